/** Messages of the project's own classes of errors that other files fill: infos of `strict`. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

/** Severities of the findings in an error handler of Hono, beside the class in `errors.ts`. */
function severities(errors: string, handler: string, strict = true): readonly string[] {
  const code = `import type { Context } from 'hono';\nimport { AppError, isAppError } from './errors';\nexport async function handle(c: Context) {\n  try {\n    return c.json(await load());\n  } catch (error) {\n    ${handler}\n    return c.json({ message: 'Failed' }, 500);\n  }\n}\n`;
  const files: Record<string, string> = { '/p/app.ts': code, '/p/errors.ts': errors };
  return severitiesIn(files, '/p/app.ts', { strict });
}

const appError = 'export class AppError extends Error {\n  constructor(message: string, readonly status = 500) { super(message); }\n}\n';
const told = 'if (error instanceof AppError) return c.json({ message: error.message }, error.status);';

describe('an own class of errors', () => {
  it('that says what it is given is meant for the reader', () => {
    expect(severities(appError, told)).toEqual(['info']);
    expect(severities('export class AppError extends Error {}\n', told)).toEqual(['info']);
    expect(severities(appError, told, false)).toEqual([]);
  });

  it('that always says the same is silent', () => {
    expect(severities("export class AppError extends Error {\n  constructor() { super('Members only.'); }\n}\n", told, false)).toEqual([]);
    expect(severities('export class AppError extends Error {\n  constructor(readonly who: string[]) { super(); }\n}\n', told, false)).toEqual([]);
  });

  it('that is given a sentence among its data, or has one of its own, is meant for the reader', () => {
    expect(severities("export class AppError extends Error {\n  constructor(data?: { message?: string; size?: number }) {\n    const fallback = data?.size ? `Too large: ${data.size} bytes.` : 'Too large.';\n    super(data?.message ?? fallback);\n  }\n}\n", told)).toEqual(['info']);
  });

  it('that is given another error as its data is not', () => {
    expect(severities("export class AppError extends Error {\n  constructor(cause?: Error) { super(cause?.message ?? 'Failed.'); }\n}\n", told)).toEqual(['error']);
    expect(severities("export class AppError extends Error {\n  constructor(data: { message?: string; cause: Error }) { super(data.message ?? data.cause.message); }\n}\n", told)).toEqual(['error']);
  });

  it('that says what another error said is not', () => {
    expect(severities(`${appError}export const wrap = (error: Error) => new AppError(error.message);\n`, told)).toEqual(['error']);
    expect(severities("export class AppError extends Error {\n  constructor(url: string) { super('offline: ' + url); }\n}\n", told)).toEqual(['error']);
  });

  it('does nothing for errors that are not asked for it', () => {
    expect(severities(appError, 'return c.json({ message: error.message }, 500);')).toEqual(['error']);
    expect(severities(appError, 'if (error instanceof AppError) return c.json({ message: error.stack }, 500);')).toEqual(['error']);
    expect(severities(appError, "const message = error instanceof AppError ? error.message : error instanceof Error ? error.message : 'Unknown'; return c.json({ message }, 500);")).toEqual(['error']);
  });

  it('that a variable was asked about', () => {
    expect(severities(appError, 'const isOwn = error instanceof AppError; if (isOwn) return c.json({ message: error.message }, error.status);')).toEqual(['info']);
    expect(severities(appError, 'const isOwn = error instanceof Error; if (isOwn) return c.json({ message: error.message }, error.status);')).toEqual(['error']);
  });

  it('that a variable holds, or one that is made there', () => {
    expect(severities(appError, "const shown = error instanceof AppError ? error : new AppError('Failed'); return c.json({ message: shown.message }, shown.status);", false)).toEqual([]);
    expect(severities(appError, "const shown = error instanceof AppError ? error : undefined; return c.json({ message: shown?.message }, 500);")).toEqual(['info']);
    expect(severities(appError, "const shown = error instanceof AppError ? error : wrap(error) ?? error; return c.json({ message: shown.message }, 500);")).toEqual(['error']);
  });

  it('that a function of the project asks for', () => {
    const guard = 'export const isAppError = (error: unknown): error is AppError => error instanceof AppError;\n';
    const handler = "if (isAppError(error)) return c.json({ message: error.message }, 500);\n    const shown = isAppError(error) ? error : undefined; return c.json({ message: shown?.message }, 500);";
    expect(severities(`${appError}${guard}`, handler)).toEqual(['info', 'info']);
    expect(severities(`${appError}export const isAppError = (error: unknown) => error instanceof Error;\n`, handler)).toEqual(['error', 'error']);
    expect(severities(`${appError}export const isAppError = (error: unknown) => isAppError(error);\n`, handler)).toEqual(['error', 'error']);
    expect(severities(`${appError}export const isAppError = (error: unknown, other: unknown) => other instanceof AppError;\n`, handler)).toEqual(['error', 'error']);
  });

  it('that a function of the project states by its type', () => {
    const handler = 'if (isAppError(error)) return c.json({ message: error.message }, 500);';
    const guard = (param: string, type: string, answer = "typeof error === 'object' && error !== null && 'status' in error") => `export function isAppError(${param}): ${type} { return ${answer}; }\n`;
    expect(severities(`${appError}${guard('error: unknown', 'error is AppError')}`, handler)).toEqual(['info']);
    expect(severities(`import { HTTPException as Refusal } from 'hono/http-exception';\n${guard('error: unknown', 'error is Refusal')}`, handler, false)).toEqual([]);
    expect(severities(`import { HTTPError as Refusal } from 'some-client';\n${guard('error: unknown', 'error is Refusal')}`, handler, false)).toEqual(['error']);
    expect(severities(`${appError}${guard('error: unknown', 'boolean')}`, handler)).toEqual(['error']);
    expect(severities(`${appError}${guard('other: unknown, error: unknown', 'error is AppError')}`, handler)).toEqual(['error']);
    expect(severities(`${appError}${guard('error: unknown', 'error is AppError', 'error instanceof Error')}`, handler)).toEqual(['error']);
    expect(severities(`interface WithMessage { message: string }\n${guard('error: unknown', 'error is WithMessage')}`, handler)).toEqual(['error']);
  });

  it('that has a mark beside its class, or details, is meant for the reader', () => {
    const operational = 'export class AppError extends Error {\n  constructor(message: string, readonly details?: object, readonly isOperational = true) { super(message); }\n}\n';
    expect(severities(operational, "const isOwn = error instanceof AppError && error.isOperational; return c.json({ message: isOwn ? error.message : 'Failed' });")).toEqual(['info']);
    expect(severities(operational, 'if (error instanceof AppError) return c.json({ code: 1, details: error.details });')).toEqual(['info']);
    expect(severities(operational, 'if (error instanceof AppError) return c.json({ stack: error.stack });')).toEqual(['error']);
  });

  it('that says that its message is for clients', () => {
    expect(severities(appError, "return c.json({ message: error.expose ? error.message : 'Failed' });")).toEqual(['info']);
    expect(severities(appError, "return c.json({ message: error.expose ? 'Failed' : error.message });")).toEqual(['error']);
  });

  it('that CommonJS loads', () => {
    const code = "const express = require('express');\nconst { AppError } = require('./errors');\nconst app = express();\napp.get('/', async (req, res) => {\n  try { await load(); } catch (error) {\n    const isOwn = error instanceof AppError && error.isOperational;\n    res.status(500).json({ error: isOwn ? error.message : 'Internal server error' });\n  }\n});\n";
    const files: Record<string, string> = { '/p/app.js': code, '/p/errors.js': 'class AppError extends Error {\n  constructor(message, isOperational = true) { super(message); this.isOperational = isOperational; }\n}\nmodule.exports = { AppError };\n' };
    expect(severitiesIn(files, '/p/app.js')).toEqual([]);
  });

  it('a sentence that the error is compared with', () => {
    expect(severities(appError, "if (error.message === 'Members only.') return c.json({ message: error.message });", false)).toEqual([]);
    expect(severities(appError, 'if (error === AppError.NOT_ALLOWED) return c.text(error);', false)).toEqual([]);
    expect(severities(appError, 'if (error.message !== AppError.NOT_ALLOWED) return c.json({ message: error.message });', false)).toEqual(['error']);
    expect(severities(appError, 'if (error.message === lastError) return c.json({ message: error.message });', false)).toEqual(['error']);
  });
});
