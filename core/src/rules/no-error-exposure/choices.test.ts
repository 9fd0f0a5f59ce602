/** Fixes of `error instanceof Error ? error.message : 'Unknown error'`: no choice is left over. */
import { expect, vi } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    {
      name: 'a choice that asks for nothing but the error becomes the public message',
      code: `
        import express from 'express';
        import { load } from './load.js';
        const app = express();
        app.get('/a', async (req, res) => {
          try { await load(); } catch (error) {
            res.status(500).json({ error: error instanceof Error ? error.message : 'Unknown error' }); // ← exposed
            res.status(500).json({ error: error?.message ? error.message : 'Could not load the list' }); // ← exposed
            res.status(500).json({ error: !(error instanceof Error) ? 'Could not load the list' : error.message }); // ← exposed
            res.status(500).json({ error: typeof error === 'string' ? error : 'Internal Server Error' }); // ← exposed
            res.status(500).send(\`Failed: \${error instanceof Error ? error.message : 'Unknown error'}\`); // ← exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { load } from './load.js';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        app.get('/a', async (req, res) => {
          try { await load(); } catch (error) {
            res.status(500).json({ error: toPublicMessage(error) });
            res.status(500).json({ error: toPublicMessage(error, { message: 'Could not load the list' }) });
            res.status(500).json({ error: toPublicMessage(error, { message: 'Could not load the list' }) });
            res.status(500).json({ error: toPublicMessage(error) });
            res.status(500).send(\`Failed: \${toPublicMessage(error)}\`);
          }
        });
      `,
    },
    {
      name: 'another question stays, and so does a choice with a comment',
      code: `
        import express from 'express';
        import { load, Refusal } from './load.js';
        const app = express();
        app.get('/a', async (req, res) => {
          try { await load(); } catch (error) {
            res.status(500).json({ error: error.code === 4 ? error.message : 'Could not load the list' }); // ← exposed
            res.status(500).json({ error: req.query.long && error instanceof Error ? error.message : 'Could not load the list' }); // ← exposed
            res.status(500).json({ error: error instanceof Error ? error.message /* for now */ : 'Unknown error' }); // ← exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { load, Refusal } from './load.js';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        app.get('/a', async (req, res) => {
          try { await load(); } catch (error) {
            res.status(500).json({ error: error.code === 4 ? toPublicMessage(error) : 'Could not load the list' });
            res.status(500).json({ error: req.query.long && error instanceof Error ? toPublicMessage(error) : 'Could not load the list' });
            res.status(500).json({ error: error instanceof Error ? toPublicMessage(error) /* for now */ : 'Unknown error' });
          }
        });
      `,
    },
    {
      name: 'in a variable that is logged or stored as well: what is sent is mended, the log keeps the detail',
      path: 'api.ts',
      code: `
        import { load, log } from './log.js';
        export async function POST(request: Request) {
          try {
            return Response.json(await load());
          } catch (error) {
            const text = error instanceof Error ? error.message : 'Could not go there';
            log.failed = text;
            return new Response(text, { status: 500 }); // ← exposed
          }
        }
      `,
      output: `
        import { load, log } from './log.js';
        import { toPublicMessage } from 'secure-bot/runtime';
        export async function POST(request: Request) {
          try {
            return Response.json(await load());
          } catch (error) {
            const text = error instanceof Error ? error.message : 'Could not go there';
            log.failed = text;
            return new Response(toPublicMessage(error, { message: 'Could not go there' }), { status: 500 });
          }
        }
      `,
      modules: { './log.js': { log: {}, load: () => Promise.reject(new Error('connect 10.0.0.7:5432')) } },
      execute: async (sample) => {
        const written = vi.spyOn(console, 'error').mockImplementation(() => {});
        const response = (await sample.call('POST', new Request('https://bot.test', { method: 'POST' }))) as Response;
        expect(await response.text()).toMatch(/^Could not go there \(Reference: \w+\)$/);
        expect(written).toHaveBeenCalledOnce();
        written.mockRestore();
      },
    },
  ],
});
