/** Made-up credentials for the tests, put together at run time: no source file holds anything that looks like a key. */
import { KeyMaker } from '../../secrets/synthetic.ts';

const make = new KeyMaker(4711);
const marker = 'T3Blbk' + 'FJ';

export const keys = {
  openai: `sk-proj-${make.base64url(74)}${marker}${make.base64url(74)}`,
  openaiOther: `sk-proj-${make.base64url(74)}${marker}${make.base64url(74)}`,
  anthropic: `sk-ant-api03-${make.base64url(93)}AA`,
  telegram: `${make.digits(10)}:AA${make.base64url(33)}`,
  telegramOther: `${make.digits(10)}:AA${make.base64url(33)}`,
  discord: `${btoa(make.digits(18))}.G${make.base62(5)}.${make.base64url(38)}`,
  slack: `xoxb-${make.digits(12)}-${make.digits(13)}-${make.base62(24)}`,
  slackWebhook: `https://hooks.slack.com/services/T${make.upperDigits(8)}/B${make.upperDigits(10)}/${make.base62(24)}`,
  github: `ghp_${make.base62(36)}`,
  google: `AIza${make.base64url(35)}`,
  stripe: `sk_live_${make.base62(42)}`,
  postgres: `postgres://bot:${make.base62(18)}@db.acme-bots.io:5432/bot`,
  supabaseAnon: make.jwt({ iss: 'supabase', ref: make.lower(20), role: 'anon', iat: 1700000000 }),
  jwt: make.jwt({ id: 'user-1' }),
  supabaseService: make.jwt({ iss: 'supabase', ref: make.lower(20), role: 'service_role', iat: 1700000000 }),
  pem: ['-----BEGIN PRIVATE ' + 'KEY-----', `MIIEvQIBADANBgkq${make.base64(48)}`, make.base64(64), make.base64(64), '-----END PRIVATE ' + 'KEY-----'],
  /** No vendor's format. */
  random: `7k${make.base62(30)}`,
  randomOther: `9q${make.base62(30)}`,
  hex: `3f${make.hex(30)}`,
  password: 'Tr0ub' + '4dor&3x',
};
