/** Calls that parse model text into a value which is then used unchecked. */
import type { Taint, Use } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import { isOwnModule } from '../../model/own-module.ts';
import { isFailedResponse } from '../../rule/failed-response.ts';
import { perFlow } from '../../rule/per-flow.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isCheck, isLookedAtInPattern } from './checks.ts';
import { isHarmlessLoop, isHarmlessRead } from './harmless-reads.ts';
import { isJsonParse, readsParameter } from './json-parse.ts';
import { isOneOfLiterals } from './literal-choices.ts';
import { isOwnJson } from './own-json.ts';
import { isBehindValidator, isOfValidator } from './own-validators.ts';

export interface ParseSite {
  readonly call: CallExpression;
  /** The taint of the parsed text. */
  readonly taint: Taint;
  /** The text is the arguments of a tool call. */
  readonly isArguments: boolean;
  /** The call is `JSON.parse` itself, not a helper around it. */
  readonly isDirect: boolean;
  /** Uses of the parsed value, in source order. */
  readonly uses: readonly Use[];
}

const certainSites = perFlow((file): readonly ParseSite[] => [...findSites(file, false)]);
const likelySites = perFlow((file): readonly ParseSite[] => [...findSites(file, true)]);

export function parseSites(file: RuleFile, strict: boolean): readonly ParseSite[] {
  return strict ? likelySites(file) : certainSites(file);
}

function* findSites(file: RuleFile, strict: boolean): Iterable<ParseSite> {
  const calls = file.text.includes('JSON') ? file.nodes('CallExpression').filter((call) => isJsonParse(file, call)) : [];
  const helpers = new Map<FunctionNode, Node>();
  for (const call of calls) {
    const helper = parseHelper(file, call);
    if (helper) helpers.set(helper, call);
    else yield* siteAt(file, call, true, strict);
  }
  for (const helper of helpers.keys()) {
    for (const use of file.flow.uses(helper)) if (use.kind === 'callee' && use.call.type === 'CallExpression') yield* siteAt(file, use.call, false, strict);
  }
  // Elsewhere the text has come a long way already, and looking behind every call takes time.
  if (file.flow.calls('llm-call').length === 0) return;
  for (const call of file.nodes('CallExpression')) if (callsForeignHelper(file, call)) yield* siteAt(file, call, false, strict);
}

/** `parseReply(text)` of another file, which parses what it is given and returns it as it is. */
function callsForeignHelper(file: RuleFile, call: CallExpression): boolean {
  if (call.arguments.length === 0 || !isImportedFromProject(file, call)) return false;
  const behind = functionsBehind(file, call.callee);
  return behind.length > 0 && behind.every(({ fn, file: home }) => home.path !== file.path && home.text.includes('JSON.parse') && returnsParsed(home, fn));
}

function returnsParsed(home: RuleFile, fn: FunctionNode): boolean {
  const [parameter] = fn.params;
  const calls = nodesIn(home, fn, 'CallExpression').filter((call) => isJsonParse(home, call));
  return parameter !== undefined && calls.length > 0 && calls.every((call) => handsOn(home, call, fn) && readsParameter(home, call.arguments[0], fn));
}

function* siteAt(file: RuleFile, call: CallExpression, isDirect: boolean, strict: boolean): Iterable<ParseSite> {
  const [text] = call.arguments;
  if (!text) return;
  const taint = file.flow.taints(text).find(isModelText);
  if (!taint || isOfFailedRequest(file, taint)) return;
  const uses = file.flow.uses(call);
  if (!isUsedUnchecked(file, call, uses, strict) || isOwnJson(file, text, taint) || isOfValidator(file, call, uses) || isBehindValidator(file, call)) return;
  yield { call, taint, isArguments: isToolArguments(file, taint), isDirect, uses };
}

/** Model text that nothing has checked; a copy by `JSON.parse(JSON.stringify(x))` is no text of a model. */
function isModelText(taint: Taint): boolean {
  const isChecked = taint.cleared.has('*') || taint.cleared.has('shape');
  const isFrame = taint.model?.kind === 'source' && taint.model.frame === true;
  return taint.label === 'llm-output' && !isChecked && !isFrame && !taint.steps.some((step) => /`JSON\.(?:stringify|parse)`/.test(step.text));
}

/** `if (!response.ok) JSON.parse(await response.text())`: the service says what went wrong, no model does. */
function isOfFailedRequest(file: RuleFile, { source, sourceFile }: Taint): boolean {
  const callee = source.type === 'CallExpression' && sourceFile.path === file.path ? unwrap(source.callee) : undefined;
  return callee?.type === 'MemberExpression' && isFailedResponse(file, source, callee.object);
}

/** The function that only parses its parameter and hands the value to its callers in this file: they are the places to look at. */
function parseHelper(file: RuleFile, call: CallExpression): FunctionNode | undefined {
  const fn = file.flow.enclosingFunction(call);
  if (!fn || !handsOn(file, call, fn)) return undefined;
  const callers = file.flow.uses(fn).flatMap((use) => (use.kind === 'callee' ? [use.call] : []));
  const [text] = call.arguments;
  const taint = text && file.flow.taints(text).find(isModelText);
  return callers.length > 0 && (!taint || comesThrough(callers, taint)) ? fn : undefined;
}

