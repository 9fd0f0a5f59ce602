/** Open documents, kept by incremental changes, with the changes since each version. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextChange } from './move.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** For conversions of positions at this version. */
  readonly lines: TextDocument;
}

export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  open(uri: string, languageId: string, version: number, text: string): OpenDocument;
  /** @returns undefined if the document is not open, or a change makes no sense */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  close(uri: string): void;
  /** Changes that led from a version to the present one; undefined if they are not known any more. */
  changesSince(uri: string, version: number): readonly TextChange[] | undefined;
}

interface Entry {
  document: OpenDocument;
  log: { readonly version: number; readonly changes: readonly TextChange[] }[];
}

/** Versions whose changes are remembered. */
const maxLog = 200;

export function createDocuments(): Documents {
  const entries = new Map<string, Entry>();
  return {
    get: (uri) => entries.get(uri)?.document,
    *all() {
      for (const { document } of entries.values()) yield document;
    },
    open(uri, languageId, version, text) {
      const document = toOpen(TextDocument.create(uri, languageId, version, text));
      entries.set(uri, { document, log: [] });
      return document;
    },
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (!entry) return undefined;
      const { document, applied } = applyChanges(entry.document, version, changes);
      entry.document = document;
      entry.log.push({ version, changes: applied });
      if (entry.log.length > maxLog) entry.log.shift();
      return document;
    },
    close: (uri) => void entries.delete(uri),
    changesSince(uri, version) {
      const entry = entries.get(uri);
      if (!entry) return undefined;
      if (version === entry.document.version) return [];
      const first = entry.log.findIndex((step) => step.version > version);
      // Versions need not be consecutive; the step before the first must be known, or be the opening.
      if (first < 0 || (first === 0 && entry.log.length === maxLog)) return undefined;
      return entry.log.slice(first).flatMap((step) => step.changes);
    },
  };
}

function applyChanges(document: OpenDocument, version: number, changes: readonly TextDocumentContentChangeEvent[]): { document: OpenDocument; applied: readonly TextChange[] } {
  // TextDocument.update changes the object that it is given.
  let lines = TextDocument.create(document.uri, document.languageId, document.version, document.text);
  const applied: TextChange[] = [];
  for (const change of changes) {
    const range = 'range' in change ? change.range : undefined;
    if (range) {
      const [a, b] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      applied.push({ range: [Math.min(a, b), Math.max(a, b)], length: change.text.length });
    } else applied.push(wholeChange(lines.getText(), change.text));
    lines = TextDocument.update(lines, [change], version);
  }
  return { document: toOpen(lines), applied };
}

/** A new text as the change of its middle: what lies around it stays where it is. */
function wholeChange(before: string, after: string): TextChange {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { range: [start, before.length - tail], length: after.length - tail - start };
}

function toOpen(lines: TextDocument): OpenDocument {
  const { uri, languageId, version } = lines;
  return { uri, languageId, version, lines, text: lines.getText() };
}
