/** Reports of the engine as plain data with positions as editors count them. */
import { resolve } from 'node:path';
import { reasonPlaceholder, type ReportedFinding } from 'secure-bot/host';
import type { Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FindingFixes, OffsetRange, PlainEdit, PlainFinding, PlainNote } from './messages.ts';

/** Offsets of one text to lines and characters. Editors end lines at CR, LF and CRLF only, unlike ECMAScript. */
export interface Locator {
  toLines(range: OffsetRange): Range;
  /** A note concerns its whole line. */
  toNote(note: { readonly line: number; readonly message: string }): PlainNote;
}

export function createLocator(text: string): Locator {
  const document = TextDocument.create('', '', 0, text);
  return {
    toLines: ([start, end]) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    toNote({ line, message }) {
      const start = document.offsetAt({ line: line - 1, character: 0 });
      const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
      return { message, range: [start, start + length], lines: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: length } } };
    },
  };
}

/** @param root folder that the findings' paths are relative to */
export function toPlainFinding(finding: ReportedFinding, locator: Locator, root: string): PlainFinding {
  const { ruleId, severity, message, why, cwe, owasp, range, flow, fingerprint, codeHash } = finding;
  return {
    ruleId, severity, message, why, cwe, owasp, range, fingerprint, codeHash,
    lines: locator.toLines(range),
    flow: flow.map((step) => {
      const place = { line: step.line - 1, character: step.column - 1 };
      return { path: resolve(root, step.path), lines: { start: place, end: place }, text: step.text };
    }),
  };
}

/** @param disable edits of the comment that silences the finding */
export function toPlainFixes(finding: ReportedFinding, disable: readonly PlainEdit[] | undefined, locator: Locator, root: string): FindingFixes {
  return {
    finding: toPlainFinding(finding, locator, root),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits.map(({ range, text }) => ({ range, text })) })),
    disable: disable ? { edits: disable, placeholder: reasonPlaceholder } : null,
  };
}
