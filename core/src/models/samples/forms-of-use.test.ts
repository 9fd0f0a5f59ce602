import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('forms of use', () => {
  it('programs on other machines and in other languages', () =>
    checkSample(`
      import { Client } from 'ssh2';
      import { NodeSSH } from 'node-ssh';
      import { spawn } from 'node-pty';
      import { PythonShell } from 'python-shell';
      import safeEval from 'safe-eval';
      import { Worker } from 'node:worker_threads';
      const machine = new Client();
      const other = new NodeSSH();
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        machine.exec('ls ' + text, () => undefined); // ← ssh2/sink/exec: user-input
        await other.execCommand('ls ' + text); // ← node-ssh/sink/execCommand: user-input
        spawn('bash', ['-c', text], {}); // ← node-pty/sink/spawn: user-input
        await PythonShell.runString(text); // ← python-shell/sink/runString: user-input
        safeEval(text); // ← safe-eval/sink/default: user-input
        new Worker(text, { eval: true }); // ← builtin/sink/Worker: user-input
        new (Object.getPrototypeOf(async function () {}).constructor)('ctx', text); // ← builtin/sink/AsyncFunction: user-input
        new Worker('./worker.js', { workerData: text });
      });
    `));

  it('execa 5, cross-spawn by name', () =>
    checkSample(`
      import execa from 'execa';
      import { execa as run, $ } from 'execa';
      import { sync } from 'cross-spawn';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await run({ shell: true })\`ls \${text}\`; // ← execa/sink/execa; execa/sink/Shell: user-input
        await $({ shell: true })\`ls \${text}\`; // ← execa/sink/Shell: user-input
        await execa('ls ' + text, { shell: true }); // ← execa/sink/default: user-input
        execa.sync('ls ' + text, { shell: true }); // ← execa/sink/default.sync: user-input
        await execa.shell('ls ' + text); // ← execa/sink/default.shell: user-input
        await execa.command('ls ' + text, { shell: true }); // ← execa/sink/command: user-input
        sync('ls ' + text, { shell: true }); // ← cross-spawn/sink/sync: user-input
      });
    `));

  it('mssql', () =>
    checkSample(`
      import sql, { ConnectionPool, Request } from 'mssql';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        const pool = await sql.connect({});
        await pool.request().query('select ' + text); // ← mssql/sink/Request.query: user-input
        await pool.request().input('text', text).query('select @text'); // ← mssql/sink/Request.query
        await new Request().batch('select ' + text); // ← mssql/sink/Request.query: user-input
        await sql.query('select ' + text); // ← mssql/sink/query: user-input
        await sql.query\`select \${text}\`; // ← mssql/sanitizer/query
        const own = await new ConnectionPool({}).connect();
        await own.query('select ' + text); // ← mssql/sink/Pool.query: user-input
        await own.query\`select \${text}\`; // ← mssql/sanitizer/Pool.query
      });
    `));

  it('neo4j, Cassandra, ClickHouse', () =>
    checkSample(`
      import neo4j from 'neo4j-driver';
      import { Client } from 'cassandra-driver';
      import { createClient } from '@clickhouse/client';
      const driver = neo4j.driver('neo4j://graph');
      const cassandra = new Client({});
      const clickhouse = createClient({});
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        const session = driver.session();
        await session.run('match (n {name: "' + text + '"}) return n'); // ← neo4j-driver/sink/run: user-input
        await session.run('match (n {name: $name}) return n', { name: text }); // ← neo4j-driver/sink/run
        await session.executeWrite((tx) => tx.run('create ' + text)); // ← neo4j-driver/sink/run: user-input
        await driver.executeQuery('match (n:' + text + ') return n'); // ← neo4j-driver/sink/executeQuery: user-input
        await cassandra.execute('select ' + text); // ← cassandra-driver/sink/execute: user-input
        await cassandra.batch([{ query: 'insert ' + text }]); // ← cassandra-driver/sink/batch: user-input
        await clickhouse.query({ query: 'select ' + text }); // ← clickhouse.client/sink/query: user-input
        await clickhouse.query({ query: 'select {text:String}', query_params: { text } }); // ← clickhouse.client/sink/query
      });
    `));

  it('SQLite by other packages, hosted databases', () =>
    checkSample(`
      import { open } from 'sqlite';
      import { Database } from 'bun:sqlite';
      import { createClient } from '@libsql/client';
      import { connect } from '@planetscale/database';
      import { neon } from '@neondatabase/serverless';
      const bun = new Database('notes.db');
      const turso = createClient({ url: 'file:notes.db' });
      const planet = connect({});
      const neonSql = neon('postgres://notes');
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        const db = await open({ filename: 'notes.db' });
        await db.all('select ' + text); // ← sqlite/sink/Database: user-input
        await db.all('select ?', text); // ← sqlite/sink/Database
        bun.query('select ' + text).all(); // ← bun_sqlite/sink/Database: user-input
        await turso.execute('select ' + text); // ← libsql.client/sink/execute: user-input
        await turso.execute({ sql: 'select ' + text, args: [] }); // ← libsql.client/sink/execute: user-input
        await turso.execute({ sql: 'select ?', args: [text] }); // ← libsql.client/sink/execute
        await turso.batch(['select ' + text]); // ← libsql.client/sink/batch: user-input
        await turso.executeMultiple('select ' + text); // ← libsql.client/sink/executeMultiple: user-input
        await planet.execute('select ' + text); // ← planetscale.database/sink/execute: user-input
        await neonSql('select ' + text); // ← neondatabase.serverless/sink/Sql: user-input
      });
    `));

  it('transactions, managers and connections of a driver', () =>
    checkSample(`
      import knex from 'knex';
      import postgres from 'postgres';
      import { Pool } from 'pg';
      import { PrismaClient } from '@prisma/client';
      import { Sequelize } from 'sequelize';
      import { DataSource, getManager } from 'typeorm';
      import mongoose from 'mongoose';
      import { sql } from 'kysely';
      import { createClient } from '@supabase/supabase-js';
      import { createClient as createRedis } from 'redis';
      import Redis from 'ioredis';
      const db = knex({});
      const pool = new Pool();
      const notes = postgres('postgres://notes');
      const prisma = new PrismaClient();
      const sequelize = new Sequelize('sqlite::memory:');
      const source = new DataSource({ type: 'postgres' });
      const supabase = createClient('https://notes.example', 'key'); // ← supabase.supabase-js/secret-option/createClient
      const redis = createRedis();
      const io = new Redis();
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await db.transaction(async (trx) => trx.raw('select ' + text)); // ← knex/sink/raw: user-input
        pool.connect((error, client) => client.query('select ' + text)); // ← pg/sink/query: user-input
        await notes.begin((tx) => tx.unsafe('select ' + text)); // ← postgres/sink/_unsafe_file_: user-input
        await prisma.$transaction(async (tx) => tx.$queryRawUnsafe('select ' + text)); // ← prisma.client/sink/$queryRawUnsafe: user-input
        sequelize.literal(text); // ← sequelize/sink/instance.literal: user-input
        await source.transaction(async (manager) => manager.query('select ' + text)); // ← typeorm/sink/query: user-input
        await getManager().query('select ' + text); // ← typeorm/sink/query: user-input
        sql.lit(text); // ← kysely/sink/lit: user-input
        await mongoose.connection.collection('notes').findOne(JSON.parse(text)); // ← mongodb/sink/_find_findOne_updateOne_updateMany_deleteOne_deleteMany_aggregate_: user-input; builtin/propagator/parse
        await supabase.from('notes').select('*').or('title.eq.' + text); // ← supabase.supabase-js/sink/or: user-input
        await supabase.from('notes').select('*').eq('title', text);
        await redis.eval('return ' + text); // ← redis/sink/eval: user-input
        await io.eval('return ' + text, 0); // ← ioredis/sink/eval: user-input
      });
    `));

  it('requests by other packages', () =>
    checkSample(`
      import { ofetch, $fetch } from 'ofetch';
      import wretch from 'wretch';
      import phin from 'phin';
      import Parser from 'rss-parser';
      import { getLinkPreview } from 'link-preview-js';
      import ogs from 'open-graph-scraper';
      import * as cheerio from 'cheerio';
      import { loadImage } from 'canvas';
      import { loadImage as load } from '@napi-rs/canvas';
      import { Jimp } from 'jimp';
      import request from 'request';
      import rp from 'request-promise';
      import native from 'request-promise-native';
      import needle from 'needle';
      import superagent from 'superagent';
      import axios from 'axios';
      import isomorphic from 'isomorphic-fetch';
      import WebSocket from 'ws';
      import url from 'node:url';
      import { exec } from 'node:child_process';
      import { jsonrepair } from 'jsonrepair';
      import { https } from 'follow-redirects';
      const parser = new Parser();
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        exec(jsonrepair(text)); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; jsonrepair/propagator/jsonrepair
        exec(await ofetch('https://notes.example')); // ← builtin/sink/exec: http-response of ofetch/source/call; ofetch/sink/call
        await ofetch(text); // ← ofetch/sink/call: user-input
        await $fetch.raw(text); // ← ofetch/sink/raw: user-input
        await wretch(text).get(); // ← wretch/sink/default: user-input
        await wretch().url(text).get(); // ← wretch/sink/url: user-input; wretch/sink/default: user-input
        await phin(text); // ← phin/sink/default: user-input
        const feed = await parser.parseURL(text); // ← rss-parser/sink/parseURL: user-input
        exec(feed.title); // ← builtin/sink/exec: http-response of rss-parser/source/parseURL
        await getLinkPreview(text); // ← link-preview-js/sink/getLinkPreview: user-input
        await ogs({ url: text }); // ← open-graph-scraper/sink/default: user-input
        await cheerio.fromURL(text); // ← cheerio/sink/fromURL: user-input
        await loadImage(text); // ← canvas/sink/loadImage: user-input
        await load(text); // ← canvas/sink/napi.loadImage: user-input
        await Jimp.read(text); // ← jimp/sink/read: user-input
        request.defaults({}).get(text); // ← request/sink/defaults: user-input
        await rp(text); // ← request/sink/request-promise: user-input
        await rp.get(text); // ← request/sink/request-promise.get: user-input
        await native({ uri: text }); // ← request/sink/request-promise-native: user-input
        await native.post(text); // ← request/sink/request-promise-native.get: user-input
        await needle('get', text); // ← needle/sink/method: user-input
        needle.request('get', text, {}); // ← needle/sink/request: user-input
        superagent('GET', text); // ← superagent/sink/method: user-input
        superagent.agent().get(text); // ← superagent/sink/agent: user-input
        await axios.get('/notes', { baseURL: text }); // ← axios/sink/get; axios/sink/baseURL: user-input
        axios.create({ baseURL: text }); // ← axios/sink/create: user-input
        await isomorphic(text); // ← node-fetch/sink/isomorphic-fetch: user-input
        new WebSocket(text); // ← ws/sink/WebSocket: user-input; ws/tls-options/WebSocket
        await fetch(new Request(text)); // ← fetch/sink/fetch: user-input; fetch/propagator/Request
        await fetch(url.parse(text)); // ← fetch/sink/fetch: user-input; builtin/propagator/url.parse
        https.get(text, () => undefined); // ← node_http/sink/follow-redirects: user-input
      });
    `));

  it('pages of a browser, scripts in them', () =>
    checkSample(`
      import { launch } from 'puppeteer';
      import extra from 'puppeteer-extra';
      import { chromium } from 'playwright';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        const page = await (await launch()).newPage();
        await page.evaluateOnNewDocument(text); // ← puppeteer/sink/evaluateOnNewDocument: user-input
        await page.evaluateHandle(text); // ← puppeteer/sink/evaluateOnNewDocument: user-input
        await page.addScriptTag({ content: text }); // ← puppeteer/sink/addScriptTag: user-input
        await page.$eval('a', text); // ← puppeteer/sink/$eval: user-input
        await page.$eval('a', (element) => element.title); // ← puppeteer/sink/$eval
        await (await (await extra.launch()).newPage()).goto(text); // ← puppeteer/sink/goto: user-input
        const other = await (await chromium.launch()).newPage();
        await other.addInitScript(text); // ← playwright/sink/addInitScript: user-input
        await other.addInitScript({ content: text }); // ← playwright/sink/addInitScript: user-input; playwright/sink/addScriptTag: user-input
        await other.$eval('a', text); // ← playwright/sink/$eval: user-input
      });
    `));

  it('files by other packages', () =>
    checkSample(`
      import AdmZip from 'adm-zip';
      import extract from 'extract-zip';
      import decompress from 'decompress';
      import { rimraf } from 'rimraf';
      import jsonfile from 'jsonfile';
      import fs from 'graceful-fs';
      const zip = new AdmZip();
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        new AdmZip('in/' + text); // ← adm-zip/sink/default: user-input
        zip.extractAllTo('out/' + text); // ← adm-zip/sink/extract: user-input
        zip.extractEntryTo('notes.txt', 'out/' + text); // ← adm-zip/sink/extractEntryTo: user-input
        await extract('notes.zip', { dir: 'out/' + text }); // ← extract-zip/sink/default: user-input
        await decompress('notes.zip', 'out/' + text); // ← decompress/sink/default: user-input
        await rimraf('out/' + text); // ← rimraf/sink/default: user-input
        jsonfile.readFileSync('in/' + text); // ← jsonfile/sink/read: user-input
        jsonfile.writeFileSync('out/' + text, {}); // ← jsonfile/sink/write: user-input
        fs.readFileSync('in/' + text); // ← graceful-fs/sink/read: user-input
        fs.writeFileSync('out/' + text, ''); // ← graceful-fs/sink/write: user-input
        await Bun.file('in/' + text).text(); // ← builtin/sink/Bun.file: user-input
        await Bun.write('out/' + text, ''); // ← builtin/sink/Bun.write: user-input
        await Deno.readTextFile('in/' + text); // ← builtin/sink/Deno.read: user-input
        await Deno.writeTextFile('out/' + text, ''); // ← builtin/sink/Deno.write: user-input
      });
    `));

  it('loggers', () =>
    checkSample(`
      import log4js from 'log4js';
      import { Logger } from 'tslog';
      import loglevel from 'loglevel';
      import createDebug from 'debug';
      import * as Sentry from '@sentry/node';
      import { setTag } from '@sentry/nextjs';
      import { setExtra } from '@sentry/browser';
      const debug = createDebug('bot');
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        log4js.getLogger().info(text); // ← log4js/sink/log: user-input
        new Logger().info(text); // ← tslog/sink/log: user-input
        loglevel.info(text); // ← loglevel/sink/log: user-input
        loglevel.getLogger('bot').warn(text); // ← loglevel/sink/log: user-input
        debug('text %s', text); // ← debug/sink/log: user-input
        Sentry.setTag('bot', 'notes'); // ← sentry.node/sink/attach
        setTag('bot', 'notes'); // ← sentry.nextjs/sink/attach
        setExtra('bot', 'notes'); // ← sentry.browser/sink/attach
      });
    `));

  it('runtypes, decoders, typia, jsonschema', () =>
    checkSample(`
      import { Object as Shape, String as Text } from 'runtypes';
      import { object, string } from 'decoders';
      import typia from 'typia';
      import { validate, Validator } from 'jsonschema';
      const Order = Shape({ id: Text });
      const order = object({ id: string });
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        Order.check(JSON.parse(text)); // ← runtypes/validator/check; builtin/propagator/parse
        Order.assert(JSON.parse(text)); // ← runtypes/validator/assert; builtin/propagator/parse
        Order.guard(JSON.parse(text)); // ← runtypes/validator/guard; builtin/propagator/parse
        Order.validate(JSON.parse(text)); // ← runtypes/validator/validate; builtin/propagator/parse
        order.verify(JSON.parse(text)); // ← decoders/validator/verify; builtin/propagator/parse
        order.decode(JSON.parse(text)); // ← decoders/validator/decode; builtin/propagator/parse
        typia.assert<{ id: string }>(JSON.parse(text)); // ← typia/validator/assert; builtin/propagator/parse
        typia.is<{ id: string }>(JSON.parse(text)); // ← typia/validator/is; builtin/propagator/parse
        typia.validate<{ id: string }>(JSON.parse(text)); // ← typia/validator/validate; builtin/propagator/parse
        typia.json.assertParse<{ id: string }>(text); // ← typia/validator/assertParse
        validate(JSON.parse(text), { type: 'object' }); // ← jsonschema/validator/validate; builtin/propagator/parse
        new Validator().validate(JSON.parse(text), { type: 'object' }); // ← jsonschema/validator/Validator; builtin/propagator/parse
      });
    `));

  it('Ajv by draft, TypeBox compiled, valibot parsers, zod/mini', () =>
    checkSample(`
      import Ajv2020 from 'ajv/dist/2020';
      import Ajv2019 from 'ajv/dist/2019';
      import { TypeCompiler } from '@sinclair/typebox/compiler';
      import { parser, object, string } from 'valibot';
      import * as zm from 'zod/mini';
      const ajv = new Ajv2020();
      const old = new Ajv2019();
      const check = ajv.compile({ type: 'object' });
      const checkOld = old.compile({ type: 'object' });
      const compiled = TypeCompiler.Compile({});
      const mini = zm.object({ id: zm.string() });
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        check(JSON.parse(text)); // ← ajv/validator/2020.compile; builtin/propagator/parse
        checkOld(JSON.parse(text)); // ← ajv/validator/2019.compile; builtin/propagator/parse
        ajv.validate({ type: 'object' }, JSON.parse(text)); // ← ajv/validator/2020.validate; builtin/propagator/parse
        old.validate({ type: 'object' }, JSON.parse(text)); // ← ajv/validator/2019.validate; builtin/propagator/parse
        compiled.Check(JSON.parse(text)); // ← sinclair.typebox/validator/Compile.Check; builtin/propagator/parse
        compiled.Decode(JSON.parse(text)); // ← sinclair.typebox/validator/Compile.Decode; builtin/propagator/parse
        parser(object({ id: string() }))(JSON.parse(text)); // ← valibot/validator/parser; builtin/propagator/parse
        mini.parse(JSON.parse(text)); // ← zod/validator/parse; builtin/propagator/parse
      });
    `));

  it('files of Discord messages', () =>
    checkSample(`
      import { Client, AttachmentBuilder } from 'discord.js';
      const client = new Client({ intents: [] }); // ← discord.js/retry/discord.js_Client
      client.on('messageCreate', async (message) => {
        const file = 'notes/' + message.content;
        await message.reply({ files: [file] }); // ← discord.js/sink/files: user-input
        await message.channel.send({ files: [{ attachment: file }] }); // ← discord.js/sink/files~3: user-input
        new AttachmentBuilder(file); // ← discord.js/sink/AttachmentBuilder: user-input
      });
      client.on('interactionCreate', async (interaction) => {
        await interaction.reply({ files: ['notes/' + interaction.options.getString('name')] }); // ← discord.js/sink/files~2: user-input
      });
    `));
});
