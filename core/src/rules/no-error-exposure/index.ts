import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { isForAdministrators } from '../../rule/chosen-sender.ts';
import { isDevelopmentOnly, isMadeInDevelopmentOnly } from '../../rule/environment.ts';
import { isFailedResponse } from '../../rule/failed-response.ts';
import { flowSites, type FlowQuery } from '../../rule/flow-rule.ts';
import { isSetupProgram } from '../../rule/setup-program.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, passedTo, returnedValues } from '../../rule/values.ts';
import { lambdaBodies } from './lambda-answers.ts';
import { isMessageOfGiven, isOwnSentence, tellsOwnSentence } from './own-classes.ts';
import { isForFew, mattersLess, wordsHeld } from './lesser-harm.ts';
import { canOnlyThrowOwnErrors, isThrownSentence } from './own-errors.ts';
import { isPutOnOwnError } from './own-properties.ts';
import { returnedAnswers } from './answers.ts';
import { isForDevelopers } from './developers.ts';
import { publicMessage } from './fixes.ts';
import { isToldToOwnClient } from './local-servers.ts';
import { isMarkedOtherwise } from './marks.ts';
import { isSchemaIssue } from './schema-issues.ts';
import { isLedPast } from './skipped.ts';
import { errorTaint, isErrorDetail, isNothingButError, isText, isTextual, stringified } from './texts.ts';
import { isToolError, isToolOutput } from './tool-errors.ts';
import { isSaidBefore } from './twice.ts';

/** Sinks that a stranger reads, and how the message calls them. */
const audiences: Readonly<Record<string, string>> = {
  reply: 'the chat',
  'reply-link': 'the chat',
  'error-response': 'the client',
  redirect: 'the client',
  header: 'the client',
  html: 'the client',
  prompt: 'the model',
  'system-prompt': 'the model',
};

export default defineRule({
  meta: {
    id: 'no-error-exposure',
    category: 'error-exposure',
    description: 'Finds error messages, stacks and upstream error bodies that are sent to chat users, HTTP clients or the model.',
    why: 'Error texts carry file paths, SQL, host names, tokens in URLs and parts of prompts. Strangers read them to plan the next step, and models repeat them.',
    cwe: [209, 497],
    owasp: ['LLM02:2025', 'API8:2023'],
    severity: 'error',
    recommended: true,
    securitySeverity: 5.3,
    messages: {
      exposed: '`{{code}}` tells {{audience}} internal error details such as paths, keys or queries; send `toPublicMessage(error)` and log the rest.',
      toolResult: '`{{code}}` is returned as the result of a tool: the model repeats internal error details to users; return `toPublicMessage(error)`.',
      returned: '`{{code}}` is returned where this function otherwise returns the reply: it tells users internal error details; return `toPublicMessage(error)`.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'catch (error) {\n  await ctx.reply(`Failed: ${error.message}`);\n}',
      right: 'catch (error) {\n  await ctx.reply(toPublicMessage(error));\n}',
    },
  },

  *check(file, options) {
    const isForSetUp = isSetupProgram(file.path);
    if (isForSetUp && !options.strict) return;
    const seen = new Set<Node>();
    const told: Hit[] = [];
    const hits = [...sentErrors(file, options.strict), ...failedResponses(file), ...answeredErrors(file), ...returnedErrors(file)];
    for (const hit of hits.toSorted((one, other) => Number(isForModel(one)) - Number(isForModel(other)))) {
      const leaf = hit.at as Node;
      if (seen.has(leaf) || isSaidBefore(file, hit, told) || isDevelopmentOnly(file, leaf) || isMadeInDevelopmentOnly(file, leaf, (node) => errorTaint(file, node) !== undefined)) continue;
      seen.add(leaf);
      const taints = file.flow.taints(leaf).filter(isErrorDetail);
      const foreign = taints.find((one) => !canOnlyThrowOwnErrors(file, one));
      const taint = foreign ?? taints[0];
      if (!options.strict && (isToolError(file, leaf) || taint?.steps.some((step) => isToolError(step.file, step.node)))) continue;
      if (taint && (isPassedInDevelopmentOnly(file, taint) || taints.every((one) => isLedPast(file, one) || isMarkedOtherwise(file, leaf, one)))) continue;
      if (!options.strict && (file.isTestFile || isOwnSentence(file, leaf) || isPutOnOwnError(file, leaf) || isGivenOwnSentences(file, leaf) || (taint && !foreign))) continue;
      const words = options.strict ? [] : wordsHeld(file, leaf);
      if (words.length > 0 && taints.every((one) => isThrownSentence(file, one, words))) continue;
      const isOfOwnClass = isMessageOfGiven(file, leaf);
      if (isOfOwnClass && !options.strict) continue;
      const onlyStrict = isForFew(file, leaf);
      if (!onlyStrict || options.strict) told.push(hit);
      if (onlyStrict) yield { ...hit, severity: 'info', onlyStrict };
      else if (isOfOwnClass || isForModel(hit) || mattersLess(file, leaf, taints)) yield { ...hit, severity: 'info' };
      else yield isForSetUp || isForAdministrators(file, leaf) ? { ...hit, severity: 'warning' } : hit;
    }
  },

  *fixes(file, hit) {
    const { isText = true } = (hit.detail ?? {}) as Partial<Detail>;
    // Without the error the model could not mend what has failed: what it may be told is for the author to say.
    if (isForModel(hit)) return;
    if (isText && 'type' in hit.at && !file.isBrowserCode) yield* publicMessage(file, hit.at);
  },
});

