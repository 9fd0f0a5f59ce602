/** Functions whose type says what their parameters are. */
import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const labels = (text: string) => labelsAt(text, 'handlers.ts');

describe('a function of a type of a package', () => {
  it.each([
    ['Express', "import type { RequestHandler } from 'express';\nexport const run: RequestHandler = (req, res) => probe(req.body.text);", 'user-input'],
    ['Express, by its namespace', "import express from 'express';\nexport const run: express.RequestHandler = (req) => probe(req.query.text);", 'user-input'],
    ['Express, through an alias', "import type { RequestHandler } from 'express';\ntype Run = RequestHandler;\nexport const run: Run = (req) => probe(req.params.id);", 'user-input'],
    ['Express, satisfied', "import type { RequestHandler } from 'express';\nexport const run = ((req) => probe(req.body)) satisfies RequestHandler;", 'user-input'],
    ['the error handler of Express', "import type { ErrorRequestHandler } from 'express';\nexport const fail: ErrorRequestHandler = (failure, req, res, next) => probe(failure.message);", 'error-detail'],
    ['Telegraf, by what it is about', "import type { Context, MiddlewareFn } from 'telegraf';\ninterface Own extends Context { own: 1 }\nexport const run: MiddlewareFn<Own> = (ctx) => probe(ctx.message.text);", 'user-input'],
    ['grammY', "import type { CommandMiddleware } from 'grammy';\nexport const run: CommandMiddleware<Own> = (ctx) => probe(ctx.match);", 'user-input'],
    ['Next.js', "import type { NextApiHandler } from 'next';\nexport const run: NextApiHandler = (req) => probe(req.query.id);", 'user-input'],
    ['a plugin of Fastify', "import type { FastifyPluginAsync } from 'fastify';\nexport const plugin: FastifyPluginAsync = async (app) => { app.get('/', async (request) => probe(request.query.id)); };", 'user-input'],
    ['Koa', "import type { Middleware } from 'koa';\nexport const run: Middleware = (ctx) => probe(ctx.query.id);", 'user-input'],
    ['grammY, by a function type', "import type { Context } from 'grammy';\nexport const pitch: (ctx: Context) => Promise<void> = async (a) => probe(a.match);", 'user-input'],
    ['grammY, by the name of one', "import type { Context } from 'grammy';\ntype Run = (ctx: Context, rest: number) => Promise<void>;\nexport const pitch: Run = async (a) => probe(a.match);", 'user-input'],
    ['grammY, by an interface that is called', "import type { Context } from 'grammy';\ninterface Run { (ctx: Context): void; about?: string }\nexport const pitch: Run = (a) => probe(a.match);", 'user-input'],
    ['grammY, in a table', "import type { Context } from 'grammy';\ntype Run = (ctx: Context) => void;\nexport const all: Record<string, Run> = { pitch: (a) => probe(a.match) };", 'user-input'],
    ['grammY, in a table of tables', "import type { Context } from 'grammy';\nexport const all: { [name: string]: { run(ctx: Context): void } } = { pitch: { run: (a) => probe(a.match) } };", 'user-input'],
    ['grammY, in a table by names that are known', "import type { Context } from 'grammy';\ntype Name = 'pitch' | 'help';\nexport const all: Partial<{ [name in Name]: (ctx: Context) => void }> = { pitch: (a) => probe(a.match) };", 'user-input'],
    ['Express, in a list', "import type { RequestHandler } from 'express';\nexport const all: readonly RequestHandler[] = [(a) => probe(a.body.text)];", 'user-input'],
    ['Express, in a table', "import type { RequestHandler } from 'express';\nexport const all: Record<string, RequestHandler> = { run: (a) => probe(a.body.text) };", 'user-input'],
    ['a field of a class', "import type { RequestHandler } from 'express';\nexport class Own { readonly run: RequestHandler = (a) => probe(a.body.text); }", 'user-input'],
  ])('%s', (_, code, label) => expect(labels(code)).toEqual([label]));

  it.each([
    ['a table of functions of another kind', "import type { Context } from 'grammy';\ninterface Given { match: string }\nexport const all: Record<string, (one: Given, ctx: Context) => void> = { pitch: (a) => probe(a.match) };"],
    ['a key of a table', "import type { Context } from 'grammy';\nexport const all: Record<string, (ctx: Context) => void> = { [((a) => probe(a.match)).name]: () => {} };"],
    ['a type of its own', "interface Given { body: string }\ntype Run = (req: Given) => void;\nexport const run: Run = (req) => probe(req.body);"],
    ['the same name from elsewhere', "import type { RequestHandler } from './types';\nexport const run: RequestHandler = (req) => probe(req.body);"],
    ['another parameter', "import type { RequestHandler } from 'express';\nexport const run: RequestHandler = (req, res) => probe(res.body);"],
  ])('not %s', (_, code) => expect(labels(code)).toEqual([]));
});

describe('a property of a declared type', () => {
  const deps = "import OpenAI from 'openai';\nimport type { Context } from 'telegraf';\ninterface Deps { ai: OpenAI; settings: { text: string } }\n";
  const ask = "const answer = await ai.chat.completions.create({ model: 'gpt-5', messages: [] });\n  probe(answer.choices[0].message.content);";
  it.each([
    ['taken by a pattern', `${deps}export async function run({ ai }: Deps) {\n  ${ask}\n}`, 'llm-output'],
    ['read', `${deps}export async function run(deps: Readonly<Deps>) {\n  const { ai } = deps;\n  const answer = await deps.ai.chat.completions.create({ model: 'gpt-5', messages: [] });\n  probe(answer.choices[0].message.content);\n}`, 'llm-output'],
    ['inherited', `${deps}interface More extends Deps { more: 1 }\nexport async function run({ ai }: More & { x: 1 }) {\n  ${ask}\n}`, 'llm-output'],
    ['given to a method of an object', `${deps}interface Command { run(ctx: Context, deps: Deps): Promise<void> }\nexport const command: Command = { async run(ctx, { ai }) {\n  ${ask}\n} };`, 'llm-output'],
    ['given to a function of an object', `${deps}type Command = { readonly run: (ctx: Context) => void };\nexport default { run: (ctx) => probe(ctx.message.text) } satisfies Command;`, 'user-input'],
    ['of a class', `${deps}class Services { ai!: OpenAI }\nexport async function run({ ai }: Services) {\n  ${ask}\n}`, 'llm-output'],
  ])('%s', (_, code, label) => expect(labels(code)).toEqual([label]));

  it.each([
    ['of another property', `${deps}export const run = ({ settings }: Deps) => probe(settings.text);`],
    ['of a property that nobody declares', `${deps}export const run = ({ missing }: Deps) => probe(missing.chat.completions.create({}).choices[0].message.content);`],
    ['of a type without an end', 'type A = B & { a: A };\ntype B = A | { b: B };\nexport const run = ({ c }: A) => probe(c.d.e);'],
  ])('not %s', (_, code) => expect(labels(code)).toEqual([]));
});
