/** Properties of an object that a schema has checked. */
import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const head = "import { z } from 'zod';\nconst schema = z.object({ token: z.string(), base: z.string() });\n";
const given = '{ token: process.env.TOKEN, base: location }';
const ways: readonly (readonly [string, (name: string) => string])[] = [
  ['at once', (name) => `probe(schema.parse(${given}).${name});`],
  ['in a variable', (name) => `const settings = schema.parse(${given});\nprobe(settings.${name});`],
  ['destructured', (name) => `const { ${name} } = schema.parse(${given});\nprobe(${name});`],
  ['destructured later', (name) => `const settings = schema.parse(${given});\nconst { ${name}: value } = settings;\nprobe(value);`],
  ['as the data of a result', (name) => `const result = schema.safeParse(${given});\nif (result.success) probe(result.data.${name});`],
  ['awaited', (name) => `const settings = await schema.parseAsync(${given});\nprobe(settings.${name});`],
  ['through a function', (name) => `function load() {\n  const raw = ${given};\n  try { return schema.parse(raw); } catch (error) { throw new Error('bad settings'); }\n}\nprobe(load().${name});`],
  ['in a field that two methods fill', (name) => `class Settings {\n  constructor() { this.all = this.load(); }\n  load() { return schema.parse(${given}); }\n  reload() { this.all = this.load(); }\n  read() { return this.all.${name}.trim(); }\n  show() { probe(this.read()); }\n}`],
];

describe('what a schema has checked', () => {
  it.each(ways)('%s: a property is what was given for it', (_, read) => {
    expect(labelsAt(head + read('token'), 'bot.js')).toContain('secret');
    expect(labelsAt(head + read('base'), 'bot.js')).not.toContain('secret');
  });

  it('an object that is copied in may hold anything', () => {
    expect(labelsAt(`${head}probe(schema.parse({ ...JSON.parse(process.env.ALL), base: '' }).token);`, 'bot.js')).toContain('secret');
  });

  it('of two checks nothing is known', () => {
    expect(labelsAt(`${head}let settings = schema.parse({ token: '', base: process.env.TOKEN });\nif (other) settings = schema.parse({ token: process.env.TOKEN, base: '' });\nprobe(settings.token);`, 'bot.js')).toContain('secret');
  });
});
