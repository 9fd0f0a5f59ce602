/** The edits that bind new names: into an existing import, or as new lines. */
import type { FileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { importStatements, placeForImport } from './import-place.ts';
import { importStyleOf, renderImport, renderName, type ImportedName } from './import-style.ts';
import type { ImportSlot, ModuleImport } from './module-imports.ts';
import { beginsLikeOperand } from './statements.ts';
import { commentsIn, eolOf, indentAt, isBlank, lineStart, nextToken } from './trivia.ts';
import type { Edit } from './types.ts';

/** Names that one module shall bind. */
export interface ImportRequest {
  readonly specifier: string;
  readonly names: readonly ImportedName[];
  /** Imports of the same module that are bound wherever the names are used. */
  readonly existing: readonly ModuleImport[];
}

/** Edits for all requests; new lines of several modules share one edit. `firstUse` is the offset of the first use. */
export function importPlaceEdits(file: FileModel, requests: readonly ImportRequest[], system: 'esm' | 'commonjs', firstUse: number): readonly Edit[] {
  const edits: Edit[] = [];
  const separate: ImportRequest[] = [];
  for (const request of requests) {
    const slot = slotOf(request.existing, system);
    if (slot) edits.push(...extend(file, slot, request.names));
    else separate.push(request);
  }
  if (separate.length > 0) edits.push(newLines(file, separate, system, firstUse));
  return edits;
}

/** An ES import is extended rather than a require, if the file has both. */
function slotOf(existing: readonly ModuleImport[], system: 'esm' | 'commonjs'): ImportSlot | undefined {
  const slots = existing.flatMap(({ slot }) => slot ?? []);
  return slots.find((slot) => (slot.kind === 'list' && slot.syntax === 'require') === (system === 'commonjs')) ?? slots[0];
}

function extend(file: FileModel, slot: ImportSlot, names: readonly ImportedName[]): readonly Edit[] {
  if (slot.kind === 'default') {
    const end = slot.after.range[1];
    return [{ range: [end, end], text: `, { ${names.map((name) => renderName(name, 'import')).join(', ')} }` }];
  }
  return appendToList(file, slot.items, names.map((name) => renderName(name, slot.syntax)));
}

/** Adds items behind the last one: on its line, or on lines of their own where the list has one item a line. */
function appendToList(file: FileModel, items: readonly Node[], added: readonly string[]): readonly Edit[] {
  const { text } = file;
  const last = items.at(-1) as Node;
  const end = last.range[1];
  const afterLast = nextToken(file, end);
  const hasComma = text.charAt(afterLast) === ',';
  const close = hasComma ? nextToken(file, afterLast + 1) : afterLast;
  const isOneEachLine = isBlank(text.slice(lineStart(text, last.range[0]), last.range[0])) && /[\r\n]/.test(text.slice(end, close));
  if (!isOneEachLine && !hasComma) return [{ range: [end, end], text: added.map((item) => `, ${item}`).join('') }];
  const separator = isOneEachLine ? eolOf(text) + indentAt(text, last.range[0]) : ' ';
  const tail = behindComments(file, hasComma ? afterLast + 1 : end, close);
  const list = added.map((item) => separator + item).join(',') + (hasComma ? ',' : '');
  return hasComma ? [{ range: [tail, tail], text: list }] : commaAndList(end, tail, list);
}

function commaAndList(end: number, tail: number, list: string): readonly Edit[] {
  if (end === tail) return [{ range: [end, end], text: `,${list}` }];
  return [{ range: [end, end], text: ',' }, { range: [tail, tail], text: list }];
}

function behindComments(file: FileModel, start: number, end: number): number {
  return commentsIn(file, [start, end]).at(-1)?.range[1] ?? start;
}

function newLines(file: FileModel, requests: readonly ImportRequest[], system: 'esm' | 'commonjs', firstUse: number): Edit {
  const statements = importStatements(file, system, firstUse);
  const style = importStyleOf(file, statements);
  const { offset, before, after, indent } = placeForImport(file, statements);
  const eol = eolOf(file.text);
  const lines = requests.map(({ names, specifier }) => renderImport(style, names, specifier, { eol, indent }));
  const guard = !style.semicolon && needsGuard(file, offset) ? ';' : '';
  return { range: [offset, offset], text: before + lines.join(eol + indent) + guard + after };
}

/** Without a semicolon, a require would run on into a line that begins like an operand. */
function needsGuard(file: FileModel, offset: number): boolean {
  const next = nextToken(file, offset);
  return beginsLikeOperand(file.text.slice(next, next + 20));
}
