/** Credentials that are compiled into code for browsers. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { isSecretVariable } from './credentials.ts';

const prefixes = /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|PUBLIC|NUXT_PUBLIC|GATSBY|VUE_APP)_/;

/** Names that can only be credentials, whatever the service. */
const alwaysSecret = /(?:^|_)(?:SECRET(?:_KEY)?|CLIENT_SECRET|PASSWORD|PRIVATE_KEY|SERVICE_ROLE_KEY|ADMIN_KEY|BOT_TOKEN|SIGNING_SECRET)$/;

let conventional: ReadonlySet<string> | undefined;

/** Variables under which the SDKs look for their keys. */
function conventionalNames(): ReadonlySet<string> {
  return (conventional ??= new Set(sdkModels.flatMap(({ models }) => models.flatMap((model) => (model.kind === 'secret-option' ? (model.env ?? []) : [])))));
}

/** Reads of a published variable that holds a credential: by the SDK's own name for it, by a telling name, or because an SDK gets it as its key. */
export function* publishedVariables(file: RuleFile): Iterable<Hit> {
  const seen = new Set<string>();
  const given = new Set(file.flow.calls('secret-option').flatMap((call) => (call.model.inputs ?? []).flatMap((input) => file.flow.inputs(call, input).flatMap((node) => file.flow.taints(node).map(({ source }) => source)))));
  for (const node of file.nodes('MemberExpression')) {
    const name = propertyName(node);
    if (name === undefined || !prefixes.test(name) || isServerRead(file, name, node) || seen.has(name) || !isEnvironmentRead(file, node)) continue;
    const plain = name.replace(prefixes, '');
    const isCredential = alwaysSecret.test(plain) || conventionalNames().has(plain) || given.has(node);
    if (!isCredential || !isSecretVariable(plain)) continue;
    seen.add(name);
    yield { at: node, messageId: 'published', data: { name } };
  }
}

/** Vite puts `import.meta.env.VITE_X` into the page; `process.env.VITE_X` is read by a program. https://vite.dev/guide/env-and-mode */
function isServerRead(file: RuleFile, name: string, node: Node): boolean {
  return name.startsWith('VITE_') && /^process\b/.test(file.textOf(node));
}

function isEnvironmentRead(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label, model, source }) => label === 'secret' && model?.kind === 'secret-source' && source === node);
}

/** `dangerouslyAllowBrowser: true` beside a key of the project's own; a key that the user types in is the user's. */
export function* browserClients(file: RuleFile, strict: boolean): Iterable<Hit> {
  for (const call of file.flow.calls('config')) {
    const { issue, option, badValues } = call.model;
    if (issue !== 'secret-in-client' || !option || call.node.type !== 'NewExpression') continue;
    const setting = file.flow.inputs(call, option).find((node) => file.flow.constants(node)?.some(({ value }) => badValues?.includes(value as never)));
    if (!setting) continue;
    const keys = file.flow.modelsAt(call.node).flatMap((model) => (model.kind === 'secret-option' ? (model.inputs ?? []).flatMap((input) => file.flow.inputs({ node: call.node, model }, input)) : []));
    const isOwnKey = keys.some((key) => file.flow.taints(key).some(({ label }) => label === 'secret') || file.flow.constants(key)?.some(({ value }) => typeof value === 'string' && value.length > 8));
    if (!isOwnKey && !strict) continue;
    const property = file.parent(setting);
    yield { at: property?.type === 'Property' ? property : unwrap(setting), messageId: 'browserClient', ...(!isOwnKey && { severity: 'info', confidence: 'low' }) };
  }
}
