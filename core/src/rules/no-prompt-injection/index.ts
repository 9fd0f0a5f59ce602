import type { Taint } from '../../flow/types.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { defineFlowRule, type FlowSite, type FlowVerdict } from '../../rule/flow-rule.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { CommonOptions, RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { separationFixes } from './fixes.ts';
import { isInstruction, messageRole } from './messages.ts';

export default defineFlowRule({
  meta: {
    id: 'no-prompt-injection',
    category: 'prompt-injection',
    description: 'Finds text of users, tools and foreign servers that stands among the instructions of a model: system and developer messages, agent instructions, tool descriptions.',
    why: 'A model obeys its instructions, whoever wrote them: text that stands there can give it new orders, call tools and draw out what the prompt holds. What users and documents say belongs into messages of the user role.',
    cwe: [1427],
    owasp: ['LLM01:2025', 'LLM07:2025', 'ASI01:2026', 'ASI06:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 7.5,
    messages: {
      instructions: '`{{code}}` ({{label}}) becomes part of the model\'s instructions, which it obeys; send it in the user role or through `wrapUntrusted`.',
      description: '`{{code}}` ({{label}}) becomes part of a tool\'s description, which every model that sees the tool obeys; keep descriptions constant.',
      name: '`{{code}}`, a name that people choose themselves, stands in the model\'s instructions; send it in the user role or through `wrapUntrusted`.',
      mixed: '`{{code}}` ({{label}}) stands among instructions in one message, where the model cannot tell them apart; use `wrapUntrusted`.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "{ role: 'system', content: `Answer politely. The question: ${ctx.message.text}` }",
      right: "{ role: 'system', content: 'Answer politely.' }, { role: 'user', content: ctx.message.text }",
    },
  },
  from: ['user-input', 'tool-result', 'http-response', 'llm-output'],
  to: ['system-prompt', 'prompt'],
  judge,
  fixes: separationFixes,
});

function judge(file: RuleFile, site: FlowSite, { strict }: CommonOptions): FlowVerdict | undefined {
  const { taint, sinkKind } = site;
  // A model's own words, such as the summary of a long conversation, come back as a matter of course.
  if (taint.label === 'llm-output' && !strict) return undefined;
  if (sinkKind === 'prompt') return strict ? judgeUserMessage(file, site) : undefined;
  if (site.input.path?.endsWith('description')) return { messageId: 'description' };
  if (isTheirSystemMessage(file, site)) return undefined;
  if (taint.label === 'user-input' && isChosenName(site.leaf)) return { messageId: 'name', severity: 'info', confidence: 'medium' };
  if (taint.label === 'llm-output' || isFarFetched(taint)) return { messageId: 'instructions', confidence: 'medium', severity: 'info', onlyStrict: true };
  if (taint.label === 'http-response') return { messageId: 'instructions', confidence: 'medium' };
  return { messageId: 'instructions' };
}

/** Calls from function to function that a value goes through before what is left of it in the instructions is a guess; a server's answer is an object of many parts. */
const maxCalls = 4;
const maxCallsOfAnswer = 2;

function isFarFetched({ label, steps }: Taint): boolean {
  return steps.filter(({ text }) => text.startsWith('passed to')).length > (label === 'http-response' ? maxCallsOfAnswer : maxCalls);
}

/** `request.messages.find(({ role }) => role === 'system')`: a gateway hands on what the program behind the request has written as its instructions. */
function isTheirSystemMessage(file: RuleFile, { node, taint, handed }: FlowSite): boolean {
  const home = handed?.file ?? file;
  const on = [node, ...taint.steps.flatMap((step) => (step.file.path === home.path ? [step.node] : []))];
  return on.some((place) => [place, ...home.flow.origins(place)].some((value) => isInFile(home, value) && nodesIn(home, value, 'CallExpression').some((call) => looksForRole(home, call))));
}

function looksForRole(home: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  const [test] = call.arguments;
  if (callee.type !== 'MemberExpression' || !['find', 'filter'].includes(propertyName(callee) ?? '') || !test || !isFunction(test)) return false;
  return nodesIn(home, test, 'Literal').some(({ value }) => value === 'system' || value === 'developer');
}

/** Text of somebody else in the middle of instructions, in a message that is no system message. */
function judgeUserMessage(file: RuleFile, { node, handed, leaf }: FlowSite): FlowVerdict | undefined {
  const home = handed?.file ?? file;
  const role = messageRole(home, node);
  if (role !== undefined && role !== 'user') return undefined;
  const whole = handed ? undefined : enclosingText(file, leaf);
  const isMixed = isInstruction(home.flow.stringParts(node)) || (whole !== undefined && isInstruction(file.flow.stringParts(whole)));
  return isMixed ? { messageId: 'mixed', severity: 'info', confidence: 'medium' } : undefined;
}

function enclosingText(file: RuleFile, leaf: Node): Node | undefined {
  const parent = file.parent(leaf);
  return parent?.type === 'TemplateLiteral' || parent?.type === 'BinaryExpression' ? parent : undefined;
}

const chosenNames = /^(?:(?:display|global|user|first|last|full|nick|push|real|sender|profile)_?name|name|nickname|username|tag|title)$/i;

/** `message.author.displayName`: short, and shown to the model so that it can greet people. */
function isChosenName(leaf: Node): boolean {
  const inner = unwrap(leaf);
  if (inner.type === 'LogicalExpression') return isChosenName(inner.left);
  return inner.type === 'MemberExpression' && chosenNames.test(propertyName(inner) ?? '') && inner.object.type !== 'Identifier';
}
