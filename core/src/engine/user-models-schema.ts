/** What a file with a team's own API models may hold. */
import * as z from 'zod';
import { once } from './once.ts';

/** One file: what a package offers. */
export const userModelsSchema = once(() => {
  const label = z.enum(['user-input', 'llm-output', 'tool-result', 'http-response', 'secret', 'error-detail']);
  const sinkKind = z.enum([
    'code-eval', 'command-exec', 'sql', 'nosql', 'html', 'template', 'template-options', 'url-fetch', 'redirect', 'fs-path', 'module-load', 'regexp',
    'deserialize', 'system-prompt', 'prompt', 'log', 'reply', 'reply-link', 'header', 'error-response',
  ]);
  const argument = z.union([z.int().min(0), z.enum(['*', 'any', 'last', 'rest1', 'tpl', 'rhs', 'jsx', 'children', 'return'])]);
  const text = z.string().min(1);
  const path = z.string();
  const constant = z.union([z.string(), z.number(), z.boolean()]);
  const result = z.enum(['value', 'await', 'each', 'await-each']);

  const input = z.strictObject({ arg: argument, path: path.optional(), whenSibling: z.record(z.string(), z.array(z.string())).optional() });
  const condition = z.strictObject({
    arg: argument, path: path.optional(), in: z.array(constant).optional(), notIn: z.array(constant).optional(), startsWith: z.array(text).optional(), endsWith: z.array(text).optional(), newOf: z.array(text).optional(),
    equals: constant.optional(), truthy: z.boolean().optional(), present: z.boolean().optional(),
  });

  const roots = ['import', 'global', 'type'] as const;

  /** Where a value is: a name that a package or file exports, a global, or a type of the same file. */
  const access = z
    .strictObject({
      import: text.optional(), from: text.optional(), global: text.optional(), type: text.optional(),
      new: z.union([z.boolean(), z.enum(['optional', 'member'])]).optional(), member: text.optional(), then: z.union([text, z.array(text)]).optional(),
      op: z.enum(['call', 'tag', 'assign', 'read', 'assign|call']).optional(), call: z.boolean().optional(), when: z.array(condition).optional(),
      callback: z.strictObject({ arg: argument, key: text.optional(), param: z.union([z.int().min(0), z.literal('all'), z.array(z.int().min(0))]) }).optional(),
      path: path.optional(), result: result.optional(), anyDepth: z.boolean().optional(), curried: z.boolean().optional(), returnsFunction: z.boolean().optional(),
    })
    .refine((given) => roots.filter((root) => given[root] !== undefined).length === 1, { error: "expected exactly one of 'import', 'global' and 'type'" });

  const base = { id: text.optional(), access, note: z.string().optional(), docs: z.string().optional(), confidence: z.literal('low').optional() };

  const model = z.discriminatedUnion('kind', [
    z.strictObject({ ...base, kind: z.literal('source'), paths: z.array(path).default(['', '*']), yields: label }),
    z.strictObject({ ...base, kind: z.literal('sink'), sinkKind, inputs: z.array(input).min(1), onlyLabels: z.array(label).optional() }),
    z.strictObject({ ...base, kind: z.literal('sanitizer'), clears: z.array(text).min(1), inputs: z.array(input).min(1) }),
    z.strictObject({ ...base, kind: z.literal('validator'), mode: z.enum(['throws', 'result', 'guard', 'assert']), clears: z.array(text).default(['shape']), inputs: z.array(input).min(1) }),
    z.strictObject({ ...base, kind: z.literal('propagator'), inputs: z.array(input).min(1) }),
    z.strictObject({ ...base, kind: z.literal('llm-call'), prompt: z.array(input).optional(), system: z.array(input).optional(), outputs: z.array(z.strictObject({ result, paths: z.array(path).min(1), yields: label.default('llm-output') })).min(1) }),
    z.strictObject({ ...base, kind: z.literal('secret-source') }),
    z.strictObject({ ...base, kind: z.literal('secret-option'), inputs: z.array(input).min(1), env: z.array(text).optional(), at: z.enum(['constructor', 'call', 'connection-string']).default('call') }),
  ]);

  return z.strictObject({
    $schema: z.string().optional(),
    package: text.describe('npm name; accesses import from it unless they say otherwise.'),
    types: z.record(text, z.strictObject({ origins: z.array(access), tsNames: z.array(text).optional() })).default({}),
    models: z.array(model).min(1),
  });
});

/** A file as the schema leaves it. */
export type UserModels = z.infer<ReturnType<typeof userModelsSchema>>;
