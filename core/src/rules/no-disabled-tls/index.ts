import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { isDevelopmentOnly } from '../../rule/environment.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Confidence, type Hit, type RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { consumerOf, type Consumer } from './consumers.ts';
import { staysOnMachine } from './destinations.ts';
import { restoreChecks, type Detail } from './fixes.ts';
import { isLeftToSetting, isOptIn } from './opt-in.ts';
import { clientOnly, processSwitch, switches, switchesProcessOff } from './switches.ts';

export default defineRule({
  meta: {
    id: 'no-disabled-tls',
    category: 'disabled-tls',
    description: 'Finds TLS whose certificate checks are switched off, for a connection or the whole process, and protocol versions that are broken.',
    why: 'Encryption to a server that nobody has checked is encryption to whoever answers: on the same network, at the provider, behind a poisoned name server. They read the keys and write the answers.',
    cwe: [295, 297],
    owasp: ['API8:2023', 'ASI07:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 7.4,
    messages: {
      off: '`{{code}}` accepts every certificate: whoever answers can pose as the server; remove it, or trust your own CA with `ca`.',
      browser: '`{{code}}` lets the browser take pages from whoever answers for the host; remove it.',
      process: '`{{code}}` ends certificate checks of the whole process; remove it, or name your own CA in NODE_EXTRA_CA_CERTS.',
      identity: '`{{code}}` accepts certificates of every other host; remove it, or return an error where the host differs.',
      version: '`{{code}}` allows a broken version of TLS; ask for TLSv1.2 or later.',
    },
    hasSafeFix: true,
    hasReviewFix: true,
    example: {
      wrong: 'new Pool({ connectionString, ssl: { rejectUnauthorized: false } });',
      right: "new Pool({ connectionString, ssl: { ca: requireEnv('DATABASE_CA') } });",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    for (const hit of [...options(file), ...assignments(file), ...chains(file)]) {
      const { proof } = hit.detail as Detail;
      if (!strict && (isDevelopmentOnly(file, proof) || isOverruled(file, proof))) continue;
      yield hit.messageId !== 'process' && isOptIn(file, proof) ? { ...hit, severity: 'info' } : hit;
    }
  },

  *fixes(file, hit) {
    const detail = hit.detail as Detail;
    // Taken out, the operator's switch would do nothing and still say that it does.
    if (!isOptIn(file, detail.proof) && !isLeftToSetting(file, detail.proof)) yield* restoreChecks(file, hit.messageId, detail);
  },
});

/**
 * `ssl: url.includes('sslmode=require') ? { rejectUnauthorized: false } : false`: what such an address says goes before the options
 * that stand beside it, in `pg`. https://node-postgres.com/features/ssl#usage-with-connectionstring
 */
function isOverruled(file: RuleFile, proof: Node): boolean {
  return file.flow.conditionsAt(proof).some(({ test, holds }) => holds && [test, ...file.flow.origins(test)].some((asked) => isAbout(file, asked, 'sslmode=')));
}

function isAbout(file: RuleFile, test: Node, word: string): boolean {
  const inner = unwrap(test);
  const [first] = inner.type === 'CallExpression' ? inner.arguments : [];
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  const known = callee?.type === 'MemberExpression' && propertyName(callee) === 'includes' && first ? file.flow.constant(first)?.value : undefined;
  return typeof known === 'string' && known.includes(word) && !known.includes('no-verify');
}

/** `{ rejectUnauthorized: false }` and its relatives in object literals. */
function* options(file: RuleFile): Iterable<Hit> {
  for (const property of file.nodes('Property')) {
    const name = propertyName(property);
    const object = file.parent(property);
    if (name === undefined || object?.type !== 'ObjectExpression') continue;
    if (name === processSwitch) yield* processHits(file, property, property.value);
    else if (name === 'checkServerIdentity') yield* identityHits(file, property, object);
    else yield* switchHits(file, property, object, name);
  }
}

function* processHits(file: RuleFile, at: Node, value: Node): Iterable<Hit> {
  const proof = provedValue(file, value, switchesProcessOff);
  if (proof) yield toHit(file, 'process', at, proof, 'high');
}

function* switchHits(file: RuleFile, property: NodeOf<'Property'>, object: Node, name: string): Iterable<Hit> {
  const known = switches.get(name);
  const proof = known && provedValue(file, property.value, known.isInsecure);
  if (!known || !proof || staysOnMachine(file, object)) return;
  const consumer = consumerOf(file, object);
  if (known.selfEvident) yield toHit(file, known.weakness, property, proof, 'high');
  else if (consumer !== 'unknown' && !(consumer === 'server' && clientOnly.has(name))) yield toHit(file, known.weakness, property, proof, confidenceOf(consumer));
}

/** `checkServerIdentity: () => undefined`: returns no error, whatever the host. */
function* identityHits(file: RuleFile, property: NodeOf<'Property'>, object: Node): Iterable<Hit> {
  const functions = file.flow.functionsAt(property.value);
  if (functions.length === 0 || !functions.every((fn) => acceptsAll(file, fn))) return;
  const consumer = consumerOf(file, object);
  if (consumer !== 'server') yield toHit(file, 'identity', property, property.value, confidenceOf(consumer));
}

/** A function that never returns or throws anything that could be an error. */
function acceptsAll(file: RuleFile, fn: Node): boolean {
  if (!isFunction(fn)) return false;
  // What it calls may throw; only the console does not.
  const calls = nodesIn(file, fn, 'CallExpression').filter((call) => !file.flow.names(call.callee).some((name) => name.startsWith('global:console')));
  const throws = calls.length > 0 || nodesIn(file, fn, 'ThrowStatement').length > 0;
  return !throws && [...returnedValues(file, fn)].every((value) => isNothing(file, value));
}

function isNothing(file: RuleFile, value: Node): boolean {
  const constants = file.flow.constants(value);
  if (constants) return constants.every(({ value: constant }) => typeof constant !== 'string');
  const inner = unwrap(value);
  return inner.type === 'BlockStatement' || (inner.type === 'ObjectExpression' && inner.properties.length === 0);
}

/** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, `https.globalAgent.options.rejectUnauthorized = false`. */
function* assignments(file: RuleFile): Iterable<Hit> {
  for (const assignment of file.nodes('AssignmentExpression')) {
    const target = unwrap(assignment.left);
    if (target.type !== 'MemberExpression' || !/^(?:=|\|\|=|\?\?=)$/.test(assignment.operator)) continue;
    const name = propertyName(target) ?? constantName(file, target);
    if (name === processSwitch) {
      if (isEnvironment(file, target.object)) yield* processHits(file, assignment, assignment.right);
      continue;
    }
    const known = switches.get(name ?? '');
    const proof = known && provedValue(file, assignment.right, known.isInsecure);
    if (!known || !proof) continue;
    const consumer = targetConsumer(file, target.object);
    if (known.selfEvident || consumer !== 'unknown') yield toHit(file, known.weakness, assignment, proof, confidenceOf(consumer));
  }
}

/** `process.env[NAME] = …` with a constant name. */
function constantName(file: RuleFile, target: NodeOf<'MemberExpression'>): string | undefined {
  const value = target.computed ? file.flow.constant(target.property)?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isEnvironment(file: RuleFile, node: Node): boolean {
  return file.flow.names(node).includes('global:process.env') || file.flow.origins(node).some((origin) => file.flow.names(origin).includes('global:process.env'));
}

/** Who reads the object that a property is assigned to. */
function targetConsumer(file: RuleFile, object: Node): Consumer {
  const inner = unwrap(object);
  if (file.flow.names(inner).some((name) => /^(?:import|module):[^.]/.test(name))) return 'client';
  for (const origin of file.flow.origins(inner)) {
    if (origin.type !== 'ObjectExpression') continue;
    const consumer = consumerOf(file, origin);
    if (consumer !== 'unknown') return consumer === 'server' ? 'unknown' : consumer;
  }
  return 'unknown';
}

/** `superagent.get(url).disableTLSCerts()`. */
function* chains(file: RuleFile): Iterable<Hit> {
  for (const { node, model } of file.flow.calls('http-client')) {
    const names = new Set((model.tls ?? []).flatMap(({ chain }) => chain ?? []));
    if (names.size === 0) continue;
    for (let call = node; ; ) {
      const member = file.parent(call);
      const next = member?.type === 'MemberExpression' && member.object === call ? file.parent(member) : undefined;
      if (member?.type !== 'MemberExpression' || next?.type !== 'CallExpression' || next.callee !== member) break;
      if (names.has(propertyName(member) ?? '')) yield { at: [member.property.range[0], next.range[1]], messageId: 'off', data: { code: sourceText(file, member.property) }, detail: { at: next, proof: member.property } satisfies Detail };
      call = next;
    }
  }
}

/** The literal that makes a value insecure, also as one of several possibilities. */
function provedValue(file: RuleFile, value: Node, isInsecure: (value: string | number | boolean | bigint | null | undefined) => boolean): Node | undefined {
  for (const origin of file.flow.origins(value)) {
    const constant = file.flow.constants(origin)?.find((candidate) => isInsecure(candidate.value));
    if (constant) return constant.node;
  }
  return undefined;
}

function confidenceOf(consumer: Consumer): Confidence {
  return consumer === 'client' ? 'high' : 'medium';
}

function toHit(file: RuleFile, messageId: string, at: Node, proof: Node, confidence: Confidence): Hit {
  return { at, messageId, data: { code: sourceText(file, at, 48) }, confidence, ...(messageId === 'browser' ? { severity: 'warning' as const } : {}), detail: { at, proof } satisfies Detail };
}
