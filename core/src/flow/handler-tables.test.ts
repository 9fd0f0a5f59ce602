import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const server = "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'a', version: '1' });\n";
const list = 'const defs = [{ name: "a", schema, run: async ({ host }) => { probe(host); } }];\n';
const table = 'const defs = { a: { schema, run: async ({ host }) => { probe(host); } } };\n';

describe('functions of a list or a table that are registered one by one', () => {
  it.each([
    ['for (const … of list)', `${server}${list}for (const def of defs) server.tool(def.name, def.schema, def.run);\n`],
    ['destructured in the loop', `${server}${list}for (const { name, schema: given, run: work } of defs) server.tool(name, given, work);\n`],
    ['forEach', `${server}${list}defs.forEach((def) => server.tool(def.name, def.schema, def.run));\n`],
    ['forEach, destructured', `${server}${list}defs.forEach(({ name, schema: given, run }) => { server.tool(name, given, run); });\n`],
    ['a filtered list', `${server}${list}for (const def of defs.filter(({ name }) => allowed.has(name))) server.tool(def.name, def.schema, def.run);\n`],
    ['pairs', `${server}${table}for (const [name, def] of Object.entries(defs)) server.tool(name, def.schema, def.run);\n`],
    ['pairs, destructured', `${server}${table}Object.entries(defs).forEach(([name, { schema: given, run }]) => server.tool(name, given, run));\n`],
    ['values', `${server}${table}Object.values(defs).forEach((def) => server.tool('x', def.schema, def.run));\n`],
    ['called by a handler', `${server}const defs = [{ run: async (input) => { probe(input.host); } }];\ndefs.map((def) => server.registerTool('a', {}, async (args) => def.run(args)));\n`],
    ['called by a handler, destructured', `${server}const defs = [{ run: async (input) => { probe(input.host); } }];\nfor (const { run } of defs) server.registerTool('a', {}, (args) => run(args));\n`],
  ])('%s', (_name, text) => {
    expect(labelsAt(text, 'server.ts')).toContain('llm-output');
  });

  it.each([
    ['another function of the same object', `${server}const defs = [{ run: async () => {}, other: async ({ host }) => { probe(host); } }];\nfor (const def of defs) server.tool('a', schema, def.run);\n`],
    ['a list that nobody registers', `${server}${list}for (const def of defs) log.tool(def.name, def.schema, def.run);\n`],
    ['the key under which a map keeps the function', `${server}const defs = new Map();\ndefs.set(process.argv[2], async (host) => { probe(host); });\nserver.tool('a', schema, async (args) => { log(args); });\n`],
    ['the name of each pair', `${server}const defs = { a: async ({ host }) => { probe(host); } };\nfor (const [run] of Object.entries(defs)) server.tool('a', schema, run);\n`],
    ['the second list of two', `${server}const defs = [{ run: async () => {} }];\nconst others = [{ run: async ({ host }) => { probe(host); } }];\nfor (const def of defs) server.tool('a', schema, def.run);\nothers.forEach((other) => keep(other));\n`],
  ])('is clean: %s', (_name, text) => {
    expect(labelsAt(text, 'server.ts')).not.toContain('llm-output');
  });
});
