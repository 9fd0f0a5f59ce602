/** A team's own API models: JSON files that the configuration names, checked so that a wrong one is a clear error. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as z from 'zod';
import type { SdkModels } from '../models/kinds.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { folderOf } from './config.ts';
import type { Config } from './config-schema.ts';
import { userModelsSchema, type UserModels } from './user-models-schema.ts';

/** JSON Schema (2020-12) of a model file. */
export function modelsJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(userModelsSchema(), { io: 'input' });
  return { $schema, title: 'secure-bot API models', ...schema };
}

/** What the analysis may know besides the code: the team's models and what it vouches for. */
export interface ProjectKnowledge {
  readonly trusted: readonly string[];
  readonly models: readonly SdkModels[];
}

const known = new WeakMap<Config, ProjectKnowledge>();

/** Reads the files of the configuration's `models` once. @throws ConfigError that names file, key and what was expected. */
export function projectKnowledge(config: Config, cwd = process.cwd()): ProjectKnowledge {
  let knowledge = known.get(config);
  if (!knowledge) known.set(config, (knowledge = { trusted: config.trusted ?? [], models: (config.models ?? []).map((file, i) => readModels(config, file, i, cwd)) }));
  return knowledge;
}

function readModels(config: Config, file: string, index: number, cwd: string): SdkModels {
  const path = resolve(folderOf(config, cwd), file);
  const shown = relative(cwd, path).replaceAll('\\', '/');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    const source = config.configPath === undefined ? 'configuration' : relative(cwd, config.configPath).replaceAll('\\', '/');
    throw new ConfigError([{ source, key: `models[${index}]`, problem: `expected a JSON file with API models; '${file}' ${cause instanceof SyntaxError ? 'is no JSON' : 'cannot be read'}` }], { cause });
  }
  const outcome = userModelsSchema().safeParse(value);
  if (!outcome.success) throw new ConfigError(outcome.error.issues.map((issue): ConfigProblem => ({ source: shown, key: issue.path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? String(step) : `.${String(step)}`)).join(''), problem: issue.message })));
  return toSdkModels(outcome.data);
}

function toSdkModels({ package: name, types, models }: UserModels): SdkModels {
  return {
    package: name,
    category: 'own',
    read: [],
    types: Object.fromEntries(Object.entries(types).map(([tag, type]) => [tag, { ...type, package: name }])),
    models: models.map((given, i) => ({ ...given, id: given.id ?? `${name}/${given.kind}/${i}`, package: name, versions: '*', verified: false })),
    // The schema has checked each field; only exactOptionalPropertyTypes tells its optional fields from the models'.
  } as unknown as SdkModels;
}
