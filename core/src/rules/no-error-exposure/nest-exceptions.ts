/** NestJS: its exceptions carry sentences for the client ("Document not found"), which a fix leaves as they are. */
import { code, helper } from '../../edit/code.ts';
import type { CodeText } from '../../edit/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { blockBefore } from './own-errors.ts';
import { errorTaint } from './texts.ts';

/** `error instanceof HttpException ? error.message : toPublicMessage(error)` in the place of `error.message`, where services may have thrown one. */
export function withoutExceptions(file: RuleFile, node: Node, publicText: CodeText): CodeText | undefined {
  const inner = unwrap(node);
  const error = inner.type === 'MemberExpression' && propertyName(inner) === 'message' ? unwrap(inner.object) : undefined;
  const caught = errorTaint(file, node)?.source;
  if (error?.type !== 'Identifier' || !caught || file.bindings.variableOf(error)?.defs[0]?.name !== caught || !isChoicePlace(file, node) || !usesNest(file)) return undefined;
  const block = blockBefore(file, caught);
  if (!block || !nodesIn(file, block, 'CallExpression').some(({ callee }) => isOfService(callee))) return undefined;
  return code`${error.name} instanceof ${helper('HttpException', '@nestjs/common')} ? ${file.textOf(inner)} : ${publicText}`;
}

function usesNest(file: RuleFile): boolean {
  return file.nodes('ImportDeclaration').some(({ source }) => source.value.startsWith('@nestjs/'));
}

/** `this.documents.find(…)`: a service that NestJS has handed over. */
function isOfService(callee: Node): boolean {
  const method = unwrap(callee);
  const service = method.type === 'MemberExpression' ? unwrap(method.object) : undefined;
  return service?.type === 'MemberExpression' && unwrap(service.object).type === 'ThisExpression';
}

/** A choice can stand there without parentheses. */
function isChoicePlace(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'Property':
      return parent.value === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'ReturnStatement':
      return true;
    default:
      return false;
  }
}
