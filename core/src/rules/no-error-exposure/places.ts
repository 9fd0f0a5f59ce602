/** Places where developers look and strangers can: what is said there of an error goes as a whole, where the same `catch` logs the error. */
import { removeStatement } from '../../edit/remove.ts';
import type { EditPlan } from '../../edit/types.ts';
import type { Node, NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isLogged } from './details.ts';

/** `res.setHeader('X-Debug', error.message);`, `<!-- ${error.message} -->` */
export function withoutPlace(file: RuleFile, leaf: Node): readonly EditPlan[] | undefined {
  const parent = file.parent(leaf);
  const edits = parent?.type === 'TemplateLiteral' ? commentAround(file, parent, leaf) : parent?.type === 'CallExpression' ? headerWith(file, parent) : undefined;
  return edits && isLogged(file, leaf) ? edits : undefined;
}

function headerWith(file: RuleFile, call: NodeOf<'CallExpression'>): readonly EditPlan[] | undefined {
  const statement = file.parent(call);
  const isHeader = file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'header');
  return isHeader && statement?.type === 'ExpressionStatement' ? removeStatement(file, statement) : undefined;
}

/** The error alone, in a comment of the markup that begins and ends in the template. */
function commentAround(file: RuleFile, template: NodeOf<'TemplateLiteral'>, leaf: Node): readonly EditPlan[] | undefined {
  const index = template.expressions.indexOf(leaf as (typeof template.expressions)[number]);
  const before = template.quasis[index]?.value.raw ?? '';
  const after = template.quasis[index + 1]?.value.raw ?? '';
  const lead = /<!--(?:(?!-->|<!--)[^])*$/.exec(before)?.[0];
  const end = /^(?:(?!-->|<!--)[^])*-->/.exec(after)?.[0];
  if (lead === undefined || end === undefined) return undefined;
  const [start, close] = [file.text.lastIndexOf('${', leaf.range[0]), file.text.indexOf('}', leaf.range[1])];
  return [{ range: [start - lead.length, close + 1 + end.length], text: '' }];
}
