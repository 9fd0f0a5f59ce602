import { inspect } from 'node:util';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { isMissingSecretError, requireEnv } from './require-env.ts';

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('expected a throw');
}

const reasonOf = (run: () => unknown) => {
  const error = thrown(run);
  return isMissingSecretError(error) ? error.reason : error;
};

describe('requireEnv', () => {
  afterEach(() => {
    delete process.env['SECURE_BOT_TEST_TOKEN'];
  });

  it('gives the value of the process unchanged', () => {
    process.env['SECURE_BOT_TEST_TOKEN'] = ' k3y-Value ';
    expect(requireEnv('SECURE_BOT_TEST_TOKEN')).toBe(' k3y-Value ');
  });

  it('reads only from the env it is given', () => {
    process.env['SECURE_BOT_TEST_TOKEN'] = 'k3y';
    expect(reasonOf(() => requireEnv('SECURE_BOT_TEST_TOKEN', { env: {} }))).toBe('unset');
    expect(requireEnv('API_KEY', { env: { API_KEY: 'k3y-1' } })).toBe('k3y-1');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('does not take the inherited %s for a variable', (name) => {
    expect(reasonOf(() => requireEnv(name, { env: {} }))).toBe('unset');
  });

  it('does not take a binding that is no text for a value', () => {
    expect(reasonOf(() => requireEnv('API_KEY', { env: { API_KEY: { get: () => 'x' } } }))).toBe('unset');
  });

  it.each(['', ' ', '\n', '\t \r\n', '\u200b', '\ufeff\u00a0', '\u0000'])('throws for the blank value %j', (value) => {
    expect(reasonOf(() => requireEnv('API_KEY', { env: { API_KEY: value } }))).toBe('blank');
  });

  it.each([
    'changeme', 'ChangeMe', 'CHANGE_ME', 'change-me-please', 'changeme!', 'changethis', 'replace-me', 'REPLACE_WITH_YOUR_KEY', 'fill_me_in',
    'your-api-key', 'your_api_key_here', 'YOUR_OPENAI_API_KEY', 'your token', 'yourkey', 'sk-your-key', 'sk-your-openai-key-here', 'my-secret-key', 'your-client-id',
    'insert-token-here', 'insert your key', 'paste-your-token', 'token-goes-here', 'api_key_here', 'key here',
    'xxx', 'XXXX', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'sk-xxxxxxxx', 'sk-proj-xxxxxxxxxxxx', 'xoxb-xxxx-xxxx-xxxx', 'xxxx-xxxx-xxxx', 'AKIA-XXXX', 'sk-...', '...', '\u2026', '****', 'sk-****', '----', '????', '0000', 'aaaaaaaa',
    '<token>', '<your api key>', 'sk-<key>', '${API_KEY}', '{{ api_key }}', '%API_KEY%', '[YOUR KEY]', '[insert key here]', '"changeme"', "'<token>'", ' changeme ',
    'placeholder', 'TODO', 'tbd', 'undefined', 'null', 'None', 'NaN', '[object Object]', '[redacted]', 'api-key', 'some-secret',
  ])('throws for the placeholder %j', (value) => {
    expect(reasonOf(() => requireEnv('API_KEY', { env: { API_KEY: value } }))).toBe('placeholder');
  });

  it.each([
    'sk-proj-a8Fk20dkLs93kfPq', '123456:AAF-x9_fk2', 'x', 'xx', 'test', 'dummy', 'sk-no-key-required', 'hunter2', 'password1', 'yourock', 'hereford', 'example.com', 'https://example.com/your/path',
    'my-bot', 'production', '0', 'false', 'postgres://user:pw@db/name', 'null-island-42', 'xxxylophone', 'changemaker', 'a<b>c', '["a"]', '{"a":1}', 'your-company.com',
  ])('accepts %j', (value) => {
    expect(requireEnv('API_KEY', { env: { API_KEY: value } })).toBe(value);
  });

  it.each(['NEXT_PUBLIC_KEY', 'VITE_OPENAI_KEY', 'REACT_APP_TOKEN', 'EXPO_PUBLIC_TOKEN', 'PUBLIC_KEY', 'NUXT_PUBLIC_TOKEN', 'GATSBY_TOKEN'])('refuses %s, which bundlers publish', (name) => {
    expect(reasonOf(() => requireEnv(name, { env: { [name]: 'k3y-1' } }))).toBe('published-name');
  });

  it.each(['MY_PUBLIC_KEY', 'VITESSE_KEY', 'NEXTAUTH_SECRET', 'NEXT_PRIVATE_KEY', 'REPUBLIC_KEY'])('accepts %s', (name) => {
    expect(requireEnv(name, { env: { [name]: 'k3y-1' } })).toBe('k3y-1');
  });

  it.each(['', ' ', '1A', 'A B', 'A=B', 'a\n'])('throws a TypeError for the name %j', (name) => {
    expect(thrown(() => requireEnv(name, { env: {} }))).toBeInstanceOf(TypeError);
  });

  it('names the variable and never the value', () => {
    const value = 'sk-<very-special-9f8e7d>';
    const schema = z.string().refine(() => false, { error: (issue) => `got ${String(issue.input)}` });
    for (const options of [{ env: { API_KEY: value } }, { env: { API_KEY: 'special-9f8e7d-abc' }, schema }]) {
      const error = thrown(() => requireEnv('API_KEY', options));
      const shown = `${String(error)} ${JSON.stringify(error)} ${inspect(error, { showHidden: true })}`;
      expect(shown).toContain('API_KEY');
      expect(shown).not.toContain('special');
      expect(shown).not.toContain('9f8e7');
    }
  });

  it('says what the schema says when that does not quote the value', () => {
    expect(() => requireEnv('PORT', { env: { PORT: 'abc' }, schema: z.coerce.number({ error: 'expected a port' }) })).toThrow('PORT does not fit its schema: expected a port.');
  });

  it('hides a message that quotes a piece of the value', () => {
    const schema = z.string().refine(() => false, { error: 'starts with abcde' });
    expect(() => requireEnv('API_KEY', { env: { API_KEY: '00abcdef' }, schema })).toThrow('a rule of the schema is not met');
  });

  it('gives what the schema makes of the value', () => {
    const port = requireEnv('PORT', { env: { PORT: '8080' }, schema: z.coerce.number().int() });
    expectTypeOf(port).toEqualTypeOf<number>();
    expect(port).toBe(8080);
  });

  it('throws a TypeError for an asynchronous schema and for none', () => {
    const schema = z.string().refine(async () => true);
    expect(thrown(() => requireEnv('API_KEY', { env: { API_KEY: 'k3y-1' }, schema }))).toBeInstanceOf(Error);
    const late = { '~standard': { version: 1, vendor: 'x', validate: async () => ({ value: 1 }) } } as const;
    expect(thrown(() => requireEnv('API_KEY', { env: { API_KEY: 'k3y-1' }, schema: late }))).toBeInstanceOf(TypeError);
    expect(thrown(() => requireEnv('API_KEY', { env: { API_KEY: 'k3y-1' }, schema: {} as never }))).toBeInstanceOf(TypeError);
  });

  it('works where there is no process', () => {
    const { process: real } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, 'process');
      expect(reasonOf(() => requireEnv('API_KEY'))).toBe('unset');
    } finally {
      globalThis.process = real;
    }
  });

  it('reads hostile values in linear time', () => {
    const start = performance.now();
    for (const value of ['a-'.repeat(50_000), 'x'.repeat(100_000) + 'y', 'your-'.repeat(20_000)]) requireEnv('API_KEY', { env: { API_KEY: value } });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
