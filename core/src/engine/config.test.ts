import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, isConfigError } from './config-error.ts';
import { configJsonSchema } from './config-schema.ts';
import { createConfigFinder, loadConfig, readConfig, toSettings } from './config.ts';
import { parseConfig } from './parse-config.ts';
import { badIdentifierRule } from './stub-rule.fixture.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.fixture.ts';

const rules = [
  badIdentifierRule('no-bad', { options: { type: 'object', properties: { allow: { type: 'array', items: { type: 'string' } } }, additionalProperties: false } }),
  badIdentifierRule('no-worse', { recommended: false, severity: 'warning' }),
];

describe('parseConfig', () => {
  const problemOf = (value: unknown) => {
    try {
      parseConfig(value, 'secure-bot.config.json', rules);
    } catch (error) {
      return (error as Error).message;
    }
    return 'none';
  };
  it('takes every key', () => {
    const config = {
      preset: 'strict', rules: { 'no-bad': ['warn', { allow: ['x'], strict: false }], 'no-worse': 'off' }, runtimeModule: './src/secure.ts',
      models: ['models/acme.json'], trusted: ['./src/clean.ts#clean'], ignore: ['generated/'], project: false,
    };
    expect(parseConfig(config, 'config', rules)).toEqual(config);
    expect(parseConfig({}, 'config', rules)).toEqual({});
  });
  it('takes ids as ESLint writes them', () => {
    expect(parseConfig({ rules: { 'secure-bot/no-bad': 'info' } }, 'config', rules)).toEqual({ rules: { 'no-bad': 'info' } });
  });
  it.each<[unknown, string]>([
    [3, 'secure-bot.config.json: expected an object; found 3'],
    [{ preset: 'hard' }, "secure-bot.config.json: preset: expected 'recommended', 'strict' or 'all'; found 'hard'"],
    [{ presets: 'all' }, 'secure-bot.config.json: presets: expected no such key; known keys are preset, rules, runtimeModule, models, trusted, ignore and project'],
    [{ rules: [] }, 'secure-bot.config.json: rules: expected an object; found a list'],
    [{ rules: { 'no-bed': 'error' } }, "secure-bot.config.json: rules.no-bed: expected the id of a rule; found 'no-bed', did you mean 'no-bad'?"],
    [{ rules: { 'require-something': 'error' } }, "secure-bot.config.json: rules.require-something: expected the id of a rule; found 'require-something'"],
    [{ rules: { 'no-bad': 'fatal' } }, "secure-bot.config.json: rules.no-bad: expected 'off', 'info', 'warning', 'warn' or 'error', or a list of one of them and options; found 'fatal'"],
    [{ rules: { 'no-bad': [2] } }, "secure-bot.config.json: rules.no-bad[0]: expected 'off', 'info', 'warning', 'warn' or 'error', or a list of one of them and options; found 2"],
    [{ rules: { 'no-bad': ['error', { allow: 'x' }] } }, "secure-bot.config.json: rules.no-bad[1].allow: expected an array; found 'x'"],
    [{ rules: { 'no-bad': ['error', { allows: [] }] } }, 'secure-bot.config.json: rules.no-bad[1].allows: expected no such option'],
    [{ rules: { 'no-worse': ['error', {}, 1] } }, 'secure-bot.config.json: rules.no-worse: expected a severity and one object with options; found more'],
    [{ models: [1] }, 'secure-bot.config.json: models[0]: expected a string; found 1'],
    [{ ignore: 'dist' }, "secure-bot.config.json: ignore: expected an array; found 'dist'"],
    [{ runtimeModule: '' }, 'secure-bot.config.json: runtimeModule: expected a text that is not empty'],
    [{ project: 'yes' }, "secure-bot.config.json: project: expected a boolean; found 'yes'"],
  ])('%j: names file, key and what was expected', (value, message) => {
    expect(problemOf(value)).toBe(message);
  });
  it('reports all problems at once, as data too', () => {
    const error = (() => { try { return parseConfig({ preset: 1, project: 2 }, 'config', rules); } catch (thrown) { return thrown; } })();
    expect(isConfigError(error) && error.problems.map(({ key }) => key)).toEqual(['preset', 'project']);
    expect(error).toBeInstanceOf(TypeError);
  });
});

