import { afterAll, describe, expect, it } from 'vitest';
import { analyzeText, loadConfig } from '../index.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.fixture.ts';
import { projectKnowledge } from './user-models.ts';

const shop = {
  package: '@acme/shop',
  models: [
    { kind: 'source', access: { import: 'onOrder', callback: { arg: 0, param: 0 } }, paths: ['note'], yields: 'user-input' },
    { kind: 'sink', access: { import: 'Printer', new: true, member: 'script' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }] },
    { kind: 'sanitizer', access: { import: 'clean' }, clears: ['command-exec'], inputs: [{ arg: 0 }] },
  ],
};

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(removeFolder)));

async function configWith(models: unknown, text = JSON.stringify(models)) {
  const folder = await temporaryFolder({ 'models/shop.json': text, 'secure-bot.config.json': JSON.stringify({ models: ['models/shop.json'] }) });
  folders.push(folder);
  return loadConfig(folder);
}

const code = (argument: string) => `import { Printer, clean, onOrder } from '@acme/shop';\nconst printer = new Printer();\nonOrder((order) => { printer.script(${argument}); });\n`;

describe('models of a team', () => {
  it('make sources, sinks and sanitizers of an own package', async () => {
    const config = await configWith(shop);
    const found = async (argument: string) => (await analyzeText(code(argument), { path: 'a.ts', config })).findings.map(({ ruleId }) => ruleId);
    expect(await found('order.note')).toEqual(['no-untrusted-execution']);
    expect(await found('clean(order.note)')).toEqual([]);
    expect(await found('order.id')).toEqual([]);
    expect((await analyzeText(code('order.note'), { path: 'a.ts' })).findings).toEqual([]);
  });

  it.each([
    ['an unknown kind', { package: 'x', models: [{ kind: 'sauce', access: { import: 'a' } }] }, /models\/shop\.json: models\[0\]\.kind: /],
    ['an unknown sink kind', { package: 'x', models: [{ kind: 'sink', access: { import: 'a' }, sinkKind: 'shell', inputs: [{ arg: 0 }] }] }, /models\[0\]\.sinkKind: .*command-exec/],
    ['an access without a root', { package: 'x', models: [{ kind: 'secret-source', access: { member: 'a' } }] }, /models\[0\]\.access: expected exactly one of/],
    ['a misspelt key', { package: 'x', models: [{ kind: 'sanitizer', access: { import: 'a' }, clear: ['html'], clears: ['html'], inputs: [{ arg: 0 }] }] }, /models\[0\]: .*clear/],
  ])('%s is a clear error', async (_, models, message) => {
    const config = await configWith(models);
    expect(() => projectKnowledge(config)).toThrow(message);
  });

  it('a file that is no JSON, or is not there, names the key', async () => {
    const noJson = await configWith(undefined, '{');
    expect(() => projectKnowledge(noJson)).toThrow(/models\[0\]: expected a JSON file with API models; 'models\/shop\.json' is no JSON/);
    expect(() => projectKnowledge({ models: ['none.json'] })).toThrow(/models\[0\]: .*'none\.json' cannot be read/);
  });
});
