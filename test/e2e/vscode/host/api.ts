/** What the cases ask VS Code, in the extension host. */
import { commands, extensions, languages, Uri, window, workspace, type CodeAction, type Diagnostic, type Hover, type Range, type TextDocument } from 'vscode';

export const extensionId = 'secure-bot.vscode-secure-bot';

/** The machine may be busy. In milliseconds. */
const patience = 30_000;

/** @throws Error that tells what was seen last */
export async function eventually<T>(what: string, look: () => T | Promise<T>, isGood: (seen: T) => boolean, timeoutMs = patience): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (isGood(seen)) return seen;
    if (Date.now() > end) throw new Error(`did not happen: ${what}; seen last: ${JSON.stringify(seen)?.slice(0, 800)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function folder(name: string): Uri {
  const found = workspace.workspaceFolders?.find((one) => one.name === name);
  if (!found) throw new Error(`no workspace folder ${name}`);
  return found.uri;
}

export async function writeFile(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function open(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** A new file of its own, opened in an editor. */
export async function openNew(name: string, text: string, where = 'bot'): Promise<TextDocument> {
  const uri = Uri.joinPath(folder(where), 'src', name);
  await writeFile(uri, text);
  return open(uri);
}

export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export function findings(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'secure-bot');
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const rulesIn = (uri: Uri): readonly string[] => findings(uri).map(ruleOf).sort();

/** Waits until exactly these rules report, in any order. */
export async function expectRules(uri: Uri, expected: readonly string[]): Promise<readonly Diagnostic[]> {
  const wanted = [...expected].sort().join();
  await eventually(`findings [${wanted}]`, () => rulesIn(uri), (seen) => seen.join() === wanted);
  return findings(uri);
}

/** @param count how many of the actions get their edits */
export async function actionsAt(uri: Uri, range: Range, kind = 'quickfix', count = 20): Promise<readonly CodeAction[]> {
  return commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, count);
}

export async function apply({ title, edit }: CodeAction): Promise<void> {
  if (!edit) throw new Error(`"${title}" has no edit`);
  if (!(await workspace.applyEdit(edit))) throw new Error(`"${title}" was not applied`);
}

export async function hoverAt(uri: Uri, range: Range): Promise<string> {
  const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', uri, range.start);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

export async function set(key: string, value: unknown, scope?: Uri): Promise<void> {
  const target = scope ? 3 : 2;
  await workspace.getConfiguration(undefined, scope).update(key, value, target);
}

export function extension() {
  const found = extensions.getExtension(extensionId);
  if (!found) throw new Error(`${extensionId} is not installed`);
  return found;
}