/** The model has to know that something failed, and may repeat it; where people are told the same error, that counts. */
function isForModel({ data }: Hit): boolean {
  return data?.['audience'] === audiences['prompt'];
}

/** `send(response, { detail: isDevelopment ? error.message : undefined })`: what a helper of the file is given. */
function isPassedInDevelopmentOnly(file: RuleFile, taint: Taint): boolean {
  return isPassedAs(file, taint, (part) => isDevelopmentOnly(file, part));
}

/** `if (error instanceof ParsingError) await this.tell(room, error.message)`, where the helper of the file is given no other errors. */
function isGivenOwnSentences(file: RuleFile, leaf: Node): boolean {
  const taints = file.flow.taints(leaf).filter(isErrorDetail);
  return taints.length > 0 && taints.every((taint) => isPassedAs(file, taint, (part) => isOwnSentence(file, part)));
}

/** On its way the error is an argument in this file all parts of which pass the test. */
function isPassedAs(file: RuleFile, { steps }: Taint, test: (part: Node) => boolean): boolean {
  return steps.some(({ node, text, file: home }) => {
    if (home.path !== file.path || !text.startsWith('passed to')) return false;
    const leaves = [...taintedLeaves(file, node, isErrorDetail)];
    return leaves.length > 0 && leaves.every(test);
  });
}

interface Detail {
  /** False for an object, of which a helper of another file sends a part. */
  readonly isText: boolean;
}

const sent: FlowQuery = { from: ['error-detail'], to: ['reply', 'reply-link', 'error-response', 'redirect', 'header', 'html', 'prompt', 'system-prompt'], barriers: ['error-response'] };

function* sentErrors(file: RuleFile, strict: boolean): Iterable<Hit> {
  const helpers = new Set<Node>();
  for (const { sinkKind, call, node, leaf: carrier, taint, handed } of flowSites(file, sent)) {
    if (sinkKind === 'html' && isOwnPage(file, call.node)) continue;
    // What a proxy hands on of another answer, or when to try again, is no text of the error.
    if (sinkKind === 'header' && !(isNamedHeader(handed?.file ?? file, call.node) && isNothingButError(file, carrier))) continue;
    if (sinkKind === 'redirect' && (file.isBrowserCode || file.nodes('JSXElement').length > 0)) continue;
    const leaf = handed ? carrier : wholeChoice(file, textOf(file, sinkKind === 'redirect' ? partOfAddress(file, carrier) : carrier, taint));
    if (isSchemaIssue(file, taint, leaf)) continue;
    if (handed && (isDevelopmentOnly(handed.file, call.node) || tellsOwnSentence(handed.file, node))) continue;
    if (!strict && (isForDevelopers(handed?.file ?? file, call) || isToldToOwnClient(handed?.file ?? file, call))) continue;
    // A helper that is given errors and picks what it sends is one thing to mend, however often it is called.
    if (handed && !handed.isWhole && helpers.has(call.node)) continue;
    if (handed && !handed.isWhole) helpers.add(call.node);
    const audience = isToolOutput(file, leaf) ? audiences['prompt'] : audiences[sinkKind];
    for (const at of handed ? [wholeChoice(file, leaf)] : givenErrors(file, leaf)) {
      yield { at, messageId: 'exposed', data: { code: sourceText(file, at), audience: audience ?? 'users' }, via: taint.steps, detail: { isText: handed?.isWhole ?? !(sinkKind === 'redirect' && 'arguments' in at) } satisfies Detail };
    }
  }
}