/** The function returns the parsed value and does nothing else with it. */
function handsOn(file: RuleFile, call: CallExpression, fn: FunctionNode): boolean {
  const inside = file.flow.uses(call).filter((use) => {
    const at = nodeOf(use);
    return at !== undefined && isInside(at, fn) && !isHarmless(file, use);
  });
  return inside.some((use) => use.kind === 'returned' && use.from === fn) && inside.every((use) => use.kind === 'returned');
}

/** The text is an argument of one of the calls, not made in the function itself. */
function comesThrough(callers: readonly Node[], { steps, source }: Taint): boolean {
  const met = [source, ...steps.map(({ node }) => node)];
  return callers.some((call) => (call.type === 'CallExpression' || call.type === 'NewExpression') && call.arguments.some((argument) => met.some((node) => isInside(node, argument))));
}

function nodeOf(use: Use): Node | undefined {
  switch (use.kind) {
    case 'argument':
    case 'callee':
      return use.call;
    case 'returned':
    case 'read':
      return use.at;
    case 'exported':
    case 'assigned':
      return undefined;
  }
}

/** True if some use happens before any check of the value. */
function isUsedUnchecked(file: RuleFile, call: CallExpression, uses: readonly Use[], strict: boolean): boolean {
  let checkedFrom = Infinity;
  for (const use of uses) {
    const node = nodeOf(use);
    if (node && isCheck(file, use)) checkedFrom = Math.min(checkedFrom, node.range[0]);
  }
  return uses.some((use) => {
    const node = nodeOf(use);
    if (!node || isHarmless(file, use) || isCheck(file, use)) return false;
    // A use inside the statement that checks, or below it, sees a checked value.
    if (node.range[0] >= checkedFrom) return false;
    return !isUncertain(file, use) || strict;
  }) && !isCastToUnknown(file, call, uses);
}

/** `const data: unknown = JSON.parse(text)` that is never read without narrowing has no unchecked use; TypeScript sees to it. */
function isCastToUnknown(file: RuleFile, call: CallExpression, uses: readonly Use[]): boolean {
  const parent = file.parent(call);
  const annotation = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.typeAnnotation?.typeAnnotation.type : undefined;
  const isUnknown = annotation === 'TSUnknownKeyword' || (parent?.type === 'TSAsExpression' && parent.typeAnnotation.type === 'TSUnknownKeyword');
  return isUnknown && !uses.some((use) => use.kind === 'read' && file.parent(use.at)?.type === 'MemberExpression');
}

const comparisons = new Set(['===', '!==', '==', '!=']);

/** Uses that tell nothing of the content to anybody: logs, emptiness tests, printing it back. */
function isHarmless(file: RuleFile, use: Use): boolean {
  if (use.kind === 'exported' || use.kind === 'callee' || use.kind === 'assigned') return true;
  if (use.kind === 'argument') {
    if (use.call.type !== 'CallExpression' && use.call.type !== 'NewExpression') return false;
    // A log; a server of tools, which checks the arguments by the schema of its tool.
    if (file.flow.modelsAt(use.call).some((model) => model.kind === 'sink' && (model.sinkKind === 'log' || model.sinkKind === 'prompt'))) return true;
    const callee = unwrap(use.call.callee);
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && (callee.object.name === 'JSON' || callee.object.name === 'console') && file.bindings.isGlobal(callee.object)) return true;
    if (callee.type === 'Identifier' && ['String', 'Boolean', 'Number'].includes(callee.name) && file.bindings.isGlobal(callee)) return true;
    if (isHarmlessLoop(file, use.call)) return true;
    // What a function of the project does with it is looked at inside that function; one that takes it apart reads it at once.
    const own = use.call.type === 'CallExpression' ? file.flow.functionsAt(callee) : [];
    return own.length > 0 && own.every(({ params }) => isLookedAtInPattern(file, params[use.index]));
  }
  if (use.kind === 'returned') return false;
  if (isOneOfLiterals(file, use.at) || isHarmlessRead(file, use.at)) return true;
  const parent = file.parent(use.at);
  if (parent?.type === 'BinaryExpression' && comparisons.has(parent.operator)) {
    const other = unwrap(parent.left === use.at ? parent.right : parent.left);
    return (other.type === 'Literal' && other.value === null) || (other.type === 'Identifier' && other.name === 'undefined');
  }
  return parent?.type === 'IfStatement' || parent?.type === 'UnaryExpression' || parent?.type === 'ConditionalExpression' || (parent?.type === 'LogicalExpression' && parent.left === use.at);
}

/** Handed to a function of another file that is not at hand: it may well check the value. */
function isUncertain(file: RuleFile, use: Use): boolean {
  if (use.kind !== 'argument' || use.call.type !== 'CallExpression') return false;
  return isImportedFromProject(file, use.call);
}

function isImportedFromProject(file: RuleFile, { callee }: CallExpression): boolean {
  return file.flow.names(callee).some((name) => name.startsWith('import:') && isOwnModule(name.slice('import:'.length)));
}

/** The last property read from the model's answer says whether this is a tool call. */
function isToolArguments(file: RuleFile, taint: Taint): boolean {
  const inner = unwrap(taint.source);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    return name === 'arguments' || name === 'input' || name === 'args';
  }
  return taint.sourceFile.path === file.path && /\.(?:arguments|input)$/.test(file.textOf(inner));
}
