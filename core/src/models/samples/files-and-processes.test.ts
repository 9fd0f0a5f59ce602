import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('files, processes and code', () => {
  it('node:child_process', () =>
    checkSample(`
      import { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => {
        const { text } = ctx.message;
        exec('say ' + text); // ← builtin/sink/exec: user-input
        execSync('say ' + text); // ← builtin/sink/execSync: user-input
        spawn('say', [text]); // ← builtin/sink/spawn: user-input
        spawnSync(text); // ← builtin/sink/spawnSync: user-input
        execFile('say', [text], { shell: true }); // ← builtin/sink/execFile: user-input
        execFileSync('say', [text]); // ← builtin/sink/execFileSync: user-input
        fork('worker.js', [text]); // ← builtin/sink/fork: user-input
        exec('say ' + Number(text)); // ← builtin/sink/exec; builtin/sanitizer/Number
      });
    `));

  it('programs by packages: cross-spawn, execa, shelljs, zx', () =>
    checkSample(`
      import spawn from 'cross-spawn';
      import { $ as run, execa, execaSync } from 'execa';
      import shell, { cat, exec } from 'shelljs';
      import { $, retry } from 'zx';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        spawn('say', [text]); // ← cross-spawn/sink/default: user-input
        spawn.sync('say', [text]); // ← cross-spawn/sink/sync: user-input
        await execa('say', [text]); // ← execa/sink/execa: user-input
        execaSync(text); // ← execa/sink/execaSync: user-input
        await run\`say \${text}\`; // ← execa/sanitizer/$
        exec('say ' + text); // ← shelljs/sink/exec: user-input
        shell.exec('say ' + text); // ← shelljs/sink/exec~2: user-input; shelljs/sink/exec: user-input
        cat(text); // ← shelljs/sink/_rm_cp_mv_cat_cd_: user-input
        await $\`say \${text}\`; // ← zx/sanitizer/$
        await retry(3, () => $\`curl https://example.com\`); // ← zx/backoff/retry
      });
    `));

  it('execa before version 10', () =>
    checkSample(`
      import execa, { execaCommand, execaCommandSync } from 'execa';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        await execaCommand('say ' + ctx.message.text); // ← execa/sink/execaCommand: user-input
        execaCommandSync('say ' + ctx.message.text); // ← execa/sink/execaCommandSync: user-input
        await execa.command('say ' + ctx.message.text); // ← execa/sink/command: user-input
      });
    `));

  it('quoting for a shell', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      import shellEscape from 'shell-escape';
      import { quote } from 'shell-quote';
      import { Shescape } from 'shescape';
      import { Bot } from 'grammy';
      const shescape = new Shescape({ shell: true });
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => {
        exec(shellEscape(['say', ctx.message.text])); // ← builtin/sink/exec; shell-escape/sanitizer/quote
        exec(quote(['say', ctx.message.text])); // ← builtin/sink/exec; shell-quote/sanitizer/quote
        exec('say ' + shescape.quote(ctx.message.text)); // ← builtin/sink/exec; shescape/sanitizer/Shescape
      });
    `));

  it('node:fs', () =>
    checkSample(`
      import { copyFileSync, createReadStream, existsSync, promises, writeFileSync } from 'node:fs';
      import { readFile, rename, stat, unlink } from 'node:fs/promises';
      import { basename, join } from 'node:path';
      import { fileURLToPath } from 'node:url';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        createReadStream(text); // ← builtin/sink/fs.read: user-input
        existsSync(text); // ← builtin/sink/fs.look: user-input
        writeFileSync(join('notes', text), 'x'); // ← builtin/sink/fs.write: user-input; builtin/propagator/join
        copyFileSync('note', text); // ← builtin/sink/fs.move: user-input
        await readFile(fileURLToPath(text)); // ← builtin/sink/fs.promises.read: user-input; builtin/propagator/fileURLToPath
        await stat(text); // ← builtin/sink/fs.promises.look: user-input
        await unlink(text); // ← builtin/sink/fs.promises.write: user-input
        await rename('note', text); // ← builtin/sink/fs.promises.move: user-input
        await promises.readFile(text); // ← builtin/sink/fs.promises.read~promises: user-input
        await promises.access(text); // ← builtin/sink/fs.promises.look~promises: user-input
        await promises.rm(text); // ← builtin/sink/fs.promises.write~promises: user-input
        await promises.cp('note', text); // ← builtin/sink/fs.promises.move~promises: user-input
        await readFile(join('notes', basename(text))); // ← builtin/sink/fs.promises.read; builtin/sanitizer/basename; builtin/propagator/join
      });
    `));

  it('fs-extra', () =>
    checkSample(`
      import { copy, outputFile, readJson } from 'fs-extra';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        await readJson(ctx.message.text); // ← fs-extra/sink/read: user-input
        await outputFile(ctx.message.text, 'x'); // ← fs-extra/sink/write: user-input
        await copy('note', ctx.message.text); // ← fs-extra/sink/move: user-input
      });
    `));

  it('code that is evaluated', () =>
    checkSample(`
      import { compileFunction, runInContext, runInNewContext, runInThisContext, Script, SourceTextModule } from 'node:vm';
      import { NodeVM, VM } from 'vm2';
      import ivm from 'isolated-vm';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        eval(text); // ← builtin/sink/eval: user-input
        new Function('value', text); // ← builtin/sink/Function: user-input
        setTimeout(text, 10); // ← builtin/sink/setTimeout: user-input
        setInterval(text, 10); // ← builtin/sink/setInterval: user-input
        setImmediate(text); // ← builtin/sink/setImmediate: user-input
        setTimeout(() => ctx.reply('Later'), 10);
        runInNewContext(text, {}); // ← builtin/sink/runInNewContext: user-input
        runInThisContext(text); // ← builtin/sink/runInThisContext: user-input
        runInContext(text, context); // ← builtin/sink/runInContext: user-input
        compileFunction(text); // ← builtin/sink/compileFunction: user-input
        new Script(text); // ← builtin/sink/Script: user-input
        new SourceTextModule(text); // ← builtin/sink/SourceTextModule: user-input
        new VM().run(text); // ← vm2/sink/_VM_NodeVM_: user-input
        new NodeVM().run(text); // ← vm2/sink/_VM_NodeVM_: user-input
        const isolate = new ivm.Isolate({ memoryLimit: 8 }); // ← isolated-vm/sanitizer/Isolate
      });
    `));

  it('modules, patterns, object streams', () =>
    checkSample(`
      import { createRequire } from 'node:module';
      import { deserialize } from 'node:v8';
      import { isIP } from 'node:net';
      import { exec } from 'node:child_process';
      import RE2 from 're2';
      import { escapeRegExp } from 'lodash';
      import { unserialize } from 'node-serialize';
      import { load } from 'js-yaml';
      import { parse } from 'yaml';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await import(text); // ← builtin/sink/x: user-input
        require(text); // ← builtin/sink/require: user-input
        createRequire(text); // ← builtin/sink/_createRequire_register_: user-input
        deserialize(text); // ← builtin/sink/deserialize: user-input
        new RegExp(text); // ← builtin/sink/RegExp: user-input
        new RegExp(RegExp.escape(text)); // ← builtin/sink/RegExp; builtin/sanitizer/escape
        new RegExp(escapeRegExp(text)); // ← builtin/sink/RegExp; lodash/sanitizer/escapeRegExp
        new RE2(text); // ← re2/sanitizer/default
        unserialize(text); // ← node-serialize/sink/unserialize: user-input
        exec(load(text).command); // ← builtin/sink/exec: user-input; js-yaml/propagator/load
        exec(parse(text).command); // ← builtin/sink/exec: user-input; yaml/propagator/parse
        if (isIP(text)) exec('ping ' + text); // ← builtin/sink/exec; builtin/validator/isIP
      });
    `));

  it('js-yaml 3 makes functions', () =>
    checkSample(
      `
      const { load, loadAll } = require('js-yaml');
      const { Bot } = require('grammy');
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => {
        load(ctx.message.text); // ← js-yaml/sink/load: user-input
        loadAll(ctx.message.text); // ← js-yaml/sink/loadAll: user-input
      });
    `,
      'bot.js',
      { 'js-yaml': '^3.14.0' },
    ));

  it('values that pass through, and values that do not', () =>
    checkSample(`
      import { promisify } from 'node:util';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      const run = promisify(exec); // ← builtin/propagator/promisify
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await run(text); // ← builtin/sink/exec: user-input
        exec(JSON.parse(text).command); // ← builtin/sink/exec: user-input; builtin/propagator/parse
        exec(JSON.stringify({ text })); // ← builtin/sink/exec: user-input; builtin/propagator/stringify
        exec(String(text)); // ← builtin/sink/exec: user-input; builtin/propagator/String
        exec(Object.assign({}, { text }).text); // ← builtin/sink/exec: user-input; builtin/propagator/assign
        exec(decodeURIComponent(text)); // ← builtin/sink/exec: user-input; builtin/propagator/decodeURIComponent
        exec(structuredClone(text)); // ← builtin/sink/exec: user-input; builtin/propagator/structuredClone
        exec(encodeURI(text)); // ← builtin/sink/exec: user-input; builtin/sanitizer/encodeURI
        exec('sleep ' + parseInt(text)); // ← builtin/sink/exec; builtin/sanitizer/parseInt
        exec('sleep ' + parseFloat(text)); // ← builtin/sink/exec; builtin/sanitizer/parseFloat
        exec('sleep ' + Boolean(text)); // ← builtin/sink/exec; builtin/sanitizer/Boolean
        exec('sleep ' + BigInt(text)); // ← builtin/sink/exec; builtin/sanitizer/BigInt
        await fetch('https://example.com/' + encodeURIComponent(text)); // ← fetch/sink/fetch: user-input; builtin/sanitizer/encodeURIComponent; fetch/http-client/fetch
      });
    `));

  it('browsers: Playwright and Puppeteer', () =>
    checkSample(`
      import { chromium } from 'playwright';
      import puppeteer from 'puppeteer';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        const browser = await chromium.launch();
        const page = await browser.newPage();
        await page.goto(text); // ← playwright/sink/goto: user-input
        await page.setContent(text); // ← playwright/sink/setContent: user-input
        await page.evaluate(text); // ← playwright/sink/evaluate: user-input
        exec(await page.innerText('body')); // ← builtin/sink/exec: http-response of playwright/source/content
        exec(await page.evaluate(() => document.title)); // ← builtin/sink/exec: http-response of playwright/source/evaluate; playwright/sink/evaluate
        const chrome = await puppeteer.launch();
        const tab = await chrome.newPage();
        await tab.goto(text); // ← puppeteer/sink/goto: user-input
        await tab.setContent(text); // ← puppeteer/sink/setContent: user-input
        await tab.evaluate(text); // ← puppeteer/sink/evaluate: user-input
        exec(await tab.content()); // ← builtin/sink/exec: http-response of puppeteer/source/content
        exec(await tab.$eval('h1', (heading) => heading.textContent)); // ← builtin/sink/exec: http-response of puppeteer/source/evaluate
      });
    `));

  it('servers that are no HTTP: FTP, mail, directories, brokers', () =>
    checkSample(`
      import { Client } from 'basic-ftp';
      import Imap from 'imap';
      import nodemailer, { createTransport } from 'nodemailer';
      import { Client as LdapClient } from 'ldapts';
      import mqtt, { connect } from 'mqtt';
      import amqp from 'amqplib';
      import { connect as connectWithCallback } from 'amqplib/callback_api';
      import { S3Client } from '@aws-sdk/client-s3';
      import { v2 as cloudinary } from 'cloudinary';
      const ftp = new Client();
      await ftp.access({ host: 'files', secure: false }); // ← basic-ftp/endpoint/access
      const inbox = new Imap({ host: 'mail', tls: true, tlsOptions: {} }); // ← imap/endpoint/default; imap/tls-options/default
      const mail = createTransport({ url: 'smtp://mail', tls: {}, auth: { pass: 'x' } }); // ← nodemailer/secret-option/createTransport; nodemailer/endpoint/createTransport; nodemailer/tls-options/createTransport
      const relay = nodemailer.createTransport({ host: 'mail', ignoreTLS: true, auth: { refreshToken: 'x' } }); // ← nodemailer/secret-option/createTransport.oauth; nodemailer/endpoint/createTransport; nodemailer/endpoint/createTransport.ignoreTLS
      const old = createTransport({ host: 'mail', port: 25 }); // ← nodemailer/endpoint/createTransport; nodemailer/endpoint/createTransport.port25
      const directory = new LdapClient({ url: 'ldap://directory', tlsOptions: {} }); // ← ldapts/endpoint/Client; ldapts/tls-options/Client
      const broker = connect('mqtt://broker', { rejectUnauthorized: true }); // ← mqtt/endpoint/connect; mqtt/tls-options/connect
      const other = mqtt.connect('mqtt://broker'); // ← mqtt/endpoint/default.connect; mqtt/endpoint/connect; mqtt/tls-options/default.connect; mqtt/tls-options/connect
      const queue = await amqp.connect('amqp://queue'); // ← amqplib/endpoint/connect
      connectWithCallback('amqp://queue', () => {}); // ← amqplib/endpoint/callback.connect
      const files = new S3Client({ endpoint: 'http://files:9000' }); // ← aws-sdk.client-s3/endpoint/S3Client
      cloudinary.config({ api_secret: 'x' }); // ← cloudinary/secret-option/config
    `));

  it('standard input of MCP servers that are written by hand', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      import { createInterface } from 'node:readline';
      const method = 'tools/call';
      createInterface({ input: process.stdin }).on('line', (line) => {
        exec(JSON.parse(line).params.arguments.command); // ← builtin/sink/exec: llm-output of node.readline/source/line
      });
      process.stdin.on('data', (chunk) => {
        exec(JSON.parse(chunk.toString()).params.arguments.command); // ← builtin/sink/exec: llm-output of node.readline/source/stdin.data
      });
      createInterface({ input: createReadStream('list.txt') }).on('line', (line) => exec(line)); // ← builtin/sink/exec
    `));
});
