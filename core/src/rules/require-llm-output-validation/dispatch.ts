/** Functions chosen by a name that the model gave. */
import type { Taint } from '../../flow/types.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';

/** `tools[call.name](args)` and `const tool = tools[call.name]; tool(args)` on an object that has a prototype. */
export function* dispatchSites(file: RuleFile, strict: boolean): Iterable<Hit> {
  const isChosen = (node: Node) => file.flow.taints(node).some((candidate) => isModelName(candidate, strict));
  if (!file.nodes('MemberExpression').some(({ computed, property }) => computed && property.type !== 'Literal' && isChosen(property))) return;
  for (const call of file.nodes('CallExpression')) {
    for (const callee of file.flow.origins(call.callee)) {
      const member = unwrap(callee);
      if (member.type !== 'MemberExpression' || !member.computed) continue;
      const taint = file.flow.taints(member.property).find((candidate) => isModelName(candidate, strict));
      if (!taint || hasNoPrototype(file, member.object) || isBoundByName(file, member.object)) continue;
      yield { at: member, messageId: 'dispatch', data: { code: sourceText(file, member) }, via: taint.steps };
    }
  }
}

function isModelName(taint: Taint, strict: boolean): boolean {
  if (taint.label !== 'llm-output') return false;
  return taint.cleared.has('in-operator') ? strict : !taint.cleared.has('*');
}

/** `Object.create(null)`, `{ __proto__: null, … }`. */
function hasNoPrototype(file: RuleFile, object: Node): boolean {
  return file.flow.origins(object).every((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'CallExpression') return file.textOf(inner.callee) === 'Object.create' && file.textOf(inner).includes('null');
    if (inner.type !== 'ObjectExpression') return false;
    return inner.properties.some((property) => property.type === 'Property' && file.textOf(property.key) === '__proto__' && file.textOf(property.value) === 'null');
  });
}

/** Arrays are indexed by number: `parts[0]` of model text is no dispatch. */
function isBoundByName(file: RuleFile, object: Node): boolean {
  return file.flow.origins(object).some((origin) => unwrap(origin).type === 'ArrayExpression');
}
