/** Uses of settings that the models judge, looked for only where the file has their words. */
import type { ApiCall, ModelOf } from '../flow/types.ts';
import { sdkModels } from '../models/index.ts';
import type { ConfigIssue, ConfigModel, PermissionModel } from '../models/trust-kinds.ts';
import type { RuleFile } from './types.ts';

const judged = sdkModels.flatMap((sdk) => sdk.models).filter((model): model is ConfigModel | PermissionModel => model.kind === 'config' || model.kind === 'permission');
const words = new Map<ConfigIssue, RegExp>();

/** Calls of `config` models about one issue. */
export function configCalls(file: RuleFile, issue: ConfigIssue): readonly ApiCall<ModelOf<'config'>>[] {
  return mayConcern(file, issue) ? file.flow.calls('config').filter(({ model }) => model.issue === issue) : [];
}

/** Reads of `permission` models about one issue. */
export function permissionReads(file: RuleFile, issue: ConfigIssue): readonly ApiCall<ModelOf<'permission'>>[] {
  return mayConcern(file, issue) ? file.flow.calls('permission').filter(({ model }) => model.issue === issue) : [];
}

/** Asking the engine for all uses costs a look at every property read of the file. */
function mayConcern(file: RuleFile, issue: ConfigIssue): boolean {
  let pattern = words.get(issue);
  if (!pattern) words.set(issue, (pattern = new RegExp(`\\b(?:${[...new Set(judged.filter((model) => model.issue === issue).flatMap(wordsOf))].join('|')})\\b`)));
  return pattern.test(file.text);
}

/** Names of which one must stand in code that uses the model: the option, the member, or the export. */
function wordsOf(model: ConfigModel | PermissionModel): readonly string[] {
  const { access } = model;
  if (model.kind === 'permission' && 'import' in access) return [access.import];
  const option = model.kind === 'config' ? model.option?.path?.split('.').at(-1) : undefined;
  if (option !== undefined && model.kind === 'config' && model.default === undefined && !model.missingIsBad) return [option];
  const member = access.member?.split('.').at(-1) ?? (typeof access.then === 'string' ? access.then.split('.').at(-1) : undefined);
  const name = member ?? ('import' in access ? (access.import === 'default' || access.import.includes('default') ? model.package.split('/').at(-1) : access.import) : undefined);
  return name === undefined ? ['\\w+'] : name.replace(/^\{|\}$/g, '').split(',');
}
