/** What a tool does that a person should approve: where the model chooses a command, a file, a query or a payment. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import type { SinkModel } from '../../models/kinds.ts';
import type { ApiCall } from '../../flow/types.ts';
import { configCalls } from '../../rule/config-calls.ts';
import { functionsBehind, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';

export type PowerKind = 'shell' | 'write' | 'query' | 'payment' | 'delete';

export interface Power {
  readonly kind: PowerKind;
  /** Call in the handler: the deed, or the helper that does it. */
  readonly at: Node;
}

/** The parameters that the model fills. */
interface Choice {
  readonly indexes: readonly number[];
  /** The SDK gives them as the tool's schema lets them through. */
  readonly isTyped?: boolean;
}

/** Helpers followed from call to call. */
const maxHops = 3;

/** `isTyped`: the tool is made by a function of an SDK that checks its arguments. */
export function powersOf(file: RuleFile, handler: FunctionNode, isTyped: boolean): readonly Power[] {
  const found = new Map<PowerKind, Power>();
  for (const power of powersIn({ fn: handler, file }, { ...allOf(handler), isTyped }, 0)) if (!found.has(power.kind) && !isGated(file, power.at, handler)) found.set(power.kind, power);
  return [...found.values()];
}

function allOf({ params }: FunctionNode): Choice {
  return { indexes: params.map((_, index) => index).slice(0, 1) };
}

function* powersIn(own: OwnFunction, chosen: Choice, hops: number): Generator<Power> {
  const { fn, file } = own;
  for (const call of file.flow.calls('sink')) {
    const kind = isInside(call.node, fn) ? kindOf(file, call, fn, chosen) : undefined;
    if (kind) yield { kind, at: call.node };
  }
  for (const { node, model } of configCalls(file, 'powerful-call')) {
    const isDeed = isInside(node, fn) && (model.deed === undefined || (node.type === 'CallExpression' && node.arguments.some((argument) => isChosen(file, argument, fn, { ...chosen, isTyped: false }))));
    if (isDeed) yield { kind: model.deed ?? 'payment', at: node };
  }
  if (hops >= maxHops) return;
  for (const call of nodesIn(file, fn, 'CallExpression')) {
    const passed = call.arguments.flatMap((argument, index) => (isChosen(file, argument, fn, chosen) ? [index] : []));
    if (passed.length === 0) continue;
    for (const callee of functionsBehind(file, call.callee)) {
      if (callee.fn === fn) continue;
      for (const { kind } of powersIn(callee, { indexes: passed }, hops + 1)) yield { kind, at: call };
    }
  }
}

function kindOf(file: RuleFile, call: ApiCall<SinkModel>, fn: FunctionNode, chosen: Choice): PowerKind | undefined {
  const { model } = call;
  const inputs = model.inputs.flatMap((input) => file.flow.inputs(call, input));
  switch (model.sinkKind) {
    case 'command-exec': {
      const isShell = model.shell === true || (model.shellWhen !== undefined && file.flow.holds(call, model.shellWhen));
      const deciding = isShell ? inputs : inputs.slice(0, 1);
      return deciding.some((node) => isChosen(file, node, fn, chosen)) ? 'shell' : undefined;
    }
    case 'code-eval':
      return inputs.some((node) => isChosen(file, node, fn, chosen) && !(model.onlyStringArg && makesFunction(file, node))) ? 'shell' : undefined;
    case 'fs-path': {
      const isDelete = isRemoval(file, call.node);
      if (model.fileAccess !== 'write' || !inputs.slice(0, 1).some((node) => isChosen(file, node, fn, isDelete ? { ...chosen, isTyped: false } : chosen))) return undefined;
      return isDelete ? 'delete' : isMakingFolder(call.node) ? undefined : 'write';
    }
    case 'nosql':
      // By number or by text: what the model names is gone.
      return /^(?:delete|remove)|And(?:Delete|Remove)$/.test(methodName(call.node)) && inputs.some((node) => isChosen(file, node, fn, { ...chosen, isTyped: false })) ? 'delete' : undefined;
    case 'sql':
      return inputs.some((node) => isWholly(file, node, fn, chosen)) ? 'query' : undefined;
    default:
      return undefined;
  }
}

/** `setTimeout(() => …)`, `setTimeout(work.bind(null, input))`: what runs is code of the program. */
function makesFunction(file: RuleFile, node: Node): boolean {
  return file.flow.functionsAt(node).length > 0 || file.flow.origins(node).some((origin) => methodName(unwrap(origin)) === 'bind');
}

function methodName(node: Node): string {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' ? (propertyName(callee) ?? '') : callee?.type === 'Identifier' ? callee.name : '';
}

/** Also under a name of the file's own: `import { unlink as drop } from 'node:fs/promises'`. */
function isRemoval(file: RuleFile, node: Node): boolean {
  const names = node.type === 'CallExpression' ? file.flow.names(unwrap(node.callee)).map((name) => name.split(/[:.]/).at(-1) ?? '') : [];
  return [methodName(node), ...names].some((name) => /^(?:unlink|rm|rmdir)(?:Sync)?$/.test(name));
}

function isMakingFolder(node: Node): boolean {
  return /^mkdir/.test(methodName(node));
}

/** The model has a say in the value: it comes from a parameter that the model fills, whatever is put around it. */
function isChosen(file: RuleFile, node: Node, fn: FunctionNode, chosen: Choice): boolean {
  if (isWholly(file, node, fn, chosen)) return !isNarrowed(file, node, chosen);
  return file.flow.origins(node).some((origin) => nodesIn(file, origin, 'Identifier').some((id) => isWholly(file, id, fn, chosen) && !isPropertyKey(file, id) && !isNarrowed(file, propertyReadOf(file, id), chosen)));
}

