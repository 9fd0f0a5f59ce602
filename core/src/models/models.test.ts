import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sdkModels } from './index.ts';
import type { Access, Model, TypeModel } from './kinds.ts';
import { markups } from './markups.ts';

const models = sdkModels.flatMap((sdk) => sdk.models);
const types = new Map(sdkModels.flatMap((sdk) => Object.entries(sdk.types)));
const origins = [...types].flatMap(([tag, type]) => type.origins.map((access) => ({ where: tag, access })));
const accesses = [...models.map((model) => ({ where: model.id, access: model.access })), ...origins];

/** `6 - 9`, `>=4.87`, `1.0.0-beta.*`, `*`, or several of them joined by a space (and) or `||` (or). */
const range = /^(\*|\d+ - \d+|(>=|<=|<|>)?\d+(\.\d+){0,2}(-[a-z]+\.(\*|\d+))?)$/;
/** Segments of a path: names, `*`, `[]`, `()`, joined by dots; `{a,b}` where alternatives are allowed. */
const path = /^(([\w$-]+|\*)?(\(\)|\[\])*)(\.([\w$-]+|\*)(\(\)|\[\])*)*$/;
const memberChain = /^([\w$]+|\*|\{[\w$]+(,[\w$]+)*\})(\(\))*(\.([\w$]+|\*|\{[\w$]+(,[\w$]+)*\})(\(\))*)*$/;
const rootKeys = ['import', 'global', 'type', 'any', 'syntax', 'export', 'directive', 'decorator', 'jsxAttr', 'jsxElement', 'literal', 'http', 'header', 'stringOption'];

function rootsOf(access: Access): string[] {
  return rootKeys.filter((key) => key in access);
}

/** Every path string of a model, at whatever depth. */
function* pathsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* pathsOf(item);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (key === 'path' && typeof item === 'string') yield item;
      else if (key === 'paths' || key === 'structuredPaths' || key === 'structuredBy') yield* item as string[];
      else yield* pathsOf(item);
    }
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the table of SDKs', () => {
  it('lists every file of the folder, once, under its own package', () => {
    const files = readdirSync(new URL('sdk/', import.meta.url)).filter((name) => name.endsWith('.ts'));
    const list = readFileSync(new URL('sdks.ts', import.meta.url), 'utf8');
    expect(files.filter((name) => !list.includes(`./sdk/${name}'`)), 'files that core/src/models/sdks.ts does not list').toEqual([]);
    expect(sdkModels).toHaveLength(files.length);
    expect(duplicates(sdkModels.map((sdk) => sdk.package))).toEqual([]);
  });

  it('keeps a model and a type in the file of its package', () => {
    for (const sdk of sdkModels) {
      expect(sdk.models.filter((model) => model.package !== sdk.package).map((model) => model.id)).toEqual([]);
      for (const [tag, type] of Object.entries(sdk.types)) {
        expect(type.package, tag).toBe(sdk.package);
        expect(tag.slice(0, tag.lastIndexOf(':')), `${tag}: a type is named after its package, then a colon`).toBe(sdk.package);
      }
    }
  });

  it('gives every model its own id', () => {
    expect(duplicates(models.map((model) => model.id))).toEqual([]);
  });

  it('defines every receiver type once', () => {
    expect(duplicates(sdkModels.flatMap((sdk) => Object.keys(sdk.types)))).toEqual([]);
  });
});

describe('accesses', () => {
  it('have exactly one root', () => {
    expect(accesses.filter(({ access }) => rootsOf(access).length !== 1)).toEqual([]);
  });

  it('name receiver types that exist', () => {
    expect(accesses.filter(({ access }) => 'type' in access && !types.has(access.type))).toEqual([]);
  });

  it('have well-formed member chains', () => {
    const chains = accesses.flatMap(({ where, access }) => [access.member, access.then].flat().map((chain) => ({ where, chain })));
    expect(chains.filter(({ chain }) => chain !== undefined && !memberChain.test(chain))).toEqual([]);
  });

  it('use one test in a condition', () => {
    const tests = ['in', 'notIn', 'startsWith', 'endsWith', 'matches', 'newOf', 'inFileWith', 'equals', 'truthy', 'present'];
    const conditions = accesses.flatMap(({ where, access }) => (access.when ?? []).map((when) => ({ where, when })));
    expect(conditions.filter(({ when }) => tests.filter((key) => key in when).length !== 1)).toEqual([]);
  });

  it('reach a type from something else than itself', () => {
    const grounded = new Set<string>();
    const isGrounded = (tag: string, type: TypeModel): boolean =>
      type.origins.some((access) => !('type' in access) || grounded.has(access.type)) ||
      // Known by its annotations or members alone.
      (type.origins.every((access) => 'type' in access && access.type === tag) && (type.tsNames ?? type.shapes) !== undefined);
    const groundedNow = (): string[] => [...types].filter(([tag, type]) => !grounded.has(tag) && isGrounded(tag, type)).map(([tag]) => tag);
    for (let found = groundedNow(); found.length > 0; found = groundedNow()) for (const tag of found) grounded.add(tag);
    expect([...types.keys()].filter((tag) => !grounded.has(tag))).toEqual([]);
  });
});

describe('models', () => {
  it('state versions as ranges', () => {
    const parts = models.flatMap((model) => model.versions.split(/ \|\| | (?=[<>])/).map((part) => ({ id: model.id, part })));
    expect(parts.filter(({ part }) => !range.test(part))).toEqual([]);
  });

  it('have well-formed paths', () => {
    const found = models.flatMap((model) => [...pathsOf(model)].map((text) => ({ id: model.id, text })));
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter(({ text }) => !path.test(text.replaceAll(/\{[\w$]+(,[\w$]+)*\}/g, 'x')))).toEqual([]);
  });

  it('name markups that exist', () => {
    expect(models.filter((model) => model.kind === 'sink' && model.markup !== undefined && !(model.markup in markups))).toEqual([]);
    expect(models.filter((model) => model.kind === 'sink' && model.sinkKind === 'reply' && model.markup === undefined)).toEqual([]);
  });

  it('carry evidence of a version that was read where they claim to be verified', () => {
    const known = new Set(sdkModels.flatMap((sdk) => sdk.read));
    const unproved = models.filter((model) => model.verified && !isProved(model, known));
    expect(unproved.map((model) => model.id)).toEqual([]);
  });

  it('compile their regular expressions', () => {
    const patterns = models.flatMap((model) => {
      if (model.kind === 'secret-source') return model.nameRegex ?? [];
      return model.kind === 'secret-option' ? (model.regex ?? []) : [];
    });
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(() => new RegExp(pattern)).not.toThrow();
  });

  it('need a call to say what goes in or comes out', () => {
    const empty = models.filter((model) => model.kind === 'llm-call' && model.outputs.length === 0 && model.deprecated !== true && model.callbacks === undefined);
    expect(empty.map((model) => model.id)).toEqual([]);
  });
});

function isProved(model: Model, known: ReadonlySet<string>): boolean {
  const evidence = model.evidence ?? [];
  const versions = evidence.map((text) => text.replace(/^tsc /, '').split(' ')[0] ?? '');
  return model.verifiedBy !== undefined && versions.length > 0 && versions.every((version) => known.has(version));
}
