/** Discord: the administrator right, and intents that nothing uses. */
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import { discordAdministrator, discordAllIntents, discordIntentUses } from '../../models/permissions.ts';
import { permissionReads } from '../../rule/config-calls.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';

export function* discordRights(file: RuleFile): Iterable<Hit> {
  yield* administrators(file);
  yield* invitations(file);
  yield* unusedIntents(file);
}

/** Methods that grant what they are given; `has` and `setDefaultMemberPermissions` only ask for it. */
const granting = new Set(['generateInvite', 'create', 'edit', 'setPermissions', 'set', 'add']);

function* administrators(file: RuleFile): Iterable<Hit> {
  for (const { node } of permissionReads(file, 'excess-permission')) {
    if (isGranted(file, node)) yield { at: node, messageId: 'administrator', data: { code: sourceText(file, node) } };
  }
}

function isGranted(file: RuleFile, node: Node): boolean {
  const uses = file.flow.uses(node).flatMap((use) => (use.kind === 'argument' ? [use] : []));
  const list = file.parent(node);
  if (list?.type === 'ArrayExpression') for (const use of file.flow.uses(list)) if (use.kind === 'argument') uses.push(use);
  return uses.some(({ call, keys }) => {
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    const name = callee?.type === 'MemberExpression' ? propertyName(callee) : undefined;
    return name !== undefined && granting.has(name) && (name === 'setPermissions' || keys.some((key) => key === '.permissions' || key === '.allow'));
  });
}

const invitation = /discord(?:app)?\.com\/(?:api\/)?oauth2\/authorize\?[^\s"'`]*?\bpermissions=(\d{1,20})(?!\d)/;

/** `https://discord.com/oauth2/authorize?client_id=…&permissions=8`. */
function* invitations(file: RuleFile): Iterable<Hit> {
  if (!file.text.includes('oauth2/authorize')) return;
  for (const type of ['Literal', 'TemplateLiteral'] as const) {
    for (const node of file.nodes(type)) {
      const text = node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked).join('x') : node.value;
      const found = typeof text === 'string' ? invitation.exec(text) : null;
      if (found?.[1] !== undefined && (BigInt(found[1]) & discordAdministrator) !== 0n) yield { at: node, messageId: 'administrator', data: { code: `permissions=${found[1]}` } };
    }
  }
}

/** Privileged intents without an event or a property that needs them, where the whole bot is in this file. */
function* unusedIntents(file: RuleFile): Iterable<Hit> {
  const intents = permissionReads(file, 'privileged-intent');
  const everything = [...allIntents(file)];
  if ((intents.length === 0 && everything.length === 0) || !isWholeBot(file)) return;
  const used = usesIn(file);
  for (const { node } of intents) {
    const name = node.type === 'MemberExpression' ? (propertyName(node) ?? '') : '';
    const key = Object.keys(discordIntentUses).find((intent) => intent.toLowerCase() === name.replaceAll('_', '').toLowerCase());
    if (key !== undefined && !isUsed(key, used)) yield { at: node, messageId: 'intent', data: { code: sourceText(file, node) }, detail: { element: node } };
  }
  const isAnyUsed = Object.keys(discordIntentUses).every((key) => isUsed(key, used));
  for (const node of isAnyUsed ? [] : everything) yield { at: node, messageId: 'allIntents', data: { code: sourceText(file, node) } };
}

/** `intents: 32767` of a Discord client. */
function* allIntents(file: RuleFile): Generator<Node> {
  if (!/discord|eris/.test(file.text)) return;
  for (const property of file.nodes('Property')) {
    if (propertyName(property) !== 'intents' || isFunction(property.value)) continue;
    const value = file.flow.constant(property.value)?.value;
    const call = file.parent(file.parent(property) ?? property);
    if (typeof value === 'number' && discordAllIntents.includes(value) && call?.type === 'NewExpression' && file.flow.names(call.callee).some((name) => /^import:(?:discord\.js|eris|oceanic\.js)/.test(name))) yield property;
  }
}

/** Events are listened to here, and no other file of the project is loaded. */
function isWholeBot(file: RuleFile): boolean {
  const imports = [...file.nodes('ImportDeclaration').map(({ source }) => source.value), ...file.nodes('CallExpression').flatMap(({ callee, arguments: [first] }) => (callee.type === 'Identifier' && callee.name === 'require' && first ? [String(file.flow.constant(first)?.value ?? './')] : []))];
  const isLoaded = imports.some((source) => /^[./~@]\/|^\.\.?\//.test(source) && !/\.json$/.test(source)) || file.nodes('ImportExpression').length > 0;
  const exportsSomething = file.nodes('ExportNamedDeclaration').length + file.nodes('ExportDefaultDeclaration').length > 0 || /\bmodule\.exports\b/.test(file.text);
  return !isLoaded && !exportsSomething && eventsIn(file).size > 0;
}

function eventsIn(file: RuleFile): ReadonlySet<string> {
  const events = new Set<string>();
  for (const { callee, arguments: [first] } of file.nodes('CallExpression')) {
    const inner = unwrap(callee);
    if (inner.type !== 'MemberExpression' || !['on', 'once', 'addListener'].includes(propertyName(inner) ?? '') || !first) continue;
    const value = file.flow.constant(first)?.value;
    const member = unwrap(first);
    if (typeof value === 'string') events.add(value);
    else if (member.type === 'MemberExpression') events.add(lowerFirst(propertyName(member) ?? ''));
  }
  return events;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

interface Uses {
  readonly events: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

function usesIn(file: RuleFile): Uses {
  const members = new Set(file.nodes('MemberExpression').flatMap((member) => propertyName(member) ?? []));
  for (const pattern of file.nodes('ObjectPattern')) for (const property of pattern.properties) if (property.type === 'Property') members.add(propertyName(property) ?? '');
  return { events: eventsIn(file), members };
}

function isUsed(intent: string, { events, members }: Uses): boolean {
  const known = discordIntentUses[intent];
  return known === undefined || known.events.some((event) => events.has(event)) || known.members.some((member) => members.has(member));
}
