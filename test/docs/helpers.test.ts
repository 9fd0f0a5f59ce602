/** The tables of helpers in the documentation name what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as runtime from '../../core/src/runtime/index.ts';
import { root } from './pages.ts';

const rulesRoot = join(root, 'core/src/rules');
/** `isX` guards and error classes stand on the page of the helper that throws them. */
const helpers = Object.keys(runtime).filter((name) => !/^is[A-Z]|^[A-Z]/.test(name));
const guide = readFileSync(join(root, 'core/docs/runtime/README.md'), 'utf8');
const readme = readFileSync(join(root, 'core/README.md'), 'utf8');

/** Helpers that a rule's code names as the text of an import; `html` is also the name of a markup. */
function insertedBy(id: string): readonly string[] {
  const folder = join(rulesRoot, id);
  const code = readdirSync(folder).filter((name) => /\.ts$/.test(name) && !/\.(?:test|fixture)\.ts$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return helpers.filter((name) => name !== 'html' && code.includes(`'${name}'`)).sort();
}

const rows = new Map([...guide.matchAll(/^\| ((?:no|require|prefer)-[\w-]+) \| (.*) \|$/gm)].map(([, id = '', cell = '']) => [id, [...cell.replace(/, which .*/, '').matchAll(/\[`(\w+)`\]/g)].map(([, name = '']) => name).sort()]));
const rules = readdirSync(rulesRoot, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe('the table of fixes', () => {
  it.each(rules)('is right about %s', (id) => {
    expect(rows.get(id) ?? []).toEqual(insertedBy(id));
  });
});

it('the guide links a page for every helper', () => {
  const linked = new Set([...guide.matchAll(/\[`(\w+)`\]\(([\w-]+\.md)\)/g)].filter(([, , page = '']) => existsSync(join(root, 'core/docs/runtime', page))).map(([, name]) => name));
  const shared = new Set(['createSafeFetch', 'safeParseLlmJson', 'parseLlmJsonAsync', 'createMemoryStore', 'createRedisStore']);
  expect(helpers.filter((name) => !linked.has(name) && !shared.has(name))).toEqual([]);
});

it('the README of the package names every helper', () => {
  expect(helpers.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
