/** `path.join(root, x)` becomes `safeJoin(root, x)`, and `${root}/${x}` too, where a root can be told from the rest. */
import { code, helper, type CodePart } from '../../edit/code.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { FixPlan } from '../../edit/types.ts';
import { replaceExpression } from '../../edit/wrap.ts';
import type { CallExpression } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { quoted, templateOf } from '../../rule/literals.ts';
import { piecesOf, type Piece } from '../../rule/text-pieces.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isTainted, pathOf, type PathText } from './paths.ts';

const title = 'Keep the path below its folder; paths that leave it throw';

export function* pathFixes(file: RuleFile, { node, handed }: FlowSite): Iterable<FixPlan> {
  const path = handed ? undefined : pathOf(file, node);
  if (!path?.hasRoot || commentsIn(file, path.node.range).length > 0) return;
  const parts = path.node.type === 'CallExpression' ? joinParts(file, path.node) : textParts(file, path.node);
  if (!parts) return;
  const text = code`${helper('safeJoin')}(${parts.root}, ${parts.rest})`;
  yield { title, safety: 'review', edits: [replaceExpression(file, path.node, text)] };
}

interface Parts {
  readonly root: CodePart;
  readonly rest: string;
}

/** The arguments before the first untrusted one are the root. */
function joinParts(file: RuleFile, call: CallExpression): Parts | undefined {
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return undefined;
  const first = call.arguments.findIndex((argument) => isTainted(file, argument));
  const roots = call.arguments.slice(0, first).map((argument) => file.textOf(argument));
  const rest = call.arguments.slice(first).map((argument) => file.textOf(argument)).join(', ');
  if (first < 1) return undefined;
  return { root: roots.length === 1 ? (roots[0] ?? '') : `${file.textOf(call.callee)}(${roots.join(', ')})`, rest };
}

/** The last slash before the first untrusted value ends the root. */
function textParts(file: RuleFile, node: PathText): Parts | undefined {
  const pieces = piecesOf(node) ?? [];
  const first = pieces.findIndex((piece) => 'hole' in piece && isTainted(file, piece.hole));
  const before = pieces[first - 1];
  if (!before || 'hole' in before) return undefined;
  const slash = before.text.lastIndexOf('/');
  const isOnlyRoot = slash === 0 && first === 1;
  if (slash < 0 || isOnlyRoot) return undefined;
  const root: Piece[] = [...pieces.slice(0, first - 1), { text: before.text.slice(0, slash) }];
  const rest: Piece[] = [{ text: before.text.slice(slash + 1) }, ...pieces.slice(first)];
  return { root: textOf(file, root), rest: textOf(file, rest) };
}

function textOf(file: RuleFile, pieces: readonly Piece[]): string {
  const [only, ...others] = pieces.filter((piece) => 'hole' in piece || piece.text !== '');
  if (!only) return quoted(file, '.');
  if (others.length > 0) return templateOf(pieces.map((piece) => ('text' in piece ? piece.text : { code: file.textOf(piece.hole) })));
  return 'text' in only ? quoted(file, only.text) : file.textOf(only.hole);
}
