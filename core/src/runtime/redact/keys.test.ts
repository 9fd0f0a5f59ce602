import { describe, expect, it } from 'vitest';
import { isSecretKey, isSecretQueryName } from './keys.ts';

/** Every way in which programs write a name of several words. */
const joined = (...words: readonly string[]) => [
  words.join('_'), words.join('-'), words.join('.'), words.join(''), words.join('_').toUpperCase(), words.join('').toUpperCase(),
  words.map((word, index) => (index === 0 ? word : capital(word))).join(''), words.map(capital).join(''), words.map(capital).join('-'),
];
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

describe('isSecretKey', () => {
  it.each([
    ['password'], ['passwd'], ['pwd'], ['secret'], ['token'], ['api', 'key'], ['x', 'api', 'key'], ['authorization'], ['proxy', 'authorization'], ['cookie'], ['set', 'cookie'], ['credential'], ['credentials'], ['private', 'key'],
    ['connection', 'string'], ['signature'], ['x', 'hub', 'signature', '256'], ['x', 'slack', 'signature'], ['x', 'signature', 'ed25519'], ['stripe', 'signature'], ['openai', 'key'], ['bot', 'token'], ['telegram', 'bot', 'token'], ['discord', 'token'],
    ['access', 'token'], ['refresh', 'token'], ['id', 'token'], ['session', 'token'], ['client', 'secret'], ['signing', 'secret'], ['webhook', 'secret'], ['secret', 'key'], ['secret', 'access', 'key'], ['access', 'key'], ['account', 'key'],
    ['encryption', 'key'], ['signing', 'key'], ['anthropic', 'api', 'key'], ['db', 'password'], ['smtp', 'pass'], ['password', 'hash'], ['new', 'password'], ['password', 'confirmation'], ['password2'], ['token', 'value'], ['secret', 'string'],
    ['x', 'telegram', 'bot', 'api', 'secret', 'token'], ['x', 'amz', 'security', 'token'], ['x', 'amz', 'credential'], ['csrf', 'token'], ['jwt'], ['passphrase'], ['auth'], ['pw'], ['otp'], ['api', 'keys'], ['cookies'], ['secrets'],
  ])('knows %s %s %s %s %s %s in any case and joined form', (...words) => {
    for (const name of joined(...words.filter((word) => typeof word === 'string'))) expect([name, isSecretKey(name)]).toEqual([name, true]);
  });

  it.each([
    ['token', 'count'], ['next', 'page', 'token'], ['page', 'token'], ['next', 'token'], ['continuation', 'token'], ['max', 'tokens'], ['tokens'], ['total', 'tokens'], ['prompt', 'tokens'], ['max', 'completion', 'tokens'], ['secret', 'name'], ['secret', 'arn'],
    ['token', 'type'], ['token', 'url'], ['token', 'endpoint'], ['token', 'limit'], ['tokenizer'], ['eos', 'token'], ['password', 'field'], ['password', 'less'], ['reset', 'password', 'url'], ['cookie', 'name'], ['key'], ['cache', 'key'], ['primary', 'key'],
    ['object', 'key'], ['public', 'key'], ['monkey'], ['keyboard'], ['author'], ['authors'], ['authorized'], ['is', 'authenticated'], ['bypass'], ['compass'], ['pass'.concat('age')], ['passed'], ['secretary'], ['signed'], ['api', 'key', 'name'], ['api', 'version'],
    ['credential', 'type'], ['function', 'signature'], ['id'], ['name'], ['url'], ['message'], ['status'], ['user', 'id'], ['session', 'id'], ['request', 'id'], ['path'], ['code'], ['hash'], ['state'],
  ])('leaves %s %s %s alone in any case and joined form', (...words) => {
    for (const name of joined(...words.filter((word) => typeof word === 'string'))) expect([name, isSecretKey(name)]).toEqual([name, false]);
  });

  it.each(['ACME_KEY', 'MY_SERVICE_KEY'])('takes the variable %s for a secret', (name) => {
    expect(isSecretKey(name)).toBe(true);
  });

  it.each(['PUBLIC_KEY', 'MY_CACHE_KEY', 'acme_key', 'ACMEKEY', 'STRIPE_PUBLISHABLE_KEY', 'KEY_COUNT'])('takes %s for none', (name) => {
    expect(isSecretKey(name)).toBe(false);
  });
});

describe('isSecretQueryName', () => {
  it('knows short names that are credentials in a query only', () => {
    for (const name of ['key', 'sig', 'code', 'state', 'auth', 'SAMLResponse', 'client_assertion', 'access_token', 'X-Amz-Signature', 'X-Goog-Credential']) expect([name, isSecretQueryName(name)]).toEqual([name, true]);
    for (const name of ['q', 'page', 'page_token', 'limit', 'model', 'id']) expect([name, isSecretQueryName(name)]).toEqual([name, false]);
  });
});
