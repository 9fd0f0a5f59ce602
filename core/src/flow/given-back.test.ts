/** What a function gives back of a function that it was given. */
import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const model = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
/** A handler that probes what a wrapper gives of the text of a model. */
const asked = (wrapper: string, use = 'probe((await run(() => client.responses.create({ model: "m", input: "hi" }))).output_text)') => `${model}${wrapper}\nexport async function answer() { ${use}; }\n`;
/** The same with the text of a user. */
const typed = (wrapper: string, use: string) => `import express from 'express';\n${wrapper}\nexpress().get('/', async (req, res) => { ${use}; });\n`;

describe('what a function gives back of its callback', () => {
  it.each([
    ['at once', asked('const run = async (task) => task();')],
    ['typed', asked('async function run<T>(task: () => Promise<T>): Promise<T> { return task(); }')],
    ['in a try, attempt after attempt', asked('async function run(task) { for (;;) { try { return await task(); } catch (error) { console.error(error); } } }')],
    ['through a variable', asked('async function run(task) { const start = Date.now(); const result = await task(); console.log(Date.now() - start); return result; }')],
    ['with a time limit', asked('const run = (task) => Promise.race([task(), new Promise((_, reject) => setTimeout(reject, 1000))]);')],
    ['after all', asked('const run = (task) => task().finally(() => console.log("done"));')],
    ['behind what runs already', asked('let last = Promise.resolve();\nconst run = (task) => last.then(task);')],
    ['from a queue', asked('const queue = [];\nconst run = (task) => new Promise((resolve, reject) => { queue.push(async () => { try { resolve(await task()); } catch (error) { reject(error); } }); });')],
    ['of a promise that it settles', asked('const run = (task) => new Promise((resolve, reject) => { task().then(resolve, reject); });')],
    ['by another of the kind', asked('const timed = async (inner) => { const value = await inner(); return value; };\nconst run = async (task) => timed(() => task());')],
    ['by a library', asked("import pRetry from 'p-retry';\nconst run = (task) => pRetry(task, { retries: 2 });")],
    ['by a method', asked('class Lock { async run(task) { return await task(); } }\nconst lock = new Lock();\nconst run = (task) => lock.run(task);')],
    ['as the second argument', asked('const span = async (name, task) => task(name);', 'probe((await span("ask", () => client.responses.create({ model: "m", input: "hi" }))).output_text)')],
    ['as a part of it', asked('const run = async (task) => { try { const value = await task(); return { ok: true, value }; } catch { return { ok: false }; } };', 'const { value } = await run(() => client.responses.create({ model: "m", input: "hi" })); probe(value.output_text)')],
    ['a function by its name', asked('const run = async (task) => task();\nasync function ask() { const reply = await client.responses.create({ model: "m", input: "hi" }); return reply.output_text; }', 'probe(await run(ask))')],
  ])('%s', (_, code) => expect(labelsAt(code, 'bot.ts')).toEqual(['llm-output']));

  it('of a user', () => expect(labelsAt(typed('const run = (task) => task();', 'probe(run(() => req.query.name))'), 'bot.ts')).toEqual(['user-input']));

  it.each([
    ['another function than the one that gives the text', typed('const run = (task, other) => { other(); return task(); };', 'probe(run(() => "ready", () => req.query.name))')],
    ['of another call', typed('const run = (task) => task();', 'run(() => req.query.name); probe(run(() => "ready"))')],
    ['which only runs it', typed('const run = async (task) => { await task(); return "done"; };', 'probe(await run(() => req.query.name))')],
    ['which looks at it', typed('const run = async (task) => { const value = await task(); return value.length > 3; };', 'probe(await run(() => req.query.name))')],
    ['which makes a number of it', typed('const run = (task) => Number(task());', 'probe(run(() => req.query.name))')],
    ['another part', typed('const run = (task) => ({ ok: true, value: task() });', 'probe(run(() => req.query.name).ok)')],
  ])('is nothing of %s', (_, code) => expect(labelsAt(code, 'bot.ts')).toEqual([]));
});