describe('toSettings', () => {
  const enabled = (...input: Parameters<typeof toSettings>) => toSettings(input[0], { rules, ...input[1] }).rules.map(({ rule, severity, options }) => `${rule.meta.id} ${severity} ${options.strict}`);
  it('starts from the preset', () => {
    expect(enabled({})).toEqual(['no-bad error false']);
    expect(enabled({ preset: 'strict' })).toEqual(['no-bad error true', 'no-worse warning true']);
    expect(enabled({ preset: 'all' })).toEqual(enabled({ preset: 'strict' }));
  });
  it('lays the rules of the configuration over it', () => {
    expect(enabled({ rules: { 'no-bad': 'off', 'no-worse': 'info' } })).toEqual(['no-worse info false']);
    expect(enabled({ preset: 'all', rules: { 'no-bad': ['warn', { strict: false }] } })).toEqual(['no-bad warning false', 'no-worse warning true']);
  });
  it('runs only the rules chosen, also those that are off', () => {
    expect(enabled({}, { only: [{ id: 'no-worse' }] })).toEqual(['no-worse warning false']);
    expect(enabled({ rules: { 'no-bad': 'info' } }, { only: [{ id: 'no-bad' }] })).toEqual(['no-bad info false']);
    expect(enabled({ rules: { 'no-bad': 'off' } }, { only: [{ id: 'no-bad', severity: 'warn' }] })).toEqual(['no-bad warning false']);
  });
  it('demands reasons in strict', () => {
    expect([{}, { preset: 'strict' }, { preset: 'all' }].map((config) => toSettings(config as never, { rules }).requireReason)).toEqual([false, true, false]);
  });
  it('sees the runtime module from the working folder', () => {
    const at = (runtimeModule: string, configPath: string) => toSettings({ runtimeModule, configPath }, { rules, cwd: '/repo/app' }).runtimeModule;
    expect(at('./src/secure.ts', '/repo/app/secure-bot.config.json')).toBe('./src/secure.ts');
    expect(at('./src/secure.ts', '/repo/secure-bot.config.json')).toBe('../src/secure.ts');
    expect(at('../lib/secure.ts', '/repo/app/bots/secure-bot.config.json')).toBe('./lib/secure.ts');
    expect(at('@acme/secure', '/repo/secure-bot.config.json')).toBe('@acme/secure');
  });
});

describe('loadConfig', () => {
  let root = '';
  beforeAll(async () => {
    root = await temporaryFolder({
      'app/src/bot.ts': '',
      'secure-bot.config.json': '\uFEFF{ "$schema": "./schema.json", "preset": "strict" }',
      'broken/secure-bot.config.json': '{ "preset": }',
    });
  });
  afterAll(() => removeFolder(root));
  it('finds the nearest file above', async () => {
    expect(await loadConfig(join(root, 'app/src'))).toEqual({ preset: 'strict', configPath: join(root, 'secure-bot.config.json') });
  });
  it('gives one object for all folders below a file', async () => {
    const find = createConfigFinder();
    expect(await find(join(root, 'app/src'))).toBe(await find(join(root, 'app')));
    expect(await find('/')).toBe(await find('/'));
  });
  it('says that a file is no JSON', async () => {
    await expect(loadConfig(join(root, 'broken'))).rejects.toThrow(/secure-bot\.config\.json: expected JSON; Unexpected token/);
  });
  it('says that a named file is missing', async () => {
    await expect(readConfig(join(root, 'no.json'))).rejects.toThrow('no.json: expected a configuration file; there is none');
    await expect(readConfig(root)).rejects.toBeInstanceOf(ConfigError);
  });
  it('takes a path only', async () => {
    await expect(loadConfig(undefined as never)).rejects.toThrow('loadConfig(folder): expected the path of a folder');
  });
});

describe('configJsonSchema', () => {
  it('describes every key and rule', () => {
    const schema = configJsonSchema(rules) as { properties: Record<string, { properties?: object }>; additionalProperties: boolean };
    expect(Object.keys(schema.properties)).toEqual(['$schema', 'preset', 'rules', 'runtimeModule', 'models', 'trusted', 'ignore', 'project']);
    expect(Object.keys(schema.properties.rules?.properties ?? {})).toEqual(['no-bad', 'no-worse']);
    expect(JSON.stringify(schema)).toContain('"allow":{"type":"array"');
    expect(schema.additionalProperties).toBe(false);
  });
});
