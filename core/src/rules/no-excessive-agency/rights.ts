/** Rights that are wider than anything needs: policies, scopes, switches, origins. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf, type ObjectExpression } from '../../model/node.ts';
import { administratorPolicies, broadScopes, bypassFlags } from '../../models/permissions.ts';
import { sdkModels } from '../../models/index.ts';
import { configCalls } from '../../rule/config-calls.ts';
import { isDevelopmentOnly } from '../../rule/environment.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { mayHaveSessions } from './sessions.ts';

export function* excessiveRights(file: RuleFile, strict: boolean): Iterable<Hit> {
  yield* bypasses(file);
  yield* flags(file);
  yield* policies(file, strict);
  yield* scopes(file, strict);
  yield* openOrigins(file);
  yield* reflectedOrigins(file);
}

/** Modes of agent SDKs in which nobody is asked. */
function* bypasses(file: RuleFile): Iterable<Hit> {
  for (const call of configCalls(file, 'excess-permission')) {
    const { option, badValues = [] } = call.model;
    for (const node of option ? file.flow.inputs(call, option) : []) {
      if (!badValues.some((bad) => file.flow.constant(node)?.value === bad)) continue;
      const at = settingOf(file, node);
      yield { at, messageId: 'bypass', data: { code: sourceText(file, at) } };
    }
  }
  for (const call of configCalls(file, 'powerful-tool')) {
    const { approvalOption } = call.model;
    if (approvalOption && call.node.type === 'CallExpression' && isUnset(file, call.node, approvalOption.path ?? '')) {
      yield { at: call.node.callee, messageId: 'builtInTool', data: { code: sourceText(file, call.node.callee), option: approvalOption.path ?? '' }, detail: { addTo: call.node.arguments[0], option: approvalOption.path } };
    }
  }
}

function settingOf(file: RuleFile, node: Node): Node {
  const parent = file.parent(node);
  return parent?.type === 'Property' ? parent : node;
}

function isUnset(file: RuleFile, { arguments: [first] }: NodeOf<'CallExpression'>, path: string): boolean {
  if (!first) return true;
  if (first.type === 'SpreadElement') return false;
  const { nodes, complete } = file.flow.lookup(first, path);
  return nodes.length === 0 ? complete : nodes.every((node) => file.flow.constant(node)?.value === false);
}

/** `spawn('claude', ['--dangerously-skip-permissions'])`. */
function* flags(file: RuleFile): Iterable<Hit> {
  if (!bypassFlags.some((flag) => file.text.includes(flag))) return;
  const commands = file.flow.calls('sink').filter(({ model }) => model.sinkKind === 'command-exec').map(({ node }) => node);
  for (const literal of file.nodes('Literal')) {
    const { value } = literal;
    if (typeof value !== 'string') continue;
    const flag = value.split(/\s+/).find((word) => bypassFlags.includes(word));
    if (flag !== undefined && reachesCommand(file, literal, commands)) yield { at: literal, messageId: 'bypass', data: { code: flag } };
  }
}

function reachesCommand(file: RuleFile, literal: Node, commands: readonly Node[]): boolean {
  if (commands.some((command) => isInside(literal, command))) return true;
  const list = file.parent(literal);
  const value = list?.type === 'ArrayExpression' ? list : literal;
  return file.flow.uses(value).some((use) => use.kind === 'argument' && (commands.includes(use.call) || isPush(file, use.call, commands)));
}

/** `args.push('--yolo')`, where `args` goes to a command. */
function isPush(file: RuleFile, call: Node, commands: readonly Node[]): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || propertyName(callee) !== 'push') return false;
  return file.flow.origins(callee.object).some((list) => file.flow.uses(list).some((use) => use.kind === 'argument' && commands.includes(use.call)));
}

/** Statements of IAM that allow everything. */
function* policies(file: RuleFile, strict: boolean): Iterable<Hit> {
  if (/\bActions?\b|\bactions\b/.test(file.text)) {
    for (const object of file.nodes('ObjectExpression')) {
      const action = propertyOf(object, 'Action') ?? propertyOf(object, 'actions');
      const isAllow = file.flow.constant(propertyOf(object, 'Effect')?.value ?? object)?.value === 'Allow' || (propertyOf(object, 'actions') && propertyOf(object, 'resources') && file.parent(object)?.type === 'NewExpression');
      if (!action || !isAllow || propertyOf(object, 'Condition') || propertyOf(object, 'conditions')) continue;
      const values = valuesOf(file, action.value);
      const isAnyResource = valuesOf(file, (propertyOf(object, 'Resource') ?? propertyOf(object, 'resources'))?.value).includes('*');
      if (values.includes('*') || values.includes('*:*') || (strict && isAnyResource && values.some((value) => /^[\w-]+:\*$/.test(value)))) yield { at: action, messageId: 'policy', data: { code: sourceText(file, action) } };
    }
  }
  if (!file.text.includes('AdministratorAccess') && !file.text.includes('PowerUserAccess')) return;
  for (const literal of file.nodes('Literal')) {
    if (typeof literal.value !== 'string' || !administratorPolicies.includes(literal.value)) continue;
    if (literal.value.startsWith('arn:') ? isArgumentOrOption(file, literal) : isManagedPolicy(file, literal)) yield { at: literal, messageId: 'policy', data: { code: sourceText(file, literal) } };
  }
}

function isArgumentOrOption(file: RuleFile, literal: Node): boolean {
  const parent = file.parent(literal);
  return parent?.type === 'Property' || parent?.type === 'ArrayExpression' || parent?.type === 'CallExpression';
}

