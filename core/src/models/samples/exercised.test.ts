import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sdkModels } from '../index.ts';
import { exercisedModels, reachedTypes } from './exercised.ts';
import { mergedFacts, mergedPackages, mergedTypes } from './merged-facts.ts';
import { notExercised } from './not-exercised.ts';

const ids = new Set(sdkModels.flatMap(({ models }) => models.map(({ id }) => id)));
const types = new Set(sdkModels.flatMap((sdk) => Object.keys(sdk.types)));
const packages = new Set(sdkModels.map((sdk) => sdk.package));
const exercised = exercisedModels();

/** Share of the models that have to be exercised: raise it, never lower it. */
const leastShare = 0.95;

describe('samples', () => {
  it('exercise a model of every SDK', () => {
    const idle = sdkModels.filter(({ models }) => models.length > 0 && !models.some(({ id }) => exercised.has(id) || id in notExercised));
    expect(idle.map((sdk) => sdk.package)).toEqual([]);
  });

  it('mark models that exist', () => {
    expect([...exercised].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('exercise most models', () => {
    expect(exercised.size / (ids.size - Object.keys(notExercised).length)).toBeGreaterThanOrEqual(leastShare);
  });

  it('leave out only models that exist and that none exercises', () => {
    expect(Object.keys(notExercised).filter((id) => !ids.has(id) || exercised.has(id))).toEqual([]);
  });

  it('reach a type from a model that starts there', () => {
    const reached = reachedTypes(sdkModels, new Set(['grammy/sink/reply']));
    expect([...reached]).toContain('grammy:Context');
    expect([...reached]).not.toContain('telegraf:Context');
  });
});

describe('the first table of facts', () => {
  // The ids of the table, read from the packages' definitions before the models were written.
  const facts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')) as Record<'models' | 'types' | 'packages', string[]>;

  it.each([
    ['models', facts.models, ids, mergedFacts],
    ['types', facts.types, types, mergedTypes],
    ['packages', facts.packages, packages, mergedPackages],
  ] as const)('is in use: %s', (_name, given, present, merged) => {
    const named = new Set(Object.values(merged).flat());
    expect(given.length).toBeGreaterThan(100);
    expect(given.filter((id) => !present.has(id) && !named.has(id))).toEqual([]);
    expect(Object.keys(merged).filter((id) => !present.has(id))).toEqual([]);
    expect([...named].filter((id) => present.has(id) || !given.includes(id))).toEqual([]);
  });
});