/** `res.setHeader('X-Error', …)`; a proxy takes the names as they come. */
function isNamedHeader(file: RuleFile, call: Node): boolean {
  const [name] = call.type === 'CallExpression' ? call.arguments : [];
  return name !== undefined && typeof file.flow.constant(name)?.value === 'string';
}

/** `new URL(`/login?error=${encodeURIComponent(error.message)}`, base)`: the message goes, the address and the encoding stay. */
function partOfAddress(file: RuleFile, node: Node): Node {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return node;
  const callee = unwrap(node.callee);
  const isAddress = callee.type === 'Identifier' && (callee.name === 'encodeURIComponent' || callee.name === 'URL') && file.bindings.isGlobal(callee);
  const [value] = isAddress ? node.arguments : [];
  const [leaf] = value && value.type !== 'SpreadElement' ? taintedLeaves(file, value, isErrorDetail) : [];
  return leaf ? partOfAddress(file, leaf) : node;
}

/** `say(text)`, a helper that sends answers as well: the calls that give it an error are what to mend. */
function givenErrors(file: RuleFile, leaf: Node): readonly Node[] {
  const value = chosenForm(file, leaf) ?? leaf;
  const parameter = value.type === 'Identifier' ? parameterOf(file, value) : undefined;
  if (!parameter || parameter.path.length > 0) return [leaf];
  const given = [...passedTo(file, parameter.fn, parameter.index)];
  const errors = given.map((value) => [...taintedLeaves(file, value, isErrorDetail)]).filter((leaves) => leaves.length > 0);
  if (errors.length === 0 || errors.length === given.length) return [leaf];
  return errors.flat().map((part) => wholeChoice(file, part));
}

/** `data` of `typeof data === 'string' ? data : JSON.stringify(data)`, or of one of its branches. */
function chosenForm(file: RuleFile, leaf: Node): Node | undefined {
  const choice = leaf.type === 'ConditionalExpression' ? leaf : file.parent(leaf);
  if (choice?.type !== 'ConditionalExpression' || choice.test === leaf) return undefined;
  const [one, other] = [choice.consequent, choice.alternate].map((branch) => stringified(branch) ?? unwrap(branch));
  return one?.type === 'Identifier' && other?.type === 'Identifier' && one.name === other.name ? one : undefined;
}

/** `element.innerHTML = error.message` in a page: what failed there failed in front of its reader. */
function isOwnPage(file: RuleFile, sink: Node): boolean {
  return file.isBrowserCode && (sink.type === 'AssignmentExpression' || sink.type === 'JSXAttribute');
}

/** `error instanceof Error ? error.message : String(error)`: one place to mend, not two. */
function wholeChoice(file: RuleFile, leaf: Node): Node {
  const parent = file.parent(leaf);
  if (parent?.type !== 'ConditionalExpression' || parent.test === leaf) return leaf;
  return isNothingButError(file, parent.consequent) && isNothingButError(file, parent.alternate) ? wholeChoice(file, parent) : leaf;
}

/** Of a list or object that carries an error, the text in it, where this file makes it: that is where it is mended. */
function textOf(file: RuleFile, carrier: Node, taint: Taint): Node {
  return caughtInside(file, carrier, taint) ?? madeText(file, carrier, taint);
}

/** `await Promise.all(calls.map(async (call) => { try { … } catch (error) { return … } }))`: what the callback returns. */
function caughtInside(file: RuleFile, carrier: Node, { source, sourceFile }: Taint): Node | undefined {
  const fn = sourceFile.path === file.path && isInside(source, carrier) ? file.flow.enclosingFunction(source) : undefined;
  if (!fn || !isInside(fn, carrier)) return undefined;
  for (const value of returnedValues(file, fn)) {
    const [leaf] = taintedLeaves(file, value, isErrorDetail);
    if (leaf) return leaf;
  }
  return undefined;
}