/** `ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')`: an API name of the CDK. */
function isManagedPolicy(file: RuleFile, literal: Node): boolean {
  const call = file.parent(literal);
  const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'fromAwsManagedPolicyName';
}

function propertyOf(object: ObjectExpression, name: string): NodeOf<'Property'> | undefined {
  const found = object.properties.find((property) => property.type === 'Property' && propertyName(property) === name);
  return found?.type === 'Property' ? found : undefined;
}

/** The proved strings of a value or of a list. */
function valuesOf(file: RuleFile, node: Node | undefined): readonly string[] {
  if (!node) return [];
  return file.flow.origins(node).flatMap((origin) => {
    const items = origin.type === 'ArrayExpression' ? origin.elements : [origin];
    return items.flatMap((item) => {
      const value = item && item.type !== 'SpreadElement' ? file.flow.constant(item)?.value : undefined;
      return typeof value === 'string' ? [value] : [];
    });
  });
}

const scopeOptions = new Set(sdkModels.flatMap((sdk) => sdk.models).flatMap((model) => (model.kind === 'permission' && 'stringOption' in model.access ? model.access.stringOption : [])));
const clientKeys = ['clientId', 'client_id', 'clientID', 'redirectUri', 'redirect_uri', 'callbackURL', 'clientSecret', 'client_secret'];

/** `scope: '*'` of an OAuth client; in `strict` also scopes for all mails, files or repositories. */
function* scopes(file: RuleFile, strict: boolean): Iterable<Hit> {
  if (!/scope/i.test(file.text)) return;
  for (const property of file.nodes('Property')) {
    const object = file.parent(property);
    if (!scopeOptions.has(propertyName(property) ?? '') || object?.type !== 'ObjectExpression') continue;
    const values = valuesOf(file, property.value).flatMap((value) => value.split(/[\s,]+/));
    const isClient = clientKeys.some((key) => propertyOf(object, key));
    if (isClient && values.includes('*')) yield { at: property, messageId: 'allScopes', data: { code: sourceText(file, property) } };
    const broad = strict ? values.find((value) => value in broadScopes) : undefined;
    if (broad !== undefined) yield { at: property, messageId: 'broadScope', severity: 'info', confidence: 'medium', data: { code: broad, narrower: broadScopes[broad] ?? '' } };
  }
}

/** Any origin, with the cookies of the user. */
function* openOrigins(file: RuleFile): Iterable<Hit> {
  if (!/\bcredentials\b/.test(file.text)) return;
  for (const call of configCalls(file, 'cors-any-origin')) {
    const { option, badValues = [], default: usual } = call.model;
    if (!option) continue;
    const origins = file.flow.inputs(call, option);
    const bad = origins.find((node) => badValues.some((value) => file.flow.constant(node)?.value === value) || letsAllIn(file, node));
    const credentials = file.flow.inputs(call, { ...option, path: (option.path ?? '').replace(/origin$/, 'credentials') }).find((node) => file.flow.constant(node)?.value === true);
    if (!credentials || (!bad && !(origins.length === 0 && usual === '*'))) continue;
    const at = settingOf(file, bad ?? credentials);
    yield corsHit(file, at);
  }
}

/** Without cookies there is nothing that another site's page could use. */
function corsHit(file: RuleFile, at: Node): Hit {
  return { at, messageId: 'cors', ...(!mayHaveSessions(file) && { severity: 'info' }), data: { code: sourceText(file, at) } };
}

/** `(origin, callback) => callback(null, true)` and `(origin) => origin`, whatever the origin. */
function letsAllIn(file: RuleFile, node: Node): boolean {
  return file.flow.functionsAt(node).some((fn) => {
    const body = fn.body.type === 'BlockStatement' ? (fn.body.body.length === 1 ? fn.body.body[0] : undefined) : fn.body;
    const call = body?.type === 'ExpressionStatement' ? unwrap(body.expression) : body?.type === 'ReturnStatement' ? body.argument : body;
    const given = fn.params[0];
    if (call?.type === 'Identifier' && given?.type === 'Identifier' && call.name === given.name) return true;
    return call?.type === 'CallExpression' && call.arguments.length === 2 && call.callee.type === 'Identifier' && call.arguments[1] !== undefined && file.flow.constant(call.arguments[1])?.value === true;
  });
}

/** `res.setHeader('Access-Control-Allow-Origin', req.headers.origin)` beside credentials. */
function* reflectedOrigins(file: RuleFile): Iterable<Hit> {
  if (!/access-control-allow-credentials/i.test(file.text)) return;
  const headers = file.flow.calls('sink').flatMap(({ node, model }) => {
    if (model.sinkKind !== 'header' || node.type !== 'CallExpression') return [];
    const [name, value] = node.arguments;
    const text = name ? file.flow.constant(name)?.value : undefined;
    return typeof text === 'string' && value ? [{ name: text.toLowerCase(), value, fn: file.flow.enclosingFunction(node) }] : [];
  });
  for (const { name, value, fn } of headers) {
    if (name !== 'access-control-allow-origin' || !file.flow.taints(value).some(({ label, cleared }) => label === 'user-input' && cleared.size === 0)) continue;
    const hasCredentials = headers.some((other) => other.fn === fn && other.name === 'access-control-allow-credentials' && ['true', true].includes(file.flow.constant(other.value)?.value as never));
    const isTested = file.flow.conditionsAt(value).some(({ test }) => unwrap(test).type === 'CallExpression' || file.flow.origins(test).some(({ type }) => type === 'CallExpression'));
    if (hasCredentials && !isTested && !isDevelopmentOnly(file, value)) yield corsHit(file, value);
  }
}
