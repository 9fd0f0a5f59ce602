/** Bounds that a call could have: which options apply to the installed version, and what they are set to. */
import { appliesToAllInstalled, appliesToInstalled } from '../../flow/versions.ts';
import type { ApiCall, ModelOf } from '../../flow/types.ts';
import { unwrap, type Node, type ObjectExpression } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import type { OptionRef } from '../../models/kinds.ts';
import type { RuleFile } from '../../rule/types.ts';

export type ModelCall = ApiCall<ModelOf<'llm-call'>>;

/** What code says about one option. */
export interface Setting {
  readonly option: OptionRef;
  readonly nodes: readonly Node[];
  /** False where something unknown, a spread or a parameter, may set it. */
  readonly complete: boolean;
}

/** Options of one kind that the installed version knows. */
export function settingsOf(file: RuleFile, call: ModelCall, options: readonly OptionRef[]): readonly Setting[] {
  return options.filter(({ versions }) => versions === undefined || appliesToInstalled(file, { ...call.model, versions })).map((option) => settingOf(file, call.node, option));
}

function settingOf(file: RuleFile, call: Node, option: OptionRef): Setting {
  const target = option.at === 'constructor' ? constructionOf(file, call) : call;
  if (!target) return { option, nodes: [], complete: false };
  const hasSpread = (target.type === 'CallExpression' || target.type === 'NewExpression') && target.arguments.some(({ type }) => type === 'SpreadElement');
  const argument = typeof option.arg === 'number' ? file.flow.argument(target, option.arg) : undefined;
  if (!argument) return { option, nodes: [], complete: !hasSpread && typeof option.arg === 'number' };
  const { nodes, complete } = file.flow.lookup(argument, option.path ?? '');
  return { option, nodes, complete: complete && (nodes.length > 0 || isPlain(file, argument, option.path ?? '')) };
}

/** The objects on the way are literals without spreads, so that the option is really absent. */
function isPlain(file: RuleFile, argument: Node, path: string): boolean {
  const parts = path.split('.').slice(0, -1);
  const objects = [argument, ...parts.flatMap((_, i) => file.flow.lookup(argument, parts.slice(0, i + 1).join('.')).nodes)];
  return objects.every((node) => file.flow.origins(node).every((origin) => origin.type === 'ObjectExpression' && origin.properties.every(({ type }) => type === 'Property')));
}

/** `new X(…)` behind `client.a.b()`. */
function constructionOf(file: RuleFile, call: Node): Node | undefined {
  if (call.type !== 'CallExpression') return undefined;
  for (let node = unwrap(call.callee); node.type === 'MemberExpression';) {
    node = unwrap(node.object);
    const origins = file.flow.origins(node);
    const [only] = origins;
    if (origins.length === 1 && only?.type === 'NewExpression') return only;
  }
  return undefined;
}

/** None of the options is set, and nothing unknown could set one. */
export function isUnset(settings: readonly Setting[]): boolean {
  return settings.length > 0 && settings.every(({ nodes, complete }) => nodes.length === 0 && complete);
}

/**
 * The option to set: one that every version in the declared range knows. Servers that only speak the protocol of an SDK know
 * its older name.
 */
export function preferred(file: RuleFile, { node, model }: ModelCall, all: readonly Setting[]): OptionRef | undefined {
  const settings = all.filter(({ option: { versions } }) => versions === undefined || appliesToAllInstalled(file, { ...model, versions }));
  const client = constructionOf(file, node);
  const options = client && file.flow.argument(client, 0);
  const isElsewhere = options !== undefined && file.flow.lookup(options, 'baseURL').nodes.length > 0;
  return settings.at(isElsewhere ? -1 : 0)?.option;
}

/** The literal that an option would go into. */
export function literalFor(file: RuleFile, call: Node, { arg }: OptionRef): ObjectExpression | undefined {
  const argument = typeof arg === 'number' ? file.flow.argument(call, arg) : undefined;
  const inner = argument && unwrap(argument);
  return inner?.type === 'ObjectExpression' ? inner : undefined;
}

/** True if the clients of the SDK, in the installed version, give up by themselves. */
export function hasDefaultTimeout(file: RuleFile, packageName: string): boolean {
  return clients.some((model) => model.package === packageName && appliesToInstalled(file, model) && Boolean(model.kind === 'http-client' ? model.timeout?.defaultMs : model.timeoutMs));
}

const clients = sdkModels.flatMap((sdk) => sdk.models).filter((model) => model.kind === 'http-client' || model.kind === 'retry');
