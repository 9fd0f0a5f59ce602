/** Answers that the file puts together of its own errors: fields of their classes, through functions and variables. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const errors = `export class StepError extends Error {
  constructor(readonly step: string, readonly cause: Error, readonly output: string, readonly report: Error) { super(\`\${step} failed: \${cause}\`); }
}
export class LateStepError extends StepError {
  constructor(step: string, limit: number) { super(step, new Error('late'), '', new Error('late')); }
}
`;

/** A bot that tells what this function makes of an error. */
function ofSentence(body: string, classes = errors): readonly string[] {
  const code = `import { Telegraf } from 'telegraf';\nimport { LateStepError, StepError } from './errors';\nimport { work } from 'some-work';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nfunction toSentence(error: unknown): string {\n  ${body}\n  return 'Something failed.';\n}\nbot.on('text', async (ctx) => {\n  try { await work(ctx.message.text); } catch (error) { await ctx.reply(toSentence(error)); }\n});\n`;
  return severitiesIn({ '/p/bot.ts': code, '/p/errors.ts': classes }, '/p/bot.ts');
}

describe('a field of an own class of errors', () => {
  it.each([
    ['behind instanceof', 'if (error instanceof StepError) return `The step ${error.step} failed.`;'],
    ['of the class above', 'if (error instanceof LateStepError) return `Too late: ${error.step}`;\n  if (error instanceof StepError) return error.step;'],
  ])('is silent %s', (_, body) => expect(ofSentence(body)).toEqual([]));

  it('is silent where a plain constructor keeps it', () => {
    expect(ofSentence('if (error instanceof StepError) return error.step;', "export class LateStepError extends Error {}\nexport class StepError extends Error {\n  constructor(step, url) { super('failed: ' + url); this.step = step; }\n}\n")).toEqual([]);
  });

  it.each([
    ['what a program said', 'if (error instanceof StepError) return `Failed: ${error.output}`;'],
    ['another error', 'if (error instanceof StepError) return `Failed: ${error.report}`;'],
    ['the message, which is made of another error', 'if (error instanceof StepError) return error.message;'],
    ['of an error that is not asked for its class', 'if (error) return `Failed: ${error.step}`;'],
    ['beside a part that is not', 'if (error instanceof StepError) return `${error.step}: ${error.stack}`;'],
    ['on one way of several', 'if (error instanceof StepError) return error.step;\n  if (error instanceof Error) return error.message;'],
  ])('is an error: %s', (_, body) => expect(ofSentence(body)).toEqual(['error']));

  it('is an error where the class is made of parts of another error', () => {
    expect(ofSentence('if (error instanceof StepError) return error.step;', `${errors}export const wrap = (error: Error) => new StepError(error.message, error, '', error);\n`)).toEqual(['error']);
  });
});

/** A function that answers an error, with this in the branch of the class. */
function ofBody(branch: string): readonly string[] {
  const code = `import { load } from 'some-database';\nclass ApiError extends Error {\n  constructor(message: string, readonly kind: string, readonly code = '') { super(message); }\n}\nfunction answer(error) {\n  if (error instanceof ApiError) {\n    ${branch}\n  }\n  return new Response('failed', { status: 500 });\n}\nexport async function GET(request: Request) {\n  try {\n    if (!request.url.includes('?')) throw new ApiError(\`Missing parameter\`, 'invalid');\n    return Response.json(await load(request.url));\n  } catch (error) {\n    return answer(error);\n  }\n}\n`;
  return severitiesIn({ '/p/app/api/load/route.ts': code }, '/p/app/api/load/route.ts');
}

describe('an answer in a variable', () => {
  it.each([
    ['a literal', 'const body = { error: { message: error.message, type: error.kind } };\n    return new Response(JSON.stringify(body), { status: 400 });'],
    ['a literal with more put in', 'const body = { error: { message: error.message } };\n    if (error.code) body.error.code = error.code;\n    return new Response(JSON.stringify(body), { status: 400 });'],
  ])('is silent where all of it is meant for the reader: %s', (_, branch) => expect(ofBody(branch)).toEqual([]));

  it.each([
    ['in the literal', 'const body = { error: { message: error.message, stack: error.stack } };\n    return new Response(JSON.stringify(body), { status: 400 });'],
    ['put in', 'const body = { error: { message: error.message } };\n    body.error.stack = error.stack;\n    return new Response(JSON.stringify(body), { status: 400 });'],
  ])('is an error with a stack %s', (_, branch) => expect(ofBody(branch)).toEqual(['error']));
});
