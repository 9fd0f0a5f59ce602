import { describe, expect, it } from 'vitest';
import { filesOf } from '../engine/files.fixture.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import { createFlowFacts } from './facts.ts';

const parser = await loadParser();

/** Labels at the argument of each `sink(…)`, in source order. */
function labelsAtSinks(code: string, files: Record<string, string> = {}): string[][] {
  const all: Record<string, string> = { ...files, '/p/a.ts': code };
  const outcome = createProjectHost({ cwd: '/', parser, files: filesOf(all) }).modelOf(code, '/p/a.ts', parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const flow = createFlowFacts(outcome.file);
  return outcome.file.nodes('CallExpression').filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink').map(({ arguments: [argument] }) => (argument ? flow.taints(argument).map(({ label }) => label) : []));
}

const mcp = "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nconst server = new McpServer({ name: 'x', version: '1' });\n";
const express = "import express from 'express';\nconst app = express();\n";

describe('leaves of schemas', () => {
  it.each([
    ['an enum', "z.enum(['a', 'b'])"],
    ['a number', 'z.number().int().positive()'],
    ['a coerced number', 'z.coerce.number()'],
    ['a boolean with a default', 'z.boolean().default(false)'],
    ['literals', "z.union([z.literal('a'), z.literal('b')])"],
    ['a UUID', "z.string().uuid().describe('id')"],
    ['a UUID of zod 4', 'z.uuid()'],
    ['a date and time', 'z.string().datetime()'],
    ['an anchored pattern', 'z.string().regex(/^[a-z0-9-]+$/)'],
    ['an optional enum', "z.optional(z.enum(['a']))"],
    ['a list of enums', "z.array(z.enum(['a']))"],
  ])('%s is harmless', (_, schema) => {
    expect(labelsAtSinks(`${mcp}server.registerTool('t', { inputSchema: { x: ${schema} } }, async ({ x }) => { sink(x); });`)).toEqual([[]]);
    expect(labelsAtSinks(`${mcp}const schema = z.object({ x: ${schema} });\n${express}app.post('/', (req) => { const body = schema.parse(req.body); sink(body.x); });`)).toEqual([[]]);
  });

  it.each([
    ['a string', 'z.string()'],
    ['a URL', 'z.string().url()'],
    ['an open pattern', 'z.string().regex(/[a-z]+/)'],
    ['an enum or a string', "z.union([z.enum(['a']), z.string()])"],
    ['an enum that a function changes', "z.enum(['a']).transform((x) => x + other())"],
    ['anything', 'z.any()'],
    ['a record', 'z.record(z.string(), z.number())'],
  ])('%s keeps its taint', (_, schema) => {
    expect(labelsAtSinks(`${mcp}server.registerTool('t', { inputSchema: { x: ${schema} } }, async ({ x }) => { sink(x); });`)).toEqual([['llm-output']]);
    expect(labelsAtSinks(`${mcp}const schema = z.object({ x: ${schema} });\n${express}app.post('/', (req) => { const body = schema.parse(req.body); sink(body.x); });`)).toEqual([['user-input']]);
  });

  it('tells the fields of one schema apart, whichever way they are read', () => {
    const tool = (body: string) => `${mcp}server.tool('t', 'does', { kind: z.enum(['a', 'b']), text: z.string() }, async (args) => { ${body} });`;
    expect(labelsAtSinks(tool('sink(args.kind); sink(args.text);'))).toEqual([[], ['llm-output']]);
    expect(labelsAtSinks(tool('const { kind, text } = args; sink(kind); sink(text);'))).toEqual([[], ['llm-output']]);
    expect(labelsAtSinks(tool('sink(`${args.kind} ${args.text}`);'))).toEqual([['llm-output']]);
  });

  it('follows results of safeParse', () => {
    const code = `${express}import { z } from 'zod';\nconst schema = z.object({ n: z.number(), s: z.string() });\napp.post('/', (req) => { const r = schema.safeParse(req.body); if (!r.success) return; sink(r.data.n); sink(r.data.s); });`;
    expect(labelsAtSinks(code)).toEqual([[], ['user-input']]);
  });

  it('reads schemas of other files', () => {
    const files = { '/p/schemas.ts': "import { z } from 'zod';\nexport const input = z.object({ n: z.number(), nested: z.object({ s: z.string(), e: z.enum(['a']) }) });\n" };
    const code = `import { input } from './schemas';\n${express}app.post('/', (req) => { const { n, nested } = input.parse(req.body); sink(n); sink(nested.s); sink(nested.e); });`;
    expect(labelsAtSinks(code, files)).toEqual([[], ['user-input'], []]);
  });

  it('reads valibot, yup and joi', () => {
    const valibot = `import * as v from 'valibot';\n${express}const S = v.object({ a: v.picklist(['x', 'y']), b: v.pipe(v.string(), v.uuid()), c: v.string() });\napp.post('/', (req) => { const x = v.parse(S, req.body); sink(x.a); sink(x.b); sink(x.c); });`;
    expect(labelsAtSinks(valibot)).toEqual([[], [], ['user-input']]);
    const joi = `import Joi from 'joi';\n${express}const S = Joi.object({ a: Joi.string().valid('x', 'y'), b: Joi.number(), c: Joi.string() });\napp.post('/', (req) => { const { value } = S.validate(req.body); sink(value.a); sink(value.b); sink(value.c); });`;
    expect(labelsAtSinks(joi)).toEqual([[], [], ['user-input']]);
    const yup = `import * as yup from 'yup';\n${express}const S = yup.object({ a: yup.string().oneOf(['x']), c: yup.string() });\napp.post('/', async (req) => { const x = await S.validate(req.body); sink(x.a); sink(x.c); });`;
    expect(labelsAtSinks(yup)).toEqual([[], ['user-input']]);
  });

  it('reads the schema that a procedure was given before its handler', () => {
    const code = `import { initTRPC } from '@trpc/server';\nimport { z } from 'zod';\nconst t = initTRPC.create();\nconst shape = z.object({ kind: z.enum(['a', 'b']), text: z.string() });
export const one = t.procedure.input(shape).use(guard).query(({ input }) => { sink(input.kind); sink(input.text); });
export const two = t.procedure.input(shape).mutation((options) => { sink(options.input.kind); sink(options.input.text); });
export const three = t.procedure.input(shape).query(({ input: { kind, text } }) => { sink(kind); sink(text); });
export const four = t.procedure.input(shape).query((options) => { const { input } = options; sink(input.kind); sink(input.text); });
export const five = t.procedure.input(z.enum(['a'])).query(({ input }) => { sink(input); });
export const six = t.procedure.input(z.string()).query(({ input }) => { sink(input); });`;
    const each = [[], ['user-input']];
    expect(labelsAtSinks(code)).toEqual([...each, ...each, ...each, ...each, [], ['user-input']]);
  });

  it('does not take an unrelated builder for a schema', () => {
    const code = `${express}import { z } from 'zod';\nconst own = { enum: (list) => z.string() };\nconst schema = z.object({ x: own.enum(['a']) });\napp.post('/', (req) => { const body = schema.parse(req.body); sink(body.x); });`;
    expect(labelsAtSinks(code)).toEqual([['user-input']]);
  });
});
