/** Proxies: the same handler passes on what a service answers, whether it has done what was asked or not. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { bodies, isAnswer, isPassedOnWhole, isUpstreamBody, propertyBehind } from './upstream-bodies.ts';

/**
 * `res.json(answer.data)` in the block, `res.status(error.response.status).json(error.response.data)` behind it, where the
 * headers of the request go to the service: whoever asks talks to it by an account of his own, and reads what it tells anybody.
 */
export function isRelayed(file: RuleFile, leaf: Node): boolean {
  if (!isPassedOnWhole(file, leaf) && !isThrownOn(file, leaf)) return false;
  const clause = clauseAround(file, leaf);
  const statement = clause && file.parent(clause);
  return clause !== undefined && statement?.type === 'TryStatement' && handsHeadersOn(file, leaf) && tellsStatus(file, clause) && passesOn(file, statement.block);
}

/** `throw new HttpException(error.response.data, error.response.status)` of NestJS. https://docs.nestjs.com/exception-filters */
function isThrownOn(file: RuleFile, leaf: Node): boolean {
  const made = file.parent(leaf);
  return made?.type === 'NewExpression' && made.arguments[0] === leaf && made.arguments.length > 1 && file.flow.names(made.callee).includes('import:@nestjs/common:HttpException') && isUpstreamBody(file, leaf);
}

function clauseAround(file: RuleFile, leaf: Node): NodeOf<'CatchClause'> | undefined {
  for (let node = file.parent(leaf); node; node = file.parent(node)) if (node.type === 'CatchClause') return node;
  return undefined;
}

/** `request.headers`, `headers.authorization`; what the service has answered has headers of its own. */
function handsHeadersOn(file: RuleFile, leaf: Node): boolean {
  const fn = file.flow.enclosingFunction(leaf);
  return fn !== undefined && nodesIn(file, fn, 'MemberExpression').some((member) => {
    const root = rootIdentifier(member);
    return ['headers', 'authorization'].includes(propertyName(member)?.toLowerCase() ?? '') && root !== undefined && parameterOf(file, root) !== undefined;
  });
}

/** The code of the service's answer goes on as well: `error.response.status`, `const { status } = error.response`. */
function tellsStatus(file: RuleFile, clause: Node): boolean {
  const isStatus = (node: NodeOf<'MemberExpression'> | NodeOf<'Property'>) => propertyName(node) === 'status';
  return nodesIn(file, clause, 'MemberExpression').some((member) => isStatus(member) && !isCalled(file, member)) || nodesIn(file, clause, 'Property').some((property) => isStatus(property) && file.parent(property)?.type === 'ObjectPattern');
}

/** `res.status(…)` */
function isCalled(file: RuleFile, member: Node): boolean {
  const call = file.parent(member);
  return call?.type === 'CallExpression' && call.callee === member;
}

/** `res.json(answer.data)`, `answer.data.pipe(res)`, `return answer.data` */
function passesOn(file: RuleFile, block: Node): boolean {
  const isBodyOfAnswer = (node: Node | undefined | null) => node !== undefined && node !== null && isBody(file, node);
  if (nodesIn(file, block, 'ReturnStatement').some(({ argument }) => isBodyOfAnswer(argument))) return true;
  return nodesIn(file, block, 'CallExpression').some((call) => {
    const callee = unwrap(call.callee);
    const isPiped = callee.type === 'MemberExpression' && propertyName(callee) === 'pipe' && isBodyOfAnswer(callee.object);
    return isPiped || (isAnswer(file, call) && isBodyOfAnswer(call.arguments[0]));
  });
}

/** `answer.data` of `const answer = await …`, `data` of `const { data } = await …` */
function isBody(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return bodies.has(propertyName(inner) ?? '') && isWaitedFor(file, inner.object);
  const property = inner.type === 'Identifier' ? propertyBehind(file, inner) : undefined;
  const declarator = property && file.parent(file.parent(property) ?? property);
  if (property) return bodies.has(propertyName(property) ?? '') && declarator?.type === 'VariableDeclarator' && isWaitedFor(file, declarator.init);
  const init = initOf(file, inner);
  return init !== undefined && init.type === 'MemberExpression' && isBody(file, init);
}

function isWaitedFor(file: RuleFile, node: Node | null): boolean {
  const inner = node ? unwrap(node) : undefined;
  if (inner?.type === 'AwaitExpression') return true;
  return inner !== undefined && initOf(file, inner)?.type === 'AwaitExpression';
}

function initOf(file: RuleFile, id: Node): Node | undefined {
  const definition = id.type === 'Identifier' ? file.bindings.variableOf(id)?.defs[0]?.node : undefined;
  return definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' && definition.init ? unwrap(definition.init) : undefined;
}
