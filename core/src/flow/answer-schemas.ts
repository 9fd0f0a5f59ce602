/** Schemas that an SDK checks a model's answer against: `(await generateObject({ schema, … })).object` holds what the schema leaves. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { LlmCallModel } from '../models/kinds.ts';
import type { FlowContext } from './context.ts';
import { givenBack } from './given-back.ts';
import { modelsAt, repeatedReturns, selectInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';
import { originsOf } from './origins.ts';
import type { Schema } from './schemas.ts';
import { lookupPath, toSymbols } from './structure.ts';
import { validated, type SymbolicTaint, type Taints } from './taint-set.ts';

/** Wrappers around the call: a retry in a queue. */
const maxWrappers = 4;

/** What a model answered in a shape that the SDK has checked, by the schema that the call was given; `node` is the answer or what is read of it. */
export function checkedAnswer(context: FlowContext, node: Node, taints: Taints): Taints {
  if (!taints.some(isAnswer) || isOfTool(node)) return taints;
  const schema = schemaOfAnswer(context, wholeAnswer(node), 0);
  return schema ? taints.flatMap((taint) => (isAnswer(taint) && !taint.schema ? validated({ ...taint, schema: { ...schema, after: [] } }) : [taint])) : taints;
}

function isAnswer({ structured, model }: SymbolicTaint): boolean {
  return structured && model?.kind === 'llm-call' && model.structuredBy !== undefined;
}

/** `message.tool_calls[0].function.parsed_arguments` has passed the schema of a tool. */
function isOfTool(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'MemberExpression' && (/arguments$/.test(propertyName(inner) ?? '') || isOfTool(inner.object));
}

/** `reply` of `reply.choices[0].message.parsed` */
function wholeAnswer(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === 'MemberExpression' ? wholeAnswer(inner.object) : inner;
}

/** Of the one call that the answer comes from. */
function schemaOfAnswer(context: FlowContext, answer: Node, depth: number): Schema | undefined {
  const [origin, ...others] = depth > maxWrappers ? [] : originsOf(context, answer, 0);
  if (!origin || others.length > 0) return undefined;
  const home = homeOf(context, origin);
  const call = unwrap(origin);
  if (call.type !== 'CallExpression') return undefined;
  const models = modelsAt(home, call);
  const model = models.find((one): one is LlmCallModel => one.kind === 'llm-call');
  if (model) return schemaGiven(home, call, model);
  // `again(() => client.parse(…))` of the project, `pRetry(() => client.parse(…))` of a package
  const [inner, ...more] = [...givenBack(home, call), ...models.flatMap((one) => repeatedReturns(home, call, one))];
  return inner && more.length === 0 ? schemaOfAnswer(homeOf(home, inner), inner, depth + 1) : undefined;
}

function schemaGiven(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, { structuredBy = [] }: LlmCallModel): Schema | undefined {
  const [options] = call.arguments;
  if (!options || options.type === 'SpreadElement' || isOfOtherShape(context, options)) return undefined;
  for (const path of structuredBy) {
    const { nodes } = lookupPath(context, options, toSymbols(path));
    const [given, ...others] = nodes;
    if (given && others.length === 0) return schemaIn(homeOf(context, given), given);
  }
  return undefined;
}

/** `generateObject({ output: 'array', schema })`: the schema is that of an element. https://ai-sdk.dev/docs/reference/ai-sdk-core/generate-object */
function isOfOtherShape(context: FlowContext, options: Node): boolean {
  return lookupPath(context, options, ['.output']).nodes.some((node) => node.type === 'Literal' && node.value !== 'object');
}

/** `zodTextFormat(schema, name)`, `Output.object({ schema })`, or the schema itself. */
function schemaIn(context: FlowContext, node: Node): Schema {
  const [made, ...others] = originsOf(context, node, 0);
  const call = made && others.length === 0 ? unwrap(made) : undefined;
  const home = call ? homeOf(context, call) : context;
  if (call?.type === 'CallExpression') {
    for (const model of modelsAt(home, call)) {
      const [schema] = model.kind === 'structured-schema' && model.schemaArg ? selectInputs(home, call, model.schemaArg) : [];
      if (schema) return { context: homeOf(home, schema), node: schema };
    }
  }
  return { context, node };
}
