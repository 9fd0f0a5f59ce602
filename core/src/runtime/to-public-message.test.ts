import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toPublicMessage } from './to-public-message.ts';

const secret = 'sk-ant-api03-abcdefghijklmnop';

function entries() {
  const log = vi.fn<(message: string, detail: object) => void>();
  return { log, detail: () => log.mock.calls[0]?.[1] as { id: string; error: Record<string, unknown> } };
}

describe('toPublicMessage', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('tells the user nothing of the error but an id', () => {
    const { log, detail } = entries();
    const reply = toPublicMessage(new Error(`connect ECONNREFUSED db.internal with ${secret}`), { log });
    expect(reply).toMatch(/^Something went wrong\. Please try again later\. \(Reference: [2-9a-z]{8}\)$/);
    expect(reply).toContain(detail().id);
    expect(log.mock.calls[0]?.[0]).toBe(`Error behind a public message (${detail().id})`);
  });

  it('logs the redacted detail under the same id', () => {
    const { log, detail } = entries();
    const error = Object.assign(new TypeError(`call failed with ${secret}`, { cause: new AggregateError([new Error('inner')], 'outer') }), { status: 429, config: { headers: { Authorization: 'Bearer abc' } } });
    toPublicMessage(error, { log, id: 'req-7' });
    expect(detail()).toMatchObject({ id: 'req-7', error: { name: 'TypeError', message: 'call failed with [redacted]', status: 429, config: { headers: { Authorization: '[redacted]' } }, cause: { name: 'AggregateError', errors: [{ message: 'inner' }] } } });
    expect(inspect(detail(), { depth: 20 })).not.toContain(secret);
    expect(JSON.stringify(detail())).toContain('to-public-message.test.ts'); // the stack survives a JSON logger
  });

  it('uses the message and the id of the caller', () => {
    expect(toPublicMessage(new Error('x'), { message: ' Das ging schief. ', id: 'a1', log: false })).toBe('Das ging schief. (Reference: a1)');
    expect(toPublicMessage(new Error('x'), { message: '  ', id: 'a1', log: false })).toMatch(/^Something went wrong/);
  });

  it('takes nothing from an id that could break out of a reply or a log line', () => {
    const { log, detail } = entries();
    expect(toPublicMessage(1, { id: 'a\nFATAL <b>@everyone', log })).toContain('(Reference: aFATALb@everyone)');
    expect(detail().id).toBe('aFATALb@everyone');
    expect(toPublicMessage(1, { id: '\n<>', log: false })).toMatch(/\(Reference: [2-9a-z]{8}\)$/);
  });

  it('writes to the console by default', () => {
    const write = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    toPublicMessage(new Error('x'), { id: 'a1' });
    expect(write).toHaveBeenCalledExactlyOnceWith('Error behind a public message (a1)', expect.objectContaining({ id: 'a1' }));
  });

  it('writes nothing when told so', () => {
    const write = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    toPublicMessage(new Error('x'), { log: false });
    expect(write).not.toHaveBeenCalled();
  });

  it('hands a logger its method with its own this', () => {
    const logger = { lines: [] as unknown[], error(...values: unknown[]) { this.lines.push(values); } };
    toPublicMessage(new Error('x'), { log: logger, id: 'a1' });
    expect(logger.lines).toEqual([['Error behind a public message (a1)', expect.objectContaining({ id: 'a1' })]]);
  });

  it.each([['pino', { bindings: () => ({}) }], ['bunyan', { fields: {}, serializers: {} }]])('gives %s the object first', (_, shape) => {
    const error = vi.fn();
    toPublicMessage(new Error('x'), { log: { ...shape, error }, id: 'a1' });
    expect(error).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a1' }), 'Error behind a public message (a1)');
  });

  it('replies although the logger throws or rejects', async () => {
    const write = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = () => {
      throw new Error('disk full');
    };
    expect(toPublicMessage(new Error('x'), { log: broken, id: 'a1' })).toContain('a1');
    expect(toPublicMessage(new Error('x'), { log: async () => broken(), id: 'a2' })).toContain('a2');
    await Promise.resolve();
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('replies although even the console throws', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {
      throw new Error('closed');
    });
    expect(toPublicMessage(new Error('x'), { id: 'a1' })).toContain('a1');
  });

  it.each(['a text', 0, null, undefined, { code: 1 }, Symbol('s'), () => 1])('takes %s for an error as well', (value) => {
    const { log, detail } = entries();
    expect(toPublicMessage(value, { log, id: 'a1' })).toContain('a1');
    expect(detail().id).toBe('a1');
  });

  it('survives errors that cannot be read', () => {
    const { log, detail } = entries();
    const { proxy, revoke } = Proxy.revocable(new Error('x'), {});
    revoke();
    const trap = Object.defineProperty(new Error('x'), 'config', { enumerable: true, get: () => { throw new Error('no'); } });
    const endless = new Error('x');
    endless.cause = endless;
    for (const error of [proxy, trap, endless]) expect(toPublicMessage(error, { log, id: 'a1' })).toContain('a1');
    expect(detail().error).toBe('[unreadable]');
    expect(log).toHaveBeenCalledTimes(3);
  });
});