function madeText(file: RuleFile, carrier: Node, { steps }: Taint): Node {
  if (file.flow.origins(carrier).every(isTextual)) return carrier;
  for (const { node } of steps) {
    const maker = node.type === 'Identifier' ? file.parent(node) : node;
    const made = maker?.type === 'AssignmentExpression' ? maker.right : maker?.type === 'VariableDeclarator' ? maker.init : undefined;
    if (!made || !isInFile(file, made) || !isText(made)) continue;
    const [leaf] = taintedLeaves(file, made, isErrorDetail);
    if (leaf) return leaf;
  }
  return carrier;
}

/** `if (!response.ok) reply(await response.text())`: what the server says of its error. */
function* failedResponses(file: RuleFile): Iterable<Hit> {
  for (const { sinkKind, leaf, taint, handed } of flowSites(file, { ...sent, from: ['http-response'] })) {
    const response = taint.source.type === 'CallExpression' ? unwrap(taint.source.callee) : undefined;
    // What an address is given of an answer is its code: `/login?error=${data.error}`; headers are passed on.
    if (handed || sinkKind === 'redirect' || sinkKind === 'header' || response?.type !== 'MemberExpression' || !isFailedResponse(file, leaf, response.object)) continue;
    yield { at: leaf, messageId: 'exposed', data: { code: sourceText(file, leaf), audience: audiences[sinkKind] ?? 'users' }, via: taint.steps, detail: { isText: true } satisfies Detail };
  }
}

/** `return { statusCode: 500, body: JSON.stringify({ error: error.message }) }`, and what else a framework sends because it is returned. */
function* answeredErrors(file: RuleFile): Iterable<Hit> {
  for (const body of [...lambdaBodies(file), ...returnedAnswers(file)]) {
    for (const hit of leafHits(file, body, 'exposed', audiences['error-response'] ?? '')) for (const at of givenErrors(file, hit.at as Node)) yield { ...hit, at, data: { ...hit.data, code: sourceText(file, at) } };
  }
}

function* leafHits(file: RuleFile, node: Node, messageId: string, audience: string): Iterable<Hit> {
  for (const part of taintedLeaves(file, node, isErrorDetail)) {
    const leaf = wholeChoice(file, part);
    const taint = errorTaint(file, leaf);
    if (!taint || isSchemaIssue(file, taint, leaf)) continue;
    yield { at: leaf, messageId, data: { code: sourceText(file, leaf), audience }, via: taint.steps };
  }
}

/** A function that returns model text on one path and error text on another: its caller sends either. */
function* returnedErrors(file: RuleFile): Iterable<Hit> {
  const byFunction = new Map<FunctionNode, Node[]>();
  for (const statement of file.nodes('ReturnStatement')) {
    const fn = statement.argument && file.flow.enclosingFunction(statement);
    if (fn && statement.argument) byFunction.set(fn, [...(byFunction.get(fn) ?? []), statement.argument]);
  }
  for (const [fn, returns] of byFunction) {
    // Most functions are done with here, before any flow is asked for.
    const texts = returns.length < 2 ? [] : returns.filter(isText);
    const hits = texts.flatMap((node) => [...leafHits(file, node, 'returned', 'users')]);
    if (hits.length === 0 || staysInFile(file, fn)) continue;
    if (returns.some((node) => isReplyText(file, fn, node))) yield* hits;
    else if (returns.some((node) => isToolRun(file, node))) yield* hits.map((hit) => ({ ...hit, messageId: 'toolResult' }));
  }
}

/** Only this file calls it, and the file hears no user and exports nothing: a script that prints a report. */
function staysInFile(file: RuleFile, fn: Node): boolean {
  const uses = file.flow.uses(fn);
  if (uses.length === 0 || !uses.every(({ kind }) => kind === 'callee')) return false;
  return file.flow.calls('source').every(({ model }) => model.yields !== 'user-input') && file.nodes('ExportNamedDeclaration').length === 0 && file.nodes('ExportDefaultDeclaration').length === 0 && !/\b(?:module\.)?exports\b/.test(file.text);
}

/** Text of a model; what a tool was given by its model and says again is none. */
function isReplyText(file: RuleFile, fn: FunctionNode, node: Node): boolean {
  return isTextual(node) && file.flow.taints(node).some(({ label, source }) => label === 'llm-output' && !fn.params.some((param) => isInside(source, param)));
}

/** `tools[call.function.name](args)`: what the function returns goes back to the model. */
function isToolRun(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && callee.computed && file.flow.taints(callee.property).some(({ label }) => label === 'llm-output');
}
