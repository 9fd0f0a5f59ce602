/** `encodeURIComponent` where the host is settled and one part of the path is open. */
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { replaceExpression, wrapInCall } from '../../edit/wrap.ts';
import { operands } from '../../flow/operands.ts';
import { unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { isMaybeNoText } from './part-types.ts';

/** What may hold several parts of a path on purpose. */
const severalParts = /path|url|uri|slug|file|rest|route|join|\*/i;

/** `…/users/${id}`, `'…/users/' + id`: one part of the path, alone between slashes. */
export function* encodeFix(file: RuleFile, site: FlowSite): Iterable<FixPlan> {
  const { taint, handed } = site;
  const piece = handed ? undefined : pieceOf(file, site);
  if (!piece || severalParts.test(file.textOf(piece)) || severalParts.test(taint.sourceFile.textOf(taint.source))) return;
  const [before, after] = textAround(file, piece);
  if (!before?.endsWith('/') || !(after === undefined || /^[/?#]/.test(after))) return;
  const edits = isMaybeNoText(file, piece) ? asText(file, piece) : wrapInCall(file, piece, 'encodeURIComponent');
  if (edits.length > 0) yield { title: 'Encode it: a slash in it no longer begins another part of the path', safety: 'review', edits };
}

/** The type checks go on to pass: what a template takes, this function may not. */
function asText(file: RuleFile, piece: Node): readonly EditPlan[] {
  return [replaceExpression(file, piece, `encodeURIComponent(String(${file.textOf(piece)}))`)];
}

/** The expression in the text; in an address that is made on the spot (`new URL(`/users/${id}`, base)`) the only one that carries the value. */
function pieceOf(file: RuleFile, { leaf, taint }: FlowSite): Node | undefined {
  if (isPiece(file, leaf)) return leaf;
  if (!isInFile(file, leaf) || unwrap(leaf).type === 'Identifier') return undefined;
  const pieces = [...nodesIn(file, leaf, 'TemplateLiteral').flatMap(({ expressions }) => expressions), ...sumsIn(file, leaf).flatMap((sum) => operands(sum))];
  const [only, ...more] = pieces.filter((piece) => isPiece(file, piece) && file.flow.taints(piece).some(({ source }) => source === taint.source));
  return more.length === 0 ? only : undefined;
}

function isPiece(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  return parent?.type === 'TemplateLiteral' || (parent?.type === 'BinaryExpression' && parent.operator === '+');
}

/** Sums that are no part of a larger one. */
function sumsIn(file: RuleFile, node: Node): readonly NodeOf<'BinaryExpression'>[] {
  return nodesIn(file, node, 'BinaryExpression').filter((sum) => sum.operator === '+' && !isPiece(file, sum));
}

/** Undefined where no proved text stands there; behind a piece also where it is the last. */
function textAround(file: RuleFile, piece: Node): readonly [before: string | undefined, after: string | undefined] {
  const parent = file.parent(piece);
  if (parent?.type === 'TemplateLiteral') {
    const i = parent.expressions.findIndex((expression) => expression === piece);
    const after = parent.quasis[i + 1]?.value.raw;
    return [parent.quasis[i]?.value.raw, i === parent.expressions.length - 1 && after === '' ? undefined : after];
  }
  let sum = parent;
  for (let outer = sum && file.parent(sum); outer?.type === 'BinaryExpression' && outer.operator === '+'; outer = file.parent(outer)) sum = outer;
  const all = sum?.type === 'BinaryExpression' ? operands(sum) : [];
  const i = all.indexOf(unwrap(piece));
  const next = all[i + 1];
  return [endOf(file, all[i - 1]), next && (startOf(file, next) ?? '')];
}

function endOf(file: RuleFile, node: Node | undefined): string | undefined {
  const last = node && file.flow.stringParts(node).findLast((part) => 'hole' in part || part.text !== '');
  return last && 'text' in last ? last.text : undefined;
}

function startOf(file: RuleFile, node: Node): string | undefined {
  const first = file.flow.stringParts(node).find((part) => 'hole' in part || part.text !== '');
  return first && 'text' in first ? first.text : undefined;
}
