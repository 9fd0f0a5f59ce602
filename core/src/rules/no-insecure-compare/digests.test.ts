import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noInsecureCompare from './index.ts';

const express = `import express from 'express';\nconst app = express();`;
const hmac = (body: string, encoding: 'hex' | 'base64' = 'hex') => createHmac('sha256', 'key').update(body).digest(encoding);

testRule(noInsecureCompare, {
  invalid: [
    {
      name: 'a signature header against an HMAC digest',
      code: `
        import { createHmac } from 'node:crypto';
        import express from 'express';
        const app = express();
        app.post('/webhook', express.raw({ type: '*/*' }), (req, res) => {
          const expected = createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.body).digest('hex');
          if (req.headers['x-pay-signature'] !== expected) return res.sendStatus(403); // ← compared
          res.sendStatus(200);
        });
      `,
      fixes: [{ safety: 'safe', title: 'Compare in constant time' }],
      output: `
        import { createHmac } from 'node:crypto';
        import express from 'express';
        import { safeEqual } from 'secure-bot/runtime';
        const app = express();
        app.post('/webhook', express.raw({ type: '*/*' }), (req, res) => {
          const expected = createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.body).digest('hex');
          if (!safeEqual(req.headers['x-pay-signature'], expected)) return res.sendStatus(403);
          res.sendStatus(200);
        });
      `,
    },
    {
      name: 'a digest in a helper, by require',
      path: 'verify.js',
      code: `
        const crypto = require('crypto');
        function validate(body, signature) {
          const hash = crypto.createHmac('sha256', 'key').update(body).digest('base64');
          return signature === hash; // ← compared
        }
        module.exports = { validate };
      `,
      output: `
        const crypto = require('crypto');
        const { safeEqual } = require('secure-bot/runtime');
        function validate(body, signature) {
          const hash = crypto.createHmac('sha256', 'key').update(body).digest('base64');
          return safeEqual(signature, hash);
        }
        module.exports = { validate };
      `,
      execute: ({ call }) => {
        expect(call('validate', 'body', hmac('body', 'base64'))).toBe(true);
        expect(call('validate', 'body', hmac('other', 'base64'))).toBe(false);
        expect(call('validate', 'body', undefined)).toBe(false);
      },
    },
    {
      name: 'a digest in a template, step by step',
      code: `
        import * as crypto from 'crypto';
        export function isSigned(raw: string, header: string | undefined): boolean {
          const mac = crypto.createHmac('sha256', 'key');
          mac.update(raw);
          return header === \`sha256=\${mac.digest('hex')}\`; // ← compared
        }
      `,
      output: `
        import * as crypto from 'crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export function isSigned(raw: string, header: string | undefined): boolean {
          const mac = crypto.createHmac('sha256', 'key');
          mac.update(raw);
          return safeEqual(header, \`sha256=\${mac.digest('hex')}\`);
        }
      `,
      execute: ({ call }) => {
        expect(call('isSigned', 'body', `sha256=${hmac('body')}`)).toBe(true);
        expect(call('isSigned', 'body', hmac('body'))).toBe(false);
      },
    },
    {
      name: 'parentheses and comments around the operands stay',
      code: `
        import { createHmac } from 'node:crypto';
        export const isSigned = (raw: string, given: string) =>
          (given) /* from the header */ === // hex
            (createHmac('sha256', 'key').update(raw).digest('hex') as string); // done
      `,
      errors: [{ messageId: 'compared', line: 3 }],
      output: `
        import { createHmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export const isSigned = (raw: string, given: string) =>
          safeEqual((given) /* from the header */ , // hex
            (createHmac('sha256', 'key').update(raw).digest('hex') as string)); // done
      `,
      execute: ({ call }) => expect(call('isSigned', 'body', hmac('body'))).toBe(true),
    },
    {
      name: 'the digest of a class method, cut and lowered',
      code: `
        import { createHmac, type Hmac } from 'node:crypto';
        export class Verifier {
          constructor(private readonly key: string) {}
          private sign(body: string): string {
            const mac: Hmac = createHmac('sha1', this.key);
            return mac.update(body, 'utf8').digest('hex').toLowerCase();
          }
          check(body: string, signature: string): boolean {
            return this.sign(body) == signature.trim(); // ← compared
          }
        }
      `,
      fixes: [{ safety: 'review', title: 'Compare in constant time: numbers no longer equal texts' }],
      output: `
        import { createHmac, type Hmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export class Verifier {
          constructor(private readonly key: string) {}
          private sign(body: string): string {
            const mac: Hmac = createHmac('sha1', this.key);
            return mac.update(body, 'utf8').digest('hex').toLowerCase();
          }
          check(body: string, signature: string): boolean {
            return safeEqual(this.sign(body), signature.trim());
          }
        }
      `,
    },
    {
      name: 'a digest that is a buffer, which an operator never finds equal',
      code: `
        import { createHmac } from 'node:crypto';
        export const isSigned = (raw: string, given: Buffer) => createHmac('sha256', 'key').update(raw).digest() === given; // ← compared
      `,
      fixes: [{ safety: 'review' }],
    },
    {
      name: 'a method of buffers',
      code: `
        import { createHmac } from 'node:crypto';
        export const isSigned = (raw: string, given: Buffer) => createHmac('sha256', 'key').update(raw).digest().equals(given); // ← compared
      `,
      output: `
        import { createHmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export const isSigned = (raw: string, given: Buffer) => safeEqual(createHmac('sha256', 'key').update(raw).digest(), given);
      `,
      execute: ({ call }) => {
        expect(call('isSigned', 'body', Buffer.from(hmac('body'), 'hex'))).toBe(true);
        expect(call('isSigned', 'body', Buffer.from(hmac('no'), 'hex'))).toBe(false);
      },
    },
    {
      name: 'Buffer.compare and Object.is',
      code: `
        import { createHmac } from 'node:crypto';
        const sign = (raw: string) => createHmac('sha256', 'key').update(raw).digest('hex');
        export const a = (raw: string, given: string) => Buffer.compare(Buffer.from(sign(raw)), Buffer.from(given)) === 0; // ← compared
        export const b = (raw: string, given: string) => Object.is(sign(raw), given); // ← compared
      `,
      fixes: [null, { safety: 'safe' }],
    },
    {
      name: 'the signature of a sign-in widget, from the query',
      code: `
        import { createHash, createHmac } from 'node:crypto';
        ${express.replaceAll('\n', '\n        ')}
        app.get('/login', (req, res) => {
          const { hash, ...data } = req.query;
          const secret = createHash('sha256').update(process.env.BOT_TOKEN).digest();
          const text = Object.keys(data).sort().map((key) => \`\${key}=\${data[key]}\`).join('\\n');
          if (createHmac('sha256', secret).update(text).digest('hex') !== hash) return res.sendStatus(401); // ← compared
          res.sendStatus(204);
        });
      `,
    },
    {
      name: 'a plain hash over a secret, as payment services want it',
      code: `
        import { createHash } from 'node:crypto';
        ${express.replaceAll('\n', '\n        ')}
        app.post('/paid', (req, res) => {
          const sign = createHash('md5').update(\`\${req.body.order}:\${process.env.MERCHANT_SECRET}\`).digest('hex');
          if (req.body.sign !== sign) return res.sendStatus(400); // ← compared
          res.send('OK');
        });
      `,
    },
    {
      name: 'web crypto',
      code: `
        export async function isSigned(key: CryptoKey, raw: Uint8Array, given: string): Promise<boolean> {
          const mac = await crypto.subtle.sign('HMAC', key, raw);
          const hex = Array.from(new Uint8Array(mac)).map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return hex === given; // ← compared
        }
      `,
    },
    {
      name: 'a name that clashes with the helper',
      code: `
        import { createHmac } from 'node:crypto';
        const safeEqual = (a: string, b: string) => a.length - b.length;
        export const isSigned = (raw: string, given: string) => given === createHmac('sha256', 'key').update(raw).digest('hex'); // ← compared
        export const order = safeEqual('a', 'bc');
      `,
      execute: ({ call, exports }) => {
        expect(call('isSigned', 'body', hmac('body'))).toBe(true);
        expect(exports['order']).toBe(-1);
      },
    },
    {
      name: 'inside a larger condition',
      code: `
        import { createHmac } from 'node:crypto';
        export const isBad = (raw: string, given: string, isOn: boolean) => isOn && given !== createHmac('sha256', 'key').update(raw).digest('hex') && raw.length > 1; // ← compared
      `,
      output: `
        import { createHmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export const isBad = (raw: string, given: string, isOn: boolean) => isOn && !safeEqual(given, createHmac('sha256', 'key').update(raw).digest('hex')) && raw.length > 1;
      `,
      execute: ({ call }) => expect(call('isBad', 'body', hmac('body'), true)).toBe(false),
    },
  ],

  valid: [
    { name: 'compared in constant time', code: `import { createHmac, timingSafeEqual } from 'node:crypto'; export const isSigned = (raw: string, given: Buffer) => { const mac = createHmac('sha256', 'key').update(raw).digest(); return mac.length === given.length && timingSafeEqual(mac, given); };` },
    { name: 'two digests under a random key', code: `import { createHmac, randomBytes } from 'node:crypto'; const key = randomBytes(32); const mac = (text: string) => createHmac('sha256', key).update(text).digest('hex'); export const same = (a: string, b: string) => mac(a) === mac(b);` },
    { name: 'lengths', code: `import { createHmac } from 'node:crypto'; export const fits = (raw: string, given: string) => createHmac('sha256', 'key').update(raw).digest('hex').length === given.length;` },
    { name: 'a checksum of a file', code: `import { createHash } from 'node:crypto'; import { readFileSync } from 'node:fs'; export const isIntact = (path: string, sum: string) => createHash('sha256').update(readFileSync(path)).digest('hex') === sum;` },
    { name: 'the digest method of something else', code: `import { newsletter } from './news.js'; export const isNew = (last: string) => newsletter.digest('weekly') === last; const hmac = { digest: () => 'a' }; export const b = (last: string) => hmac.digest() === last;` },
    { name: 'names that sound secret', code: `export function check(signature: string, hmac: string, secret: string, token: string) { return signature === hmac || secret === token; }` },
    { name: 'the version of a signature', code: `import { version } from './constants.js'; ${express} app.use((req, res, next) => (req.headers['x-signature-version'] === version ? next() : res.end()));` },
    { name: 'tests', path: 'src/verify.test.ts', code: `import { createHmac } from 'node:crypto'; export const same = (given: string) => createHmac('sha256', 'key').update('a').digest('hex') === given;` },
    { name: 'half-typed code', code: `import { createHmac } from 'node:crypto'; export const a = createHmac('sha256', 'key').update === undefined; export const b = (x: never) => x === (process.env as never);` },
  ],
});
