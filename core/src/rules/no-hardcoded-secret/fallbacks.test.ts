/** Literals that stand in for a variable of the environment. */
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'the commonest case: a signing secret with a fallback',
      code: `
        import jwt from 'jsonwebtoken';
        const secret = process.env.JWT_SECRET || 'dev-secret'; // ← fallback
        export const issue = (id: string) => jwt.sign({ id }, secret);
      `,
      output: `
        import jwt from 'jsonwebtoken';
        import { requireEnv } from 'secure-bot/runtime';
        const secret = requireEnv('JWT_SECRET');
        export const issue = (id: string) => jwt.sign({ id }, secret);
      `,
      fixes: [{ title: 'Require JWT_SECRET: without it the program stops with an error', safety: 'review' }],
    },
    { name: 'a fallback that what a user sent is compared with', code: `export const isAdmin = (given: string) => given === (process.env.ADMIN_PASSWORD || 'admin'); // ← fallback` },
    {
      name: 'the fixed fallback stops without the variable and works with it',
      code: `export const secret = () => process.env.SECURE_BOT_SESSION_SECRET ?? 'keyboard cat'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const secret = () => requireEnv('SECURE_BOT_SESSION_SECRET');`,
      execute: (sample) => {
        expect(() => sample.call('secret')).toThrow(/SECURE_BOT_SESSION_SECRET/);
        process.env['SECURE_BOT_SESSION_SECRET'] = keys.random;
        expect(sample.call('secret')).toBe(keys.random);
        delete process.env['SECURE_BOT_SESSION_SECRET'];
      },
    },
    {
      name: 'a random key behind a variable of the environment',
      code: `const apiKey = process.env['WEATHER_API_KEY'] || "${keys.hex}"; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst apiKey = requireEnv("WEATHER_API_KEY");`,
    },
    {
      name: 'the last of a chain of variables is required',
      code: `const token = process.env.BOT_TOKEN || process.env.TELEGRAM_TOKEN || '${keys.telegram}'; // ← format`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst token = process.env.BOT_TOKEN || requireEnv('TELEGRAM_TOKEN');`,
    },
    {
      name: 'a chain in parentheses stays as it is',
      code: `const secret = (process.env.JWT_SECRET || process.env.AUTH_SECRET) || 'quiet-cat'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst secret = (process.env.JWT_SECRET || process.env.AUTH_SECRET) || requireEnv('AUTH_SECRET');`,
    },
    {
      name: 'a URL with a password behind a variable of any name',
      code: `export const url = process.env.DATABASE_URL ?? '${keys.postgres}'; // ← format`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const url = requireEnv('DATABASE_URL');`,
    },
    {
      name: 'a comment inside keeps its place',
      code: `const secret = process.env.COOKIE_SECRET || /* local only */ 'cat'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst secret = process.env.COOKIE_SECRET || /* local only */ requireEnv('COOKIE_SECRET');`,
    },
    {
      name: 'a default in destructuring',
      code: `const { PORT = '3000', WEBHOOK_SECRET = 'hook-me-up' } = process.env; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst { PORT = '3000', WEBHOOK_SECRET = requireEnv('WEBHOOK_SECRET') } = process.env;`,
    },
    {
      name: 'a default in destructuring that its format gives away, whatever the variable is called',
      code: `const { BOT_TOKEN = '${keys.telegram}', DB_LINK: link = '${keys.postgres}' } = process.env; // ← format, format`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst { BOT_TOKEN = requireEnv('BOT_TOKEN'), DB_LINK: link = requireEnv('DB_LINK') } = process.env;`,
    },
    {
      name: 'a destructured variable with a fallback later',
      code: `
        const { ADMIN_PASSWORD: given } = process.env;
        export const password = given ?? 'let-me-in'; // ← fallback
      `,
    },
    {
      name: 'a conditional expression',
      code: `const key = process.env.ENCRYPTION_KEY ? process.env.ENCRYPTION_KEY : 'abcdefgh-key-32'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst key = requireEnv('ENCRYPTION_KEY');`,
    },
    {
      name: 'assigned where it is missing',
      code: `
        let secret = process.env.SESSION_SECRET;
        if (!secret) secret = 'session-secret-1'; // ← fallback
        process.env.JWT_SECRET ||= 'jwt-1-2-3'; // ← fallback
        export { secret };
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        let secret = process.env.SESSION_SECRET;
        if (!secret) secret = requireEnv('SESSION_SECRET');
        requireEnv('JWT_SECRET');
        export { secret };
      `,
    },
    {
      name: 'a default in a schema of variables',
      code: `
        import { z } from 'zod';
        export const env = z.object({
          PORT: z.coerce.number().default(3000),
          JWT_SECRET: z.string().min(8).default('super-secret-jwt'), // ← fallback
        }).parse(process.env);
      `,
      output: `
        import { z } from 'zod';
        export const env = z.object({
          PORT: z.coerce.number().default(3000),
          JWT_SECRET: z.string().min(8),
        }).parse(process.env);
      `,
    },
    {
      name: 'a default of envalid',
      code: `
        import { cleanEnv, str } from 'envalid';
        export const env = cleanEnv(process.env, { SESSION_SECRET: str({ default: 'shh-quiet' }) }); // ← fallback
      `,
      output: `
        import { cleanEnv, str } from 'envalid';
        export const env = cleanEnv(process.env, { SESSION_SECRET: str() });
      `,
    },
    {
      name: 'a configuration service with a default',
      code: `
        export class AuthModule {
          constructor(config) {
            this.secret = config.get('JWT_SECRET', 'nest-secret'); // ← fallback
          }
        }
      `,
    },
    {
      name: "the project's own reader of variables",
      code: `
        function read(name: string, fallback: string) { return process.env[name] ?? fallback; }
        export const secret = read('COOKIE_SECRET', 'monster'); // ← fallback
      `,
    },
    {
      name: 'Deno and Bun',
      code: `
        export const token = Deno.env.get('VERIFY_TOKEN') ?? 'verify-me-123'; // ← fallback
        export const secret = Bun.env.WEBHOOK_SECRET || 'hook-42'; // ← fallback
      `,
    },
    {
      name: 'a variable that bundlers publish: no fix, and advice to move the call',
      code: `const key = import.meta.env.VITE_OPENAI_API_KEY || '${keys.openai}'; // ← browser`,
      output: null,
    },
    {
      name: 'variables of another name, assertions and optional chaining',
      code: `
        const { env } = process;
        export const a = (env.JWT_SECRET as string) || 'shh-secret'; // ← fallback
        export const b = process.env.SESSION_SECRET?.trim() || 'quiet-cat'; // ← fallback
        export const c = process.env.COOKIE_SECRET! ?? 'loud-cat'; // ← fallback
      `,
    },
    {
      name: 'a fallback that is a constant',
      code: `
        const DEFAULT = 'not-that-secret-7'; // ← fallback
        export const secret = process.env.JWT_SECRET || DEFAULT;
      `,
    },
    {
      name: 'strict: words for services, also on the own machine',
      options: { strict: true },
      code: `
        import { Pool } from 'pg';
        export const key = process.env.OPENAI_API_KEY || 'house-key'; // ← fallback
        export const pool = new Pool({ host: 'localhost', user: 'bot', password: 'blue-whale' }); // ← option
      `,
    },
  ],
  valid: [
    { name: 'a fallback that is only compared: it asks whether the variable is set', code: `if ((process.env.ADMIN_PASSWORD || 'admin') === 'admin') console.warn('Set ADMIN_PASSWORD');\nexport const isUnset = 'changeme' == (process.env.JWT_SECRET ?? 'changeme');` },
    { name: 'an empty fallback', code: `export const secret = process.env.JWT_SECRET || '';` },
    { name: 'another variable as the fallback', code: `export const token = process.env.BOT_TOKEN || process.env.TELEGRAM_TOKEN;` },
    { name: 'a missing variable throws', code: `export const secret = process.env.JWT_SECRET ?? fail('JWT_SECRET is missing');` },
    { name: 'configuration is no credential', code: `export const port = process.env.PORT || '3000';\nexport const model = process.env.OPENAI_MODEL ?? 'gpt-4o-mini-2024-07-18';\nexport const host = process.env.DB_HOST || 'localhost';` },
    { name: 'names that speak of tokens', code: `export const limit = process.env.MAX_TOKENS || '4096';\nexport const url = process.env.TOKEN_URL || 'https://acme-bots.io/oauth/token';\nexport const life = process.env.JWT_EXPIRES_IN || '15m';\nexport const file = process.env.SECRET_FILE ?? './secret.txt';` },
    { name: 'in development only', code: `export let secret;\nif (process.env.NODE_ENV !== 'production') secret = process.env.JWT_SECRET || 'dev-secret';` },
    { name: 'one value in production, another in development', code: `export const secret = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : 'dev-secret';` },
    { name: 'production stops without the variable', code: `if (process.env.NODE_ENV === 'production' && !process.env.JWT_SECRET) throw new Error('JWT_SECRET is missing');\nexport const secret = process.env.JWT_SECRET || 'dev-secret';` },
    { name: 'an option of an SDK gets a default with which the program does not start in production', code: "import express from 'express';\nimport session from 'express-session';\nconst SECRET = process.env.SESSION_SECRET;\nif (!SECRET && process.env.NODE_ENV === 'production') process.exit(1);\nexport const app = express();\napp.use(session({ secret: SECRET || 'dev_session_secret_change_me' }));\n" },
    { name: 'the default is refused at start', code: `const secret = process.env.JWT_SECRET || 'dev-secret';\nif (isProduction && secret === 'dev-secret') { console.error('set JWT_SECRET'); process.exit(1); }\nexport { secret };` },
    { name: 'what a log says of a missing variable', code: `console.log('JWT_SECRET:', process.env.JWT_SECRET || 'not set');\nconsole.log(process.env.BOT_TOKEN ? 'token found' : 'token missing');` },
    { name: 'names of entries', code: `export const cookie = process.env.COOKIE_KEY || 'connect.sid';\nexport const hash = process.env.REDIS_HASH_KEY ?? 'bot-sessions';\nexport const user = process.env.TEST_PASSWORD || 'swordfish-9';` },
    { name: 'a default in a schema that is no credential', code: `import { z } from 'zod';\nexport const env = z.object({ LOG_LEVEL: z.string().default('info'), OPENAI_API_KEY: z.string().default(''), API_KEY: z.string().min(1) }).parse(process.env);` },
    { name: 'a default for development in envalid', code: `import { cleanEnv, str } from 'envalid';\nexport const env = cleanEnv(process.env, { SESSION_SECRET: str({ devDefault: 'shh-quiet' }) });` },
    { name: 'a map with a default is no environment', code: `export const color = theme.get('PRIMARY_COLOR', 'blue-grey');\nexport const token = sessions.set('ACCESS_TOKEN', issue());` },
    { name: 'a word for a service that checks its keys', code: `export const key = process.env.OPENAI_API_KEY || 'house-key';` },
  ],
});