/** The tool's schema leaves a list of the code's own, or a number: `z.enum(['nginx', 'redis'])`. */
function isNarrowed(file: RuleFile, node: Node, { isTyped = false }: Choice): boolean {
  return isTyped && !file.flow.taints(node).some(({ label }) => label === 'llm-output');
}

/** `input.service` of `input`. */
function propertyReadOf(file: RuleFile, id: Node): Node {
  let node = id;
  for (let parent = file.parent(node); parent?.type === 'MemberExpression' && parent.object === node; parent = file.parent(node)) node = parent;
  return node;
}

function isPropertyKey(file: RuleFile, id: Node): boolean {
  const parent = file.parent(id);
  return (parent?.type === 'Property' && parent.key === id && parent.value !== id) || (parent?.type === 'MemberExpression' && parent.property === id && !parent.computed);
}

/** The very value that the model gave, or a property of it. */
function isWholly(file: RuleFile, node: Node, fn: FunctionNode, chosen: Choice, depth = 0): boolean {
  if (depth > 6) return false;
  return file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'MemberExpression') return isWholly(file, inner.object, fn, chosen, depth + 1);
    if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && ['trim', 'toString'].includes(propertyName(inner.callee) ?? '')) return isWholly(file, inner.callee.object, fn, chosen, depth + 1);
    if (inner.type !== 'Identifier') return false;
    const parameter = parameterOf(file, inner);
    if (parameter) return parameter.fn === fn && chosen.indexes.includes(parameter.index);
    const declarator = file.bindings.variableOf(inner)?.defs[0]?.node;
    return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'ObjectPattern' && declarator.init !== null && isWholly(file, declarator.init, fn, chosen, depth + 1);
  });
}

/** Somebody or something decides before: an awaited answer, a list of what is allowed, a test of the text. */
function isGated(file: RuleFile, at: Node, handler: FunctionNode): boolean {
  const around = file.flow.enclosingFunction(at);
  if (around && around !== handler && !isInside(around, handler)) return false;
  const conditions = file.flow.conditionsAt(at).filter(({ test }) => isInside(test, handler));
  return conditions.some(({ test }) => decides(file, test, handler)) || nodesIn(file, handler, 'CallExpression').some((call) => call.range[1] <= at.range[0] && (asksOrThrows(file, call) || (isOfFile(file, at) && isCheckedValue(file, call, handler))));
}

function decides(file: RuleFile, test: Node, handler: FunctionNode): boolean {
  // `const isAllowed = await confirm(…)`; a look-up of what was found before is no answer.
  const answers = file.flow.origins(test).some((origin) => origin !== test && origin.type === 'CallExpression' && file.flow.enclosingFunction(origin) === handler && file.parent(origin)?.type === 'AwaitExpression');
  if (answers || nodesIn(file, test, 'AwaitExpression').length > 0) return true;
  return nodesIn(file, test, 'CallExpression').some((call) => call.arguments.some((argument) => isChosen(file, argument, handler, allOf(handler))) || isTestedText(file, call, handler)) || comparesChoice(file, test, handler);
}

/** `sql.startsWith('SELECT')`. */
function isTestedText(file: RuleFile, call: CallExpression, handler: FunctionNode): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && isWholly(file, callee.object, handler, allOf(handler));
}

function comparesChoice(file: RuleFile, test: Node, handler: FunctionNode): boolean {
  return nodesIn(file, test, 'BinaryExpression').some(({ left, right }) => [left, right].some((side) => isChosen(file, side, handler, allOf(handler))) && [left, right].some((side) => typeof file.flow.constant(side)?.value === 'string' && file.flow.constant(side)?.value !== ''));
}

/** `await confirm(command);` and `assertAllowed(path);` as statements of their own: they may refuse by throwing. */
function asksOrThrows(file: RuleFile, call: CallExpression): boolean {
  const parent = file.parent(call);
  const statement = parent?.type === 'AwaitExpression' ? file.parent(parent) : parent;
  if (file.flow.names(call.callee).some((name) => /:interrupt$/.test(name))) return true;
  return statement?.type === 'ExpressionStatement' && functionsBehind(file, call.callee).some((own) => nodesIn(own.file, own.fn, 'ThrowStatement').length > 0);
}

/** Methods by which a function looks into what it is given. */
const looks = new Set(['startsWith', 'includes', 'has', 'test', 'match', 'some', 'every', 'isAbsolute']);

/** A checked folder says nothing of the command that runs in it. */
function isOfFile(file: RuleFile, at: Node): boolean {
  return file.flow.modelsAt(at).some((model) => model.kind === 'sink' && model.sinkKind === 'fs-path');
}

/** `const file = inside(root, path);`, of the project's own, which looks into what the model gave and throws. */
function isCheckedValue(file: RuleFile, call: CallExpression, handler: FunctionNode): boolean {
  const parent = file.parent(call);
  const declarator = parent?.type === 'AwaitExpression' ? file.parent(parent) : parent;
  if (declarator?.type !== 'VariableDeclarator' || !call.arguments.some((argument) => argument.type !== 'SpreadElement' && isChosen(file, argument, handler, allOf(handler)))) return false;
  return functionsBehind(file, call.callee).some((own) => nodesIn(own.file, own.fn, 'ThrowStatement').some((statement) => own.file.flow.conditionsAt(statement).some(({ test }) => nodesIn(own.file, test, 'CallExpression').some((look) => looks.has(methodName(look))))));
}
