import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('markup: sanitizers, renderers, templates', () => {
  it('sanitizers and escapes of HTML', () =>
    checkSample(`
      import DOMPurify from 'dompurify';
      import IsomorphicDOMPurify from 'isomorphic-dompurify';
      import escapeHtml from 'escape-html';
      import he, { escape as heEscape } from 'he';
      import sanitizeHtml from 'sanitize-html';
      import xss, { filterXSS } from 'xss';
      import validator from 'validator';
      import _, { escape, template } from 'lodash';
      import lodashEscape from 'lodash.escape';
      import express from 'express';
      const app = express();
      app.get('/', (req, res) => {
        const { name } = req.query;
        res.send('<p>' + name); // ← express/sink/_send_write_end_: user-input
        res.send(DOMPurify.sanitize(name)); // ← express/sink/_send_write_end_; dompurify/sanitizer/sanitize
        res.send(IsomorphicDOMPurify.sanitize(name)); // ← express/sink/_send_write_end_; isomorphic-dompurify/sanitizer/sanitize
        res.send('<p>' + escapeHtml(name)); // ← express/sink/_send_write_end_; escape-html/sanitizer/default
        res.send('<p>' + he.encode(name)); // ← express/sink/_send_write_end_; he/sanitizer/_encode_escape_; he/sanitizer/_encode_escape_~2
        res.send('<p>' + heEscape(name)); // ← express/sink/_send_write_end_; he/sanitizer/_encode_escape_~2
        res.send(sanitizeHtml(name)); // ← express/sink/_send_write_end_; sanitize-html/sanitizer/default
        res.send(xss(name)); // ← express/sink/_send_write_end_; xss/sanitizer/default
        res.send(filterXSS(name)); // ← express/sink/_send_write_end_; xss/sanitizer/_filterXSS_escapeHtml_
        res.send('<p>' + validator.escape(name)); // ← express/sink/_send_write_end_; validator/sanitizer/escape
        res.send('<p>' + escape(name)); // ← express/sink/_send_write_end_; lodash/sanitizer/escape
        res.send('<p>' + _.escape(name)); // ← express/sink/_send_write_end_; lodash/sanitizer/escape~2; lodash/sanitizer/escape
        res.json([template(name), _.template(name)]); // ← lodash/sink/template: user-input; lodash/sink/template~2: user-input
        res.send('<p>' + lodashEscape(name)); // ← express/sink/_send_write_end_; lodash.escape/sanitizer/default
        res.send('<p style="color:' + CSS.escape(name)); // ← express/sink/_send_write_end_: user-input; builtin/sanitizer/escape~2
      });
    `));

  it('Markdown', () =>
    checkSample(`
      import { marked, parse, parseInline } from 'marked';
      import MarkdownIt from 'markdown-it';
      import express from 'express';
      const safe = new MarkdownIt();
      const raw = new MarkdownIt({ html: true });
      const app = express();
      app.get('/', (req, res) => {
        const { text } = req.query;
        res.send(marked(text)); // ← express/sink/_send_write_end_: rendered-html of marked/propagator/marked, user-input; marked/propagator/marked
        res.send(marked.parse(text)); // ← express/sink/_send_write_end_: rendered-html of marked/propagator/parse~2, user-input; marked/propagator/parse~2
        res.send(parse(text)); // ← express/sink/_send_write_end_: rendered-html of marked/propagator/parse, user-input; marked/propagator/parse
        res.send(parseInline(text)); // ← express/sink/_send_write_end_: rendered-html of marked/propagator/parseInline, user-input; marked/propagator/parseInline
        res.send(safe.render(text)); // ← express/sink/_send_write_end_; markdown-it/sanitizer/render
        res.send(raw.render(text)); // ← express/sink/_send_write_end_: rendered-html of markdown-it/sanitizer/render, user-input; markdown-it/sanitizer/render
      });
    `));

  it('scripts of a page', () =>
    checkSample(`
      export async function show(target) {
        const answer = await fetch('/api/answer');
        const text = await answer.text();
        target.innerHTML = marked(text); // ← dom/sink/innerHTML: http-response, rendered-html; marked/propagator/global
        target.innerHTML = marked.parse(text); // ← dom/sink/innerHTML: http-response, rendered-html; marked/propagator/global-parse
        target.innerHTML = marked.parseInline(text); // ← dom/sink/innerHTML: http-response, rendered-html; marked/propagator/global-parseInline
        target.innerHTML = DOMPurify.sanitize(marked.parse(text)); // ← dom/sink/innerHTML; dompurify/sanitizer/global
      }
    `));

  it('templates', () =>
    checkSample(`
      import Handlebars from 'handlebars';
      import Mustache from 'mustache';
      import ejs from 'ejs';
      import pug from 'pug';
      import nunjucks, { renderString } from 'nunjucks';
      import serialize from 'serialize-javascript';
      import express from 'express';
      nunjucks.configure('views', { autoescape: false }); // ← nunjucks/config/configure
      const app = express();
      app.get('/', (req, res) => {
        const { text } = req.query;
        Handlebars.compile(text, { noEscape: true }); // ← handlebars/sink/_compile_precompile_: user-input; handlebars/config/compile
        new Handlebars.SafeString(text); // ← handlebars/sink/SafeString: user-input
        Mustache.render(text, {}); // ← mustache/sink/render: user-input
        ejs.render(text, {}); // ← ejs/sink/_render_compile_: user-input; ejs/sink/_render_renderFile_
        ejs.renderFile('page.ejs', req.query); // ← ejs/sink/_render_renderFile_: user-input
        pug.compile(text); // ← pug/sink/_compile_render_: user-input
        renderString(text, {}); // ← nunjucks/sink/_renderString_compile_: user-input
        serialize({ text }, { unsafe: true }); // ← serialize-javascript/sink/default: user-input
      });
    `));

  it('templates: values that go in raw', () =>
    checkSample(`
      import Handlebars from 'handlebars';
      import express from 'express';
      const page = Handlebars.compile('<p>{{{note}}}</p><b>{{name}}</b><i>{{& sign}}</i>');
      const prompt = Handlebars.compile('Summarise {{{note}}}');
      express().get('/', (req, res) => {
        page({ note: req.query.note }); // ← handlebars/sink/compile.raw: user-input of express/source/express_Request
        page({ name: req.query.name, sign: req.query.sign }); // ← handlebars/sink/compile.raw: user-input of express/source/express_Request
        page({ name: req.query.name });
        prompt({ note: req.query.note });
      });
    `));

  it('mail', () =>
    checkSample(`
      import { createTransport } from 'nodemailer';
      import express from 'express';
      const post = createTransport('smtp://mail.example.org'); // ← nodemailer/endpoint/createTransport
      express().post('/', async (req, res) => {
        await post.sendMail({ to: 'desk@example.org', html: '<p>' + req.body.text, text: req.body.text }); // ← nodemailer/sink/sendMail: user-input of express/source/express_Request
      });
    `));

  it('pages: DOM, jQuery, attributes of React and Vue', () =>
    checkSample(
      `
      import $ from 'jquery';
      export async function Answer() {
        const answer = await (await fetch('/answer')).text(); // ← fetch/sink/fetch; fetch/http-client/fetch
        const node = document.querySelector('p');
        node.innerHTML = answer; // ← dom/sink/innerHTML: http-response of fetch/source/fetch
        node.outerHTML = answer; // ← dom/sink/outerHTML: http-response of fetch/source/fetch
        node.srcdoc = answer; // ← dom/sink/srcdoc: http-response of fetch/source/fetch
        node.insertAdjacentHTML('beforeend', answer); // ← dom/sink/insertAdjacentHTML: http-response of fetch/source/fetch
        node.setHTMLUnsafe(answer); // ← dom/sink/setHTMLUnsafe: http-response of fetch/source/fetch
        document.write(answer); // ← dom/sink/write: http-response of fetch/source/fetch
        document.writeln(answer); // ← dom/sink/writeln: http-response of fetch/source/fetch
        document.createRange().createContextualFragment(answer); // ← dom/sink/createContextualFragment: http-response of fetch/source/fetch
        location.href = answer; // ← dom/sink/_href_assign_replace_: http-response of fetch/source/fetch
        window.location.assign(answer); // ← dom/sink/_href_assign_replace_: http-response of fetch/source/fetch
        window.open(answer); // ← dom/sink/open: http-response of fetch/source/fetch
        $('p').html(answer); // ← jquery/sink/_html_append_prepend_after_before_: http-response of fetch/source/fetch
        $.get('http://example.com'); // ← jquery/endpoint/default.get
        new WebSocket('ws://example.com'); // ← dom/endpoint/WebSocket
        new XMLHttpRequest().open('GET', 'http://example.com'); // ← dom/endpoint/XMLHttpRequest.open
        navigator.sendBeacon('http://example.com'); // ← dom/endpoint/sendBeacon
        return (
          <div
            dangerouslySetInnerHTML={{ __html: answer }} // ← react/sink/x: http-response of fetch/source/fetch
          />
        );
      }
    `,
      'answer.jsx',
    ));

  it('jQuery without an import, v-html of Vue', () =>
    checkSample(
      `
      export async function Answer() {
        const answer = await (await fetch('/answer')).text(); // ← fetch/sink/fetch; fetch/http-client/fetch
        $.getJSON('http://example.com'); // ← jquery/endpoint/get
        return (
          <p
            v-html={answer} // ← vue/sink/x: http-response of fetch/source/fetch
          />
        );
      }
    `,
      'answer.jsx',
    ));

  it('escapes of chat platforms', () =>
    checkSample(`
      import { Bot } from 'grammy';
      import { fmt, FormattedString } from '@grammyjs/parse-mode';
      import { Client, escapeMarkdown } from 'discord.js';
      import { escapeMarkdown as escapeFormatted } from '@discordjs/formatters';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await ctx.reply(text, { parse_mode: 'HTML' }); // ← grammy/sink/reply: user-input
        await ctx.reply(fmt\`You said \${text}\`); // ← grammy/sink/reply; grammyjs.parse-mode/sanitizer/fmt
        await ctx.reply(FormattedString.bold(text)); // ← grammy/sink/reply; grammyjs.parse-mode/sanitizer/_
      });
      const client = new Client({ intents: [] });
      client.on('messageCreate', async (message) => {
        await message.reply(escapeMarkdown(message.content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeMarkdown
        await message.reply(escapeFormatted(message.content)); // ← discord.js/sink/reply; discordjs.formatters/sanitizer/escapeMarkdown
      });
    `));

  it('secure-bot/runtime', () =>
    checkSample(`
      import {
        createBudget, createTokenBucket, escapeDiscord, escapeHtml, escapeSlack, escapeTelegramHtml, escapeTelegramMarkdown, escapeXml,
        html, parseLlmJson, requireEnv, safeEqual, safeFetch, safeMarkdown, safeParseLlmJson, toPublicMessage, verifyWebhook, withBackoff, wrapUntrusted,
      } from 'secure-bot/runtime';
      import { exec } from 'node:child_process';
      import { marked } from 'marked';
      import { App } from '@slack/bolt';
      import { Client } from 'discord.js';
      import { Bot } from 'grammy';
      import OpenAI from 'openai';
      import { z } from 'zod';
      import express from 'express';
      const bucket = createTokenBucket({ capacity: 10, refillPerSecond: 1 });
      const token = requireEnv('SLACK_BOT_TOKEN');
      exec('curl -H ' + token); // ← builtin/sink/exec: secret of secure-bot/secret-source/requireEnv
      const openai = new OpenAI();
      const order = z.object({ item: z.string(), size: z.enum(['s', 'l']) });
      const app = express();
      app.post('/', async (req, res) => {
        if (!(await verifyWebhook.slack(req, token))) return; // ← secure-bot/webhook-verify/verifyWebhook
        if (!safeEqual(req.query.key, token)) return; // ← secure-bot/webhook-verify/safeEqual
        if (!(await bucket.take('all')).ok) return; // ← secure-bot/limiter/createTokenBucket
        const budget = createBudget({ maxSteps: 5 });
        budget.step({ tokens: 1 }); // ← secure-bot/cost-bound/createBudget
        res.send('<p>' + escapeHtml(req.query.name)); // ← express/sink/_send_write_end_; secure-bot/sanitizer/escapeHtml
        res.send(html\`<p>\${req.query.name}</p>\`); // ← express/sink/_send_write_end_; secure-bot/sanitizer/html
        res.type('xml').send('<Say>' + escapeXml(req.query.name)); // ← express/sink/_send_write_end_; secure-bot/sanitizer/escapeXml
        res.send(safeMarkdown(req.query.name)); // ← express/sink/_send_write_end_; secure-bot/sanitizer/safeMarkdown
        const page = await safeFetch(req.query.url); // ← secure-bot/http-client/safeFetch
        exec(await page.text()); // ← builtin/sink/exec: http-response of secure-bot/source/safeFetch
        const answer = await withBackoff(() => openai.chat.completions.create({ model: 'm', messages: [{ role: 'system', content: wrapUntrusted(req.body.text, { source: 'user' }) }] })); // ← openai/llm-call/chat.completions.create; secure-bot/backoff/withBackoff; secure-bot/sanitizer/wrapUntrusted
        const parsed = parseLlmJson(order, answer.choices[0].message.content); // ← secure-bot/validator/parseLlmJson
        exec(parsed.item); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create
        exec(parsed.size); // ← builtin/sink/exec
        const tried = safeParseLlmJson(order, answer.choices[0].message.content); // ← secure-bot/validator/safeParseLlmJson
        if (tried.success) exec(tried.data.item); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create
        try {
          await work();
        } catch (error) {
          res.status(500).send(toPublicMessage(error)); // ← express/sink/_send_write_end_; secure-bot/sanitizer/toPublicMessage
        }
      });
      const slack = new App({});
      slack.message(async ({ message, say }) => say(escapeSlack(message.text))); // ← slack.bolt/sink/Listener.say; secure-bot/sanitizer/escapeSlack
      const client = new Client({ intents: [] });
      client.on('messageCreate', (message) => message.reply(escapeDiscord(message.content))); // ← discord.js/sink/reply; secure-bot/sanitizer/escapeDiscord
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        await ctx.reply(escapeTelegramMarkdown(ctx.message.text), { parse_mode: 'MarkdownV2' }); // ← grammy/sink/reply; secure-bot/sanitizer/escapeTelegramMarkdown
        await ctx.reply(escapeTelegramHtml(ctx.message.text), { parse_mode: 'HTML' }); // ← grammy/sink/reply; secure-bot/sanitizer/escapeTelegramHtml
      });
    `));
});
