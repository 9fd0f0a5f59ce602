/** In an editor the tree of a file outlives what was concluded from it: another text of an import is seen by every rule. */
import { describe, expect, it } from 'vitest';
import { analyzeSource } from './analyze-source.ts';
import { toSettings } from './config.ts';
import { loadParser } from './parse.ts';
import { createProjectHost } from './project-host.ts';

const parser = await loadParser();
const settings = toSettings({ preset: 'all' }, { cwd: '/' });

/** Findings of a bot whose import has first one text, then another, as `line rule`; `fresh` where it had the second from the start. */
function findingsOf(bot: string, imported: string, texts: readonly [before: string, after: string]) {
  const files = new Map([['/p/bot.ts', bot]]);
  const projectOf = () => createProjectHost({ cwd: '/', parser, files: { isFile: (path) => files.has(path), readText: (path) => files.get(path) } });
  const analyze = (project = projectOf()) => analyzeSource(bot, 'p/bot.ts', { settings, parser, project }).findings.map(({ line, ruleId }) => `${line} ${ruleId}`);
  const project = projectOf();
  const [before, after] = texts.map((text) => {
    files.set(imported, text);
    project.changed(imported);
    return analyze(project);
  });
  return { before, after, fresh: analyze() };
}

const express = "import express from 'express';\nimport { createHmac, timingSafeEqual } from 'node:crypto';\nconst app = express();\n";

describe('a changed import', () => {
  it('that checks the sender of deliveries now', () => {
    const bot = `${express}import { check } from './check';
app.post('/webhook', express.raw({ type: '*/*' }), check, (req, res) => {
  if (req.headers['x-github-event'] === 'push') deploy(req.body);
  res.end();
});
`;
    const passes = 'export function check(req, res, next) { next(); }\n';
    const checks = "import { createHmac, timingSafeEqual } from 'node:crypto';\nexport function check(req, res, next) {\n  const own = createHmac('sha256', process.env.WEBHOOK_SECRET ?? '').update(req.body).digest();\n  if (!timingSafeEqual(own, Buffer.from(req.get('x-hub-signature-256'), 'hex'))) return res.status(401).end();\n  next();\n}\n";
    const { before, after, fresh } = findingsOf(bot, '/p/check.ts', [passes, checks]);
    expect(before).toContain('5 require-webhook-verification');
    expect(fresh).not.toContain('5 require-webhook-verification');
    expect(after).toEqual(fresh);
  });

  it('that names the header of the signature now', () => {
    const bot = `${express}import { signatureHeader } from './names';
app.post('/webhook', express.json(), (req, res) => {
  const signature = req.headers[signatureHeader];
  deploy(req.body);
  res.end();
});
`;
    const { before, after, fresh } = findingsOf(bot, '/p/names.ts', ["export const signatureHeader = 'x-request-id';\n", "export const signatureHeader = 'x-hub-signature-256';\n"]);
    expect(before).toEqual([]);
    expect(fresh).toEqual(['5 require-webhook-verification']);
    expect(after).toEqual(fresh);
  });

  it('that makes a credential of another variable', () => {
    const bot = "import OpenAI from 'openai';\nimport { key } from './key';\nexport const client = new OpenAI({ apiKey: key });\nconsole.log(process.env.ACME_MODELS);\n";
    const { before, after, fresh } = findingsOf(bot, '/p/key.ts', ['export const key = process.env.ACME_CHAT;\n', 'export const key = process.env.ACME_MODELS;\n']);
    expect(before).not.toContain('4 no-secret-exposure');
    expect(fresh).toContain('4 no-secret-exposure');
    expect(after).toEqual(fresh);
  });

  it('that says which part of a delivery a parameter is', () => {
    const bot = `import { Body, Controller, Post } from '@nestjs/common';
import { part } from './part';
@Controller()
export class Hooks {
  @Post('/webhook')
  receive(@Body(part) message) {
    deploy(message.chat.id, message.text);
  }
}
`;
    const { before, after, fresh } = findingsOf(bot, '/p/part.ts', ["export const part = 'form';\n", "export const part = 'message';\n"]);
    expect(before).toEqual([]);
    expect(fresh).toEqual(['6 require-webhook-verification']);
    expect(after).toEqual(fresh);
  });
});
