/** `source.fixAll.secureBot`: all safe fixes of a document, with one import, as the smallest edits that lead there. */
import { CodeActionKind } from 'vscode-languageserver/node';
import { AnalysisStopped } from '../analysis/client.ts';
import type { PlainEdit } from '../analysis/messages.ts';
import type { ServerContext } from '../context.ts';
import type { OpenDocument } from '../documents.ts';
import { diffLines } from '../diff-lines.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.secureBot`;

/** Edits for the document's present text; none if there is nothing to fix. */
export async function toFixAllEdit({ analysis, shownTarget }: ServerContext, document: OpenDocument): Promise<readonly PlainEdit[]> {
  const target = await shownTarget(document.uri);
  if (!target) return [];
  try {
    const { text } = await analysis.run({ kind: 'fixAll', target: { ...target, text: document.text } }, { priority: 'now', about: target.path });
    return text === null ? [] : diffLines(document.text, text);
  } catch (error) {
    if (error instanceof AnalysisStopped) return [];
    throw error;
  }
}
