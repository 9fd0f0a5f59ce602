/** Literals that reach an option which takes a credential. */
import type { ApiCall, FlowStep } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { Input } from '../../models/access.ts';
import { sourceText } from '../../rule/text.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { findSecrets, isCredentialName, looksLikeCredential } from '../../secrets/index.ts';
import type { Evidence, SecretCall } from './evidence.ts';
import { fallbacksElsewhere } from './fallback-elsewhere.ts';
import { isDevelopmentDefault } from './find-fallbacks.ts';
import { textsOf, type Text } from './literals.ts';
import { isHarmless, isMeantCredential } from './values.ts';

export function* findOptions(file: RuleFile, strict: boolean): Iterable<Evidence> {
  for (const call of secretCalls(file)) {
    for (const input of inputsOf(call.model)) {
      for (const node of file.flow.inputs(call, input)) yield* atInput(file, call, node, strict);
    }
  }
}

export function secretCalls(file: RuleFile): readonly SecretCall[] {
  return [...file.flow.calls('secret-option'), ...file.flow.calls('webhook-verify'), ...file.flow.calls('mac')];
}

export function inputsOf(model: SecretCall['model']): readonly Input[] {
  switch (model.kind) {
    case 'secret-option':
      return model.inputs ?? [];
    case 'webhook-verify':
      return [...(model.secretOption ?? []), ...(model.secret ? [model.secret] : [])];
    case 'mac':
      return model.key ? [model.key] : [];
  }
}

function envOf(model: SecretCall['model']): string | undefined {
  return model.kind === 'secret-option' ? model.env?.[0] : undefined;
}

function* atInput(file: RuleFile, call: SecretCall, input: Node, strict: boolean): Iterable<Evidence> {
  const data = { code: calleeText(file, call.node), sdk: call.model.package };
  const env = envOf(call.model);
  const texts = textsOf(file, input);
  for (const text of texts) {
    if (!opens(file, call, text, strict) || isDevelopmentDefault(file, text.node)) continue;
    yield { kind: 'option', literal: text.node, data, client: call, ...(env === undefined ? {} : { env }), via: viaOf(file, call, input, text) };
  }
  if (texts.length > 0) return;
  if (isKnownElsewhere(file, call, input, strict)) yield { kind: 'option', literal: input, data, client: call, ...(env === undefined ? {} : { env }) };
  for (const { home, text, name } of fallbacksElsewhere(file, input)) {
    if (!opens(file, call, { ...text, node: input }, strict)) continue;
    const via = [{ node: text.node, file: home, text: 'secret in the source' }, passedTo(file, call, input)];
    yield { kind: 'option', literal: input, data, client: call, env: name, standsIn: true, via };
  }
}

function opens(file: RuleFile, { node, model }: SecretCall, { value }: Text, strict: boolean): boolean {
  if (model.kind !== 'webhook-verify') {
    if (model.publicValues?.includes(value)) return false;
    if (model.kind === 'mac' || model.own) return !isHarmless(value);
  }
  return isMeantCredential(value) && (strict || looksLikeCredential(value, { named: true }) || !(isLocalService(file, node) || isOwnServer(file, node)));
}

/** A constant of another file that nothing there gives away: reported where it is used, since each file is judged by itself. */
function isKnownElsewhere(file: RuleFile, call: SecretCall, input: Node, strict: boolean): boolean {
  const constant = isInFile(file, unwrap(input)) ? file.flow.constant(input) : undefined;
  if (typeof constant?.value !== 'string' || isInFile(file, constant.node)) return false;
  const { value } = constant;
  const isFoundThere = findSecrets(value).length > 0 || (isCredentialName(lastName(input)) && looksLikeCredential(value, { named: true }));
  return !isFoundThere && opens(file, call, { value, node: input }, strict);
}

function lastName(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? (propertyName(inner) ?? '') : '';
}

const localAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)(?::\d+)?(?:[/?].*)?$/i;

/** A model server or database on the developer's own machine: its password opens nothing elsewhere. */
function isLocalService(file: RuleFile, call: Node): boolean {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return false;
  return call.arguments.some((argument) => argument.type !== 'SpreadElement' && file.flow.lookup(argument, '*').nodes.some((node) => textsOf(file, node).some(({ value }) => localAddress.test(value))));
}

/** Where the client of an API is told where to find it. */
const addressOptions = ['baseURL', 'baseUrl', 'basePath'];

/** A model server whose address only a setting knows: servers of one's own ask for no key, but its client does. */
function isOwnServer(file: RuleFile, call: Node): boolean {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return false;
  return call.arguments.some((argument) => argument.type !== 'SpreadElement' && addressOptions.some((name) => isOnlySetting(file, file.flow.lookup(argument, name).nodes)));
}

function isOnlySetting(file: RuleFile, addresses: readonly Node[]): boolean {
  return addresses.length > 0 && addresses.every((address) => textsOf(file, address).length === 0 && file.flow.constants(address) === undefined);
}

/** From the literal to the call, where they are apart. */
function viaOf(file: RuleFile, call: ApiCall, input: Node, { node }: Text): readonly FlowStep[] {
  if (unwrap(input) === node) return [];
  return [
    { node, file, text: 'secret in the source' },
    passedTo(file, call, input),
  ];
}

function passedTo(file: RuleFile, call: ApiCall, input: Node): FlowStep {
  return { node: input, file, text: `passed to \`${calleeText(file, call.node)}\`` };
}

/** `new OpenAI`, `client.login`, `client.token`. */
export function calleeText(file: RuleFile, node: Node): string {
  switch (node.type) {
    case 'NewExpression':
      return `new ${sourceText(file, node.callee)}`;
    case 'CallExpression':
      return sourceText(file, node.callee);
    case 'AssignmentExpression':
      return sourceText(file, node.left);
    default:
      return sourceText(file, node);
  }
}
