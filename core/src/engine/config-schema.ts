/** The shared configuration: one zod schema for secure-bot.config.json and ESLint's `settings['secure-bot']`, and its JSON Schema. */
import * as z from 'zod';
import type { OptionsSchema, Rule, RuleMeta } from '../rule/types.ts';
import { rules as allRules } from '../rules/index.ts';
import { once } from './once.ts';

/** Severities as a configuration may spell them; `warn` is ESLint's word for `warning`. */
export const severitySettings = ['off', 'info', 'warning', 'warn', 'error'] as const;

export type SeveritySetting = (typeof severitySettings)[number];

/** Setting of one rule. Options lie over the rule's defaults. */
export type RuleSetting = SeveritySetting | readonly [severity: SeveritySetting, options?: Readonly<Record<string, unknown>>];

/** What all hosts share. Paths in it are relative to the folder of the file that it comes from; else to the working folder. */
export interface Config {
  /** Set of rules to start from. Default `recommended`. */
  readonly preset?: 'recommended' | 'strict' | 'all' | undefined;
  /** Severity, or severity and options, by rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
  /** Module that fixes import helpers from. Default `secure-bot/runtime`. */
  readonly runtimeModule?: string | undefined;
  /** Files with further API models. */
  readonly models?: readonly string[] | undefined;
  /** Functions and modules that the team vouches for, e.g. `./src/sanitize.ts#clean`. */
  readonly trusted?: readonly string[] | undefined;
  /** Files to leave out, in the syntax of .gitignore. */
  readonly ignore?: readonly string[] | undefined;
  /** Cross-file analysis. Default true, except in ESLint. */
  readonly project?: boolean | undefined;
  /** The file that the configuration comes from; set by `loadConfig`. */
  readonly configPath?: string | undefined;
}

const configShape = once(() => ({
  preset: z.enum(['recommended', 'strict', 'all']).optional().describe('Set of rules to start from. Default: recommended.'),
  rules: z.record(z.string(), z.unknown()).optional().describe('Severity, or severity and options, by rule id.'),
  runtimeModule: z.string().min(1).optional().describe('Module that fixes import helpers from. Default: secure-bot/runtime.'),
  models: z.array(z.string().min(1)).optional().describe('Files with further API models.'),
  trusted: z.array(z.string().min(1)).optional().describe('Functions and modules that the team vouches for.'),
  ignore: z.array(z.string().min(1)).optional().describe('Files to leave out, in the syntax of .gitignore.'),
  project: z.boolean().optional().describe('Cross-file analysis. Default: true, except in ESLint.'),
}));

/** Keys of a configuration; the values of `rules` are checked against each rule by `parseConfig`. @internal zod's types are not published. */
export const configSchema = once(() => z.strictObject({ ...configShape(), configPath: z.string().optional() }));

/** JSON Schema (2020-12) of secure-bot.config.json, with every rule and its options. */
export function configJsonSchema(rules: readonly Rule[] = allRules): object {
  // Keys as an editor and a person see them in the file.
  const { $schema, ...schema } = z.toJSONSchema(z.strictObject({ $schema: z.string().optional(), ...configShape() }));
  const properties = schema.properties as Record<string, object>;
  return {
    $schema,
    title: 'secure-bot.config.json',
    ...schema,
    properties: {
      ...properties,
      rules: {
        description: 'Severity, or severity and options, by rule id.',
        type: 'object',
        properties: Object.fromEntries(rules.map(({ meta }) => [meta.id, ruleSchema(meta)])),
        additionalProperties: false,
      },
    },
  };
}

/** Options of a rule with the common `strict`. */
export function optionsSchemaOf({ options }: RuleMeta): OptionsSchema {
  return {
    type: 'object',
    properties: { strict: { type: 'boolean', description: 'Also report what is only likely.' }, ...options?.properties },
    additionalProperties: false,
  };
}

function ruleSchema(meta: RuleMeta): object {
  const severity = { enum: [...severitySettings] };
  return {
    description: meta.description,
    anyOf: [severity, { type: 'array', prefixItems: [severity, optionsSchemaOf(meta)], minItems: 1, maxItems: 2 }],
  };
}
