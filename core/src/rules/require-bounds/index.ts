import { addProperty } from '../../edit/add-property.ts';
import { code, helper } from '../../edit/code.ts';
import { withParentheses } from '../../edit/parentheses.ts';
import { semicolonBefore } from '../../edit/statements.ts';
import { eolOf } from '../../edit/trivia.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { OptionRef } from '../../models/kinds.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { endlessLoops, type Endless } from './loops.ts';
import { hasDefaultTimeout, isUnset, literalFor, preferred, settingsOf, type ModelCall, type Setting } from './options.ts';

/** Steps that fixes insert: enough for what assistants do, and what the runtime's own budget takes. */
const usualSteps = 20;
/** Tokens that fixes insert: a long chat message. */
const usualTokens = 1024;
/** More steps than anybody means. */
const absurdSteps = 1_000_000;
/** More than an assistant needs, in `strict`. */
const manySteps = 500;

/** What a fix starts from. */
type Detail =
  | { readonly kind: 'endless'; readonly endless: Endless }
  | { readonly kind: 'value'; readonly node: Node }
  | { readonly kind: 'option'; readonly call: ModelCall; readonly options: readonly OptionRef[]; readonly value: number };

export default defineRule({
  meta: {
    id: 'require-bounds',
    category: 'unbounded-consumption',
    description: 'Finds agent loops that only the model ends, and model calls without a limit on steps, tokens or time.',
    why: 'A model that keeps calling tools, by mistake or because somebody talked it into it, costs money at each round. Nobody sees it before the bill comes or the quota that all users share is gone.',
    cwe: [834, 835, 770, 400],
    owasp: ['LLM10:2025', 'API4:2023', 'ASI08:2026'],
    severity: 'warning',
    recommended: true,
    securitySeverity: 5.3,
    messages: {
      loop: 'Only the model ends this loop around `{{code}}`: a model that goes on costs without end; count the steps, or use `createBudget`.',
      recursion: '`{{code}}` calls itself as long as the model asks for tools, and costs without end; pass a counter, or use `createBudget`.',
      noSteps: '`{{code}}` has no `{{option}}` and its SDK sets none: the agent works until it thinks it is done; set `{{option}}`.',
      infinite: '`{{code}}` is no bound: an agent that goes round in circles costs without end; set a number of steps such as {{steps}}.',
      noStop: '`{{code}}` stops only when the model says so; add `{{bound}}` beside it.',
      noTokens: '`{{code}}` sets no `{{option}}`: one prompt can make the longest and dearest answer the model gives; set it.',
      noTimeout: '`{{code}}` waits without end when the provider hangs, and its SDK has no time limit; set `{{time}}`.',
      noLimits: '`{{code}}` limits neither the answer nor the wait, and its SDK does neither; set `{{option}}` and `{{time}}`.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "while (true) {\n  const answer = await client.messages.create(request);\n  if (answer.stop_reason !== 'tool_use') break;\n}",
      right: "const budget = createBudget({ maxSteps: 20 });\nwhile (true) {\n  budget.step();\n  const answer = await client.messages.create(request);\n  if (answer.stop_reason !== 'tool_use') break;\n}",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    for (const endless of endlessLoops(file)) yield toEndlessHit(file, endless);
    for (const call of file.flow.calls('llm-call')) {
      if (call.model.confidence === 'low' && !strict) continue;
      yield* stepBounds(file, call, strict);
      if (strict) yield* missingLimits(file, call);
    }
    yield* boundsOfNothing(file);
  },

  *fixes(file, hit) {
    const detail = hit.detail as Detail | undefined;
    switch (detail?.kind) {
      case 'endless':
        yield* addBudget(file, detail.endless);
        return;
      case 'value':
        // A name may stand for other limits too.
        if (detail.node.type !== 'Identifier' || detail.node.name === 'Infinity') yield { title: `Stop after ${usualSteps} steps`, safety: 'review', edits: [{ range: detail.node.range, text: String(usualSteps) }] };
        return;
      case 'option':
        yield* addOptions(file, detail.call.node, detail.options, detail.value);
        return;
      default:
        return;
    }
  },
});

function toEndlessHit(file: RuleFile, endless: Endless): Hit {
  const { kind, node, modelCall } = endless;
  const callee = (call: Node) => (call.type === 'CallExpression' ? sourceText(file, call.callee) : sourceText(file, call));
  return {
    at: kind === 'loop' ? headOf(file, node) : node,
    messageId: kind,
    data: { code: callee(kind === 'loop' ? modelCall : node) },
    ...(kind === 'recursion' && { confidence: 'medium' as const }),
    detail: { kind: 'endless', endless } satisfies Detail,
  };
}

/** `while (…)`, without the body. */
function headOf(file: RuleFile, loop: Node): Node | readonly [number, number] {
  if (loop.type === 'DoWhileStatement') return [loop.range[0], loop.range[0] + 2];
  if (loop.type !== 'WhileStatement' && loop.type !== 'ForStatement') return loop;
  return [loop.range[0], loop.range[0] + file.text.slice(loop.range[0], loop.body.range[0]).trimEnd().length];
}

/** Steps: not set where the SDK sets none, or set to no number. */
function* stepBounds(file: RuleFile, call: ModelCall, strict: boolean): Iterable<Hit> {
  const settings = settingsOf(file, call, call.model.bounds?.steps ?? []);
  const [first] = settings;
  if (!first) return;
  const code = call.node.type === 'CallExpression' ? sourceText(file, call.node.callee) : '';
  const signals = settingsOf(file, call, call.model.bounds?.signal ?? []);
  if (first.option.default === undefined && isUnset(settings) && (signals.length === 0 || isUnset(signals))) {
    yield { at: call.node.type === 'CallExpression' ? call.node.callee : call.node, messageId: 'noSteps', data: { code, option: lastName(first.option) }, detail: { kind: 'option', call, options: [first.option], value: usualSteps } satisfies Detail };
  }
  for (const { nodes } of settings) for (const node of nodes) yield* stepValue(file, node, strict);
}

function* stepValue(file: RuleFile, node: Node, strict: boolean): Iterable<Hit> {
  const limit = strict ? manySteps : absurdSteps;
  if (isHuge(file, node, limit)) yield { at: node, messageId: 'infinite', data: { code: sourceText(file, node), steps: String(usualSteps) }, detail: { kind: 'value', node: unwrap(node) } satisfies Detail };
  else if (isOnlyOpen(file, node)) yield { at: node, messageId: 'noStop', data: { code: sourceText(file, node), bound: 'stepCountIs(20)' } };
}

/** `Infinity`, `Number.MAX_SAFE_INTEGER`, or a number that nobody counts to. */
function isHuge(file: RuleFile, node: Node, limit: number): boolean {
  const value = file.flow.constant(node)?.value;
  if (typeof value === 'number') return value >= limit;
  return file.flow.origins(node).some((origin) => {
    if (origin.type === 'Identifier') return origin.name === 'Infinity' && file.bindings.isGlobal(origin);
    if (origin.type !== 'MemberExpression' || origin.object.type !== 'Identifier' || origin.object.name !== 'Number' || !file.bindings.isGlobal(origin.object)) return false;
    return ['MAX_SAFE_INTEGER', 'MAX_VALUE', 'POSITIVE_INFINITY'].includes(propertyName(origin) ?? '');
  });
}

/** `hasToolCall('done')` alone: conditions that the model fulfils, or not. */
function isOnlyOpen(file: RuleFile, node: Node): boolean {
  const conditions = file.flow.origins(node).flatMap((origin) => (origin.type === 'ArrayExpression' ? origin.elements.flatMap((element) => (element ? file.flow.origins(element) : [])) : [origin]));
  return conditions.length > 0 && conditions.every((condition) => file.flow.modelsAt(condition).some((model) => model.kind === 'cost-bound' && model.unbounded));
}

/** `stepCountIs(Infinity)`. */
function* boundsOfNothing(file: RuleFile): Iterable<Hit> {
  for (const { node, model } of file.flow.calls('cost-bound')) {
    if (model.unbounded !== false || node.type !== 'CallExpression') continue;
    const [first] = node.arguments;
    if (first && isHuge(file, first, absurdSteps)) yield { at: node, messageId: 'infinite', data: { code: sourceText(file, node), steps: String(usualSteps) }, detail: { kind: 'value', node: first } satisfies Detail };
  }
}

/** Tokens and time, where the SDK sets no limit of its own. */
function* missingLimits(file: RuleFile, call: ModelCall): Iterable<Hit> {
  const { bounds } = call.model;
  if (!bounds || call.node.type !== 'CallExpression') return;
  const at = call.node.callee;
  const code = sourceText(file, at).replace(/(?<!\s)\s+(?=\??\.)/g, '');
  const tokens = settingsOf(file, call, bounds.tokens ?? []);
  const token = bounds.tokensRequired || !isUnset(tokens) ? undefined : preferred(file, call, tokens);
  const times = settingsOf(file, call, [...(bounds.timeout ?? []), ...(bounds.signal ?? [])]);
  // An agent that takes a signal only leaves the time limit to the client under it.
  const [time] = !bounds.timeout?.length || hasDefaultTimeout(file, call.model.package) || !isUnset(times) ? [] : times;
  const missing = [token, time?.option].filter((option) => option !== undefined);
  const data = { code, ...(token && { option: lastName(token) }), ...(time && { time: timeText(time) }) };
  if (token || time) yield { at, messageId: token && time ? 'noLimits' : token ? 'noTokens' : 'noTimeout', data, detail: { kind: 'option', call, options: missing, value: usualTokens } satisfies Detail };
}

function timeText({ option }: Setting): string {
  const name = lastName(option);
  return /^(?:abortS|s)ignal$/.test(name) ? `${name}: AbortSignal.timeout(…)` : name;
}

function lastName({ path = '' }: OptionRef): string {
  return path.split('.').at(-1) ?? path;
}

function* addOptions(file: RuleFile, call: Node, options: readonly OptionRef[], value: number): Iterable<FixPlan> {
  const edits = inOneObject(file, call, options, value) ?? options.map((option) => optionEdits(file, call, option, valueFor(option, value)));
  // Behind a comment each option needs a comma of its own: two of them would get in each other's way.
  if (edits.some(({ length }) => length === 0) || (edits.length > 1 && edits.some(({ length }) => length > 1))) return;
  yield { title: `Set ${options.map((option) => `${lastName(option)} to ${valueFor(option, value)}`).join(' and ')}`, safety: 'review', edits: edits.flat() };
}

/** `config: { maxOutputTokens: 1024, httpOptions: { timeout: 60_000 } }`: options of one object that is not there yet. */
function inOneObject(file: RuleFile, call: Node, options: readonly OptionRef[], value: number): readonly (readonly EditPlan[])[] | undefined {
  const [first, ...others] = options;
  const object = first && literalFor(file, call, first);
  const [name, ...rest] = first?.path?.split('.') ?? [];
  if (!object || name === undefined || rest.length === 0 || others.length === 0) return undefined;
  const isShared = others.every((option) => option.at !== 'constructor' && option.arg === first.arg && option.path?.startsWith(`${name}.`));
  if (!isShared || object.properties.some((property) => property.type === 'Property' && propertyName(property) === name)) return undefined;
  const members = options.map((option) => nested((option.path ?? '').split('.').slice(1), valueFor(option, value)));
  return [addProperty(file, object, name, `{ ${members.join(', ')} }`)];
}

/** `httpOptions: { timeout: 60_000 }` */
function nested([name = '', ...more]: readonly string[], value: string): string {
  return `${name}: ${more.length === 0 ? value : `{ ${nested(more, value)} }`}`;
}

function optionEdits(file: RuleFile, call: Node, option: OptionRef, value: string): readonly EditPlan[] {
  const { arg, path } = option;
  if (option.at === 'constructor' || path === undefined || typeof arg !== 'number' || call.type !== 'CallExpression') return [];
  const object = literalFor(file, call, option);
  if (object) return addProperty(file, object, path, value);
  const last = call.arguments.at(-1);
  if (call.arguments.length !== arg || !last || last.type === 'SpreadElement' || path.includes('.')) return [];
  const [, end] = withParentheses(file, last);
  return [{ range: [end, end], text: `, { ${path}: ${value} }` }];
}

function valueFor(option: OptionRef, value: number): string {
  const name = lastName(option);
  if (/^(?:abortS|s)ignal$/.test(name)) return 'AbortSignal.timeout(60_000)';
  if (/^timeout/i.test(name)) return option.unit === 's' ? '60' : '60_000';
  return String(value);
}

/** A budget before the loop, a step of it at the start of each round. */
function* addBudget(file: RuleFile, { kind, node }: Endless): Iterable<FixPlan> {
  if (kind !== 'loop' || (node.type !== 'WhileStatement' && node.type !== 'DoWhileStatement' && node.type !== 'ForStatement') || node.body.type !== 'BlockStatement') return;
  const [first] = node.body.body;
  const parent = file.parent(node);
  const lineStart = file.text.lastIndexOf('\n', node.range[0] - 1) + 1;
  const indent = file.text.slice(lineStart, node.range[0]);
  if (!first || indent.trim() !== '' || (parent?.type !== 'BlockStatement' && parent?.type !== 'Program') || isTaken(file, 'budget')) return;
  const eol = eolOf(file.text);
  const inner = /(?<![ \t])[ \t]*$/.exec(file.text.slice(0, first.range[0]))?.[0] ?? '';
  yield {
    title: `Stop after ${usualSteps} steps with a budget, which then throws`,
    safety: 'review',
    edits: [
      { range: [node.range[0], node.range[0]], text: code`const budget = ${helper('createBudget')}({ maxSteps: ${usualSteps} })${semicolonBefore(file, node)}${eol}${indent}` },
      { range: [first.range[0], first.range[0]], text: `budget.step()${semicolonBefore(file, first)}${eol}${inner}` },
    ],
  };
}

function isTaken(file: RuleFile, name: string): boolean {
  return file.nodes('Identifier').some((id) => id.name === name);
}
