import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const canary = 'sk-canary-7f3a91';

class SampleError extends SecureBotError {
  readonly waitMs: number;
  readonly headers = { authorization: canary };
  constructor(waitMs: number, cause?: unknown) {
    super('Try later.', { name: 'SampleError', code: 'ERR_SAMPLE', cause });
    this.waitMs = waitMs;
  }
  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), waitMs: this.waitMs };
  }
}

describe('SecureBotError', () => {
  const cause = new Error(`GET https://api.example/bot${canary}/getMe failed`);
  const error = new SampleError(250, cause);

  it('keeps the cause reachable', () => {
    expect(error.cause).toBe(cause);
    expect(error).toBeInstanceOf(Error);
  });

  it('has a cause only when one was given', () => {
    expect('cause' in new SecureBotError('x', { name: 'X', code: 'ERR_X' })).toBe(false);
  });

  it('shows only the listed fields as JSON', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'SampleError', code: 'ERR_SAMPLE', message: 'Try later.', waitMs: 250 });
  });

  it.each([
    ['itself', (e: Error) => inspect(e, { depth: 9 })],
    ['inside an object', (e: Error) => inspect({ nested: [e] }, { depth: 9, showHidden: true })],
    ['as a cause', (e: Error) => inspect(new Error('outer', { cause: e }), { depth: 9 })],
    ['without an inspect function', (e: Error) => (e as unknown as Record<symbol, (d: number, o: object) => string>)[Symbol.for('nodejs.util.inspect.custom')]!(2, {})],
  ])('never prints the cause or other fields, inspected %s', (_case, print) => {
    const text = print(error);
    expect(text).toContain('SampleError: Try later.');
    expect(text).toContain('ERR_SAMPLE');
    expect(text).toContain('250');
    expect(text).not.toContain(canary);
  });

  it('names the class in the stack and starts at the caller', () => {
    expect(error.stack).toMatch(/^SampleError: Try later\.\n\s+at .*base\.test\.ts/);
  });

  it('prints without a stack', () => {
    const bare = new SampleError(1);
    Object.defineProperty(bare, 'stack', { value: undefined });
    expect(inspect(bare)).toContain('SampleError: Try later.');
  });
});

describe('isSecureBotError', () => {
  it('knows its own errors by code', () => {
    expect(isSecureBotError(new SampleError(1))).toBe(true);
    expect(isSecureBotError(new SampleError(1), 'ERR_SAMPLE')).toBe(true);
    expect(isSecureBotError(new SampleError(1), 'ERR_OTHER')).toBe(false);
  });

  it('knows an error of another copy of the package', () => {
    const copy = Object.assign(new Error('x'), { code: 'ERR_SAMPLE', [Symbol.for('secure-bot.error')]: true });
    expect(isSecureBotError(copy, 'ERR_SAMPLE')).toBe(true);
  });

  it.each([null, undefined, 'ERR_SAMPLE', { code: 'ERR_SAMPLE' }, Object.assign(new Error('x'), { code: 'ERR_SAMPLE' })])('refuses %s', (value) => {
    expect(isSecureBotError(value, 'ERR_SAMPLE')).toBe(false);
  });
});
