/** Calls that check what a client has sent against a schema of Mongoose, and say in their errors which fields are wrong. */
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Static methods and methods of documents that validate. https://mongoosejs.com/docs/validation.html */
const ofModels = new Set(['create', 'insertMany', 'insertOne', 'bulkSave', 'validate']);
const ofDocuments = new Set(['save', 'validate']);

/** `Plan.create(…)`, `new Plan(…).save()`, `plan.save()` of a plan that was found. */
export function checksDocument(file: RuleFile, { callee }: CallExpression): boolean {
  const method = unwrap(callee);
  const name = method.type === 'MemberExpression' ? (propertyName(method) ?? '') : '';
  if (method.type !== 'MemberExpression') return false;
  return (ofModels.has(name) && isModel(file, method.object)) || (ofDocuments.has(name) && file.flow.origins(method.object).some((origin) => isDocument(file, origin)));
}

function isModel(file: RuleFile, node: Node): boolean {
  return file.flow.typesOf(node).includes('mongoose:Model');
}

/** `new Plan()`, `await Plan.findOne()` */
function isDocument(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'AwaitExpression':
      return isDocument(file, inner.argument);
    case 'NewExpression':
      return isModel(file, inner.callee);
    case 'CallExpression':
      return inner.callee.type === 'MemberExpression' && (isModel(file, inner.callee.object) || isDocument(file, inner.callee.object));
    default:
      return false;
  }
}
