/** Tools that a model may call: their functions, and whether a person is asked first. */
import { appliesToInstalled } from '../../flow/versions.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node, type NodeOf, type ObjectExpression } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import type { Input, SourceModel } from '../../models/kinds.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface Tool {
  readonly handler: FunctionNode;
  /** Option with which the SDK asks a person. */
  readonly approval?: Input;
  /** The call that makes the tool; absent for tools known by their shape alone. */
  readonly call?: Node;
}

const factories = sdkModels.flatMap((sdk) => sdk.models).filter((model): model is SourceModel => model.kind === 'source' && model.yields === 'llm-output' && model.shapeValidated !== undefined && 'import' in model.access && model.access.callback !== undefined);

/** Tools without approval, one for each function. */
export function toolsOf(file: RuleFile): readonly Tool[] {
  const tools = new Map<FunctionNode, Tool>();
  for (const tool of [...madeTools(file), ...shapedTools(file)]) if (!tools.has(tool.handler)) tools.set(tool.handler, tool);
  for (const approved of approvedHandlers(file)) tools.delete(approved);
  return [...tools.values()];
}

function* madeTools(file: RuleFile): Generator<Tool> {
  if (!/tool/i.test(file.text)) return;
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const call of file.nodes(type)) {
      const names = file.flow.names(call.callee);
      for (const model of names.length > 0 ? factories : []) {
        if (isFactory(model, names) && appliesToInstalled(file, model)) {
          for (const handler of handlersOf(file, call, model)) yield { handler, call, ...(model.approvalOption && { approval: model.approvalOption }) };
        }
      }
    }
  }
}

function isFactory({ access, package: own }: SourceModel, names: readonly string[]): boolean {
  if (!('import' in access)) return false;
  const exported = access.import.replace(/^\{|\}$/g, '').split(',');
  return exported.some((name) => names.includes(`import:${access.from ?? own}:${name}`));
}

function handlersOf(file: RuleFile, call: NodeOf<'CallExpression' | 'NewExpression'>, { access }: SourceModel): readonly FunctionNode[] {
  const { callback } = access;
  const argument = callback && typeof callback.arg === 'number' ? file.flow.argument(call, callback.arg) : undefined;
  if (!argument) return [];
  return file.flow.lookup(argument, callback?.key ?? '').nodes.flatMap((node) => file.flow.functionsAt(node));
}

const handlerNames = new Set(['execute', 'handler', 'func', 'run', 'callback', 'call', 'invoke', 'function']);
const schemaNames = new Set(['parameters', 'inputSchema', 'input_schema', 'schema']);
const approvalName = /^(?:needs|requires?|ask)_?(?:approval|confirmation|permission)/i;

/** `{ name, description, parameters, handler }`: the shape that all function calling has. */
function* shapedTools(file: RuleFile): Generator<Tool> {
  for (const object of file.nodes('ObjectExpression')) {
    const keys = new Set(object.properties.flatMap((property) => (property.type === 'Property' ? (propertyName(property) ?? []) : [])));
    if (!keys.has('description') || ![...schemaNames].some((name) => keys.has(name))) continue;
    for (const handler of shapedHandlers(file, object)) yield { handler };
  }
}

function* shapedHandlers(file: RuleFile, object: ObjectExpression): Generator<FunctionNode> {
  for (const property of object.properties) {
    if (property.type !== 'Property' || !handlerNames.has(propertyName(property) ?? '')) continue;
    const value = unwrap(property.value);
    if (isFunction(value)) yield value;
    else if (value.type === 'Identifier') yield* file.flow.functionsAt(value);
  }
}

/** Handlers beside an option that asks a person, whatever its value unless that is `false`. */
function* approvedHandlers(file: RuleFile): Generator<FunctionNode> {
  for (const property of file.nodes('Property')) {
    const name = propertyName(property);
    if (name === undefined || !approvalName.test(name) || file.flow.constant(property.value)?.value === false) continue;
    const object = file.parent(property);
    if (object?.type === 'ObjectExpression') yield* shapedHandlers(file, object);
  }
}
