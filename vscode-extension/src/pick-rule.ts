/** Asks which rule is meant: those at the cursor come first, then those of the file, then all. */
import { languages, window, type Diagnostic, type ExtensionContext, type QuickPickItem } from 'vscode';

interface RuleSetting {
  readonly description?: string;
}

/** Resolves to a rule's id, at once where the cursor stands on one finding; undefined if nothing was chosen. */
export async function pickRule({ extension }: Pick<ExtensionContext, 'extension'>): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const found = editor ? languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'secure-bot') : [];
  const here = editor ? idsOf(found.filter(({ range }) => range.contains(editor.selection.active))) : [];
  const [only] = here;
  if (here.length === 1 && only !== undefined) return only;

  const known = rulesOf(extension.packageJSON);
  const ids = new Set([...here, ...idsOf(found), ...Object.keys(known)]);
  const items: QuickPickItem[] = [...ids].map((label) => ({ label, detail: known[label]?.description ?? '' }));
  return (await window.showQuickPick(items, { placeHolder: 'The rule to explain', matchOnDetail: true }))?.label;
}

function idsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const codes = diagnostics.map(({ code }) => (typeof code === 'object' ? code.value : code));
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}

/** The packed manifest names every rule in the schema of the setting. */
function rulesOf(manifest: unknown): Readonly<Record<string, RuleSetting>> {
  const { contributes } = manifest as { readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, RuleSetting>> }>> } } };
  return contributes.configuration.properties['secureBot.rules']?.properties ?? {};
}
