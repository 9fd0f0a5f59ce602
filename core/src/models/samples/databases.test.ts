import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('databases', () => {
  it('pg: clients, pools, escapes', () =>
    checkSample(`
      import pg, { Client, Pool, escapeIdentifier } from 'pg';
      import { Bot } from 'grammy';
      const pool = new Pool({ password: 'x', ssl: { rejectUnauthorized: true } }); // ← pg/secret-option/Pool; pg/tls-options/Client
      const other = new pg.Client({ password: 'x', ssl: true }); // ← pg/secret-option/default; pg/secret-option/Pool; pg/tls-options/default.Client; pg/tls-options/Client
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await pool.query('select * from notes where title = ' + text); // ← pg/sink/query: user-input
        await pool.query({ text: 'select ' + text, values: [] }); // ← pg/sink/query: user-input
        await pool.query('select * from notes where title = $1', [text]); // ← pg/sink/query
        pool.query('select 1', (failure) => ctx.reply(failure.message)); // ← grammy/sink/reply: error-detail of pg/source/callback; pg/sink/query
        const client = await pool.connect();
        await client.query('select ' + client.escapeLiteral(text)); // ← pg/sink/query; pg/sanitizer/escape
        await other.query('select * from ' + escapeIdentifier(text)); // ← pg/sink/query; pg/sanitizer/escapeLiteral
        await other.query(\`select * from \${text}\`); // ← pg/sink/query: user-input
      });
    `));

  it('mysql and mysql2', () =>
    checkSample(`
      import mysql, { escape } from 'mysql';
      import mysql2 from 'mysql2';
      import { createPool } from 'mysql2/promise';
      import { Bot } from 'grammy';
      const old = mysql.createConnection({ password: 'x', ssl: {} }); // ← mysql/secret-option/createPool; mysql/tls-options/create
      const callbacks = mysql2.createPool({ password: 'x', ssl: {} }); // ← mysql2/secret-option/createPool; mysql2/tls-options/create
      const pool = createPool({ password: 'x', ssl: {} }); // ← mysql2/secret-option/promise; mysql2/tls-options/promise.create
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        old.query('select ' + text, () => {}); // ← mysql/sink/_query_execute_: user-input
        old.getConnection((error, connection) => connection.query('select ' + text)); // ← mysql/sink/_query_execute_: user-input
        old.query('select ' + old.escape(text), () => {}); // ← mysql/sink/_query_execute_; mysql/sanitizer/Conn
        old.query('select ' + escape(text), () => {}); // ← mysql/sink/_query_execute_; mysql/sanitizer/_escape_escapeId_format_
        callbacks.query({ sql: 'select ' + text }, () => {}); // ← mysql2/sink/_query_execute_: user-input
        callbacks.query('select ' + mysql2.escape(text), () => {}); // ← mysql2/sink/_query_execute_; mysql2/sanitizer/_escape_escapeId_format_
        old.query('select 1', (failure) => ctx.reply(failure.message)); // ← grammy/sink/reply: error-detail of mysql/source/callback; mysql/sink/_query_execute_
        callbacks.query('select 1', (failure) => ctx.reply(failure.message)); // ← grammy/sink/reply: error-detail of mysql2/source/callback; mysql2/sink/_query_execute_
        await pool.execute('select * from notes where title = ?', [text]); // ← mysql2/sink/_query_execute_
        await pool.query('select ' + pool.escape(text)); // ← mysql2/sink/_query_execute_; mysql2/sanitizer/Conn
        const connection = await pool.getConnection();
        await connection.query('select ' + text); // ← mysql2/sink/_query_execute_: user-input
      });
    `));

  it('better-sqlite3, sqlite3, node:sqlite', () =>
    checkSample(`
      import Database from 'better-sqlite3';
      import sqlite3 from 'sqlite3';
      import { DatabaseSync } from 'node:sqlite';
      import { Bot } from 'grammy';
      const db = new Database('bot.db');
      const callbacks = new (sqlite3.verbose().Database)('bot.db');
      const builtin = new DatabaseSync('bot.db');
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        db.prepare('select ' + text).all(); // ← better-sqlite3/sink/_prepare_exec_pragma_: user-input
        db.prepare('select * from notes where title = ?').all(text); // ← better-sqlite3/sink/_prepare_exec_pragma_
        callbacks.all('select ' + text, () => {}); // ← sqlite3/sink/Database: user-input
        callbacks.get('select 1', (failure) => ctx.reply(failure.message)); // ← grammy/sink/reply: error-detail of sqlite3/source/callback; sqlite3/sink/Database
        builtin.prepare('select ' + text).all(); // ← builtin/sink/DatabaseSync: user-input
      });
    `));

  it('postgres.js: the tag binds, unsafe does not', () =>
    checkSample(`
      import postgres from 'postgres';
      import { Bot } from 'grammy';
      const sql = postgres('postgres://localhost/bot', { ssl: 'require' }); // ← postgres/tls-options/default
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        await sql\`select * from notes where title = \${ctx.message.text}\`; // ← postgres/sanitizer/postgres_Sql
        await sql.unsafe('select ' + ctx.message.text); // ← postgres/sink/_unsafe_file_: user-input
      });
    `));

  it('Vercel Postgres and Neon: tags bind, query takes text', () =>
    checkSample(`
      import { createPool, db, sql } from '@vercel/postgres';
      import { neon, Pool } from '@neondatabase/serverless';
      import { Bot } from 'grammy';
      const pool = createPool();
      const other = new Pool({ connectionString: process.env.DATABASE_URL });
      const query = neon(process.env.DATABASE_URL);
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await sql\`select * from notes where title = \${text}\`; // ← vercel.postgres/sanitizer/sql
        await sql.query('select ' + text); // ← vercel.postgres/sink/sql.query: user-input
        await pool.sql\`select * from notes where title = \${text}\`; // ← vercel.postgres/sanitizer/Client.sql
        await pool.query('select ' + text); // ← vercel.postgres/sink/query: user-input
        const client = await db.connect();
        await client.query({ text: 'select ' + text }); // ← vercel.postgres/sink/query: user-input
        await query\`select * from notes where title = \${text}\`; // ← neondatabase.serverless/sanitizer/Sql
        await query.query('select ' + text); // ← neondatabase.serverless/sink/_query_unsafe_: user-input
        await other.query('select ' + text); // ← neondatabase.serverless/sink/query: user-input
      });
    `));

  it('MongoDB and mongoose', () =>
    checkSample(`
      import { MongoClient } from 'mongodb';
      import mongoose, { model, sanitizeFilter } from 'mongoose';
      import express from 'express';
      const client = new MongoClient('mongodb://localhost', { auth: { username: 'bot', password: 'x' } }); // ← mongodb/secret-option/MongoClient
      await mongoose.connect('mongodb://localhost', { pass: 'x' }); // ← mongoose/secret-option/default.connect; mongoose/secret-option/connect
      const notes = client.db('bot').collection('notes');
      const Note = model('Note', noteSchema);
      const Reminder = mongoose.model('Reminder', noteSchema);
      const app = express();
      app.post('/find', async (req, res) => {
        await notes.find(req.body.filter).toArray(); // ← mongodb/sink/_find_findOne_updateOne_updateMany_deleteOne_deleteMany_aggregate_: user-input
        await notes.distinct('title', req.body.filter); // ← mongodb/sink/distinct: user-input
        const other = await MongoClient.connect('mongodb://localhost');
        await other.db('bot').collection('notes').replaceOne(req.body.filter, {}); // ← mongodb/sink/_find_findOne_updateOne_updateMany_deleteOne_deleteMany_aggregate_: user-input
        await Note.findOne(req.body.filter); // ← mongoose/sink/_find_findOne_findOneAndUpdate_updateOne_updateMany_deleteOne_deleteMany_cou: user-input
        await Reminder.deleteMany(req.body.filter); // ← mongoose/sink/_find_findOne_findOneAndUpdate_updateOne_updateMany_deleteOne_deleteMany_cou: user-input
        await Note.find(sanitizeFilter(req.body.filter)); // ← mongoose/sink/_find_findOne_findOneAndUpdate_updateOne_updateMany_deleteOne_deleteMany_cou; mongoose/sanitizer/sanitizeFilter
        await Note.find().$where(req.body.code); // ← mongoose/sink/$where: user-input
      });
    `));

  it('MongoDB: a database by its type', () =>
    checkSample(`
      import type { Db } from 'mongodb';
      import express from 'express';
      const routes = (app: express.Express, base: Db) => app.post('/find', async (req, res) => {
        await base.collection('notes').find(req.body.filter).toArray(); // ← mongodb/sink/_find_findOne_updateOne_updateMany_deleteOne_deleteMany_aggregate_: user-input
      });
    `));

  it('any driver: by the statement', () =>
    checkSample(`
      import express from 'express';
      const routes = (app, keeper) => {
        const server = express();
        server.post('/find', async (req, res) => {
          await keeper.query('SELECT * FROM notes WHERE title = ' + req.body.title); // ← sql-text/sink/statement: user-input
          await keeper.all(\`  select title from notes where id = \${req.body.id}\`); // ← sql-text/sink/statement: user-input
          await keeper.run('Update of ' + req.body.title);
          await keeper.describe('SELECT * FROM notes WHERE title = ' + req.body.title);
        });
      };
    `));

  it('mongoose: connections by name', () =>
    checkSample(`
      import { connect } from 'mongoose';
      await connect('mongodb://localhost', { pass: 'x' }); // ← mongoose/secret-option/connect
    `));

  it('redis and ioredis', () =>
    checkSample(`
      import { createClient, createCluster } from 'redis';
      import Redis, { Cluster } from 'ioredis';
      const cache = createClient({ url: 'redis://localhost', password: 'x', socket: { tls: true } }); // ← redis/secret-option/createClient; redis/endpoint/createClient; redis/tls-options/createClient
      const cluster = createCluster({ rootNodes: [{ url: 'redis://localhost' }], defaults: { password: 'x' } }); // ← redis/secret-option/createClient; redis/endpoint/createCluster
      const limits = new Redis({ host: 'cache', password: 'x', tls: {} }); // ← ioredis/secret-option/Redis; ioredis/endpoint/Redis; ioredis/tls-options/Redis
      const sharded = new Cluster([{ host: 'cache' }], { redisOptions: { tls: {} } }); // ← ioredis/endpoint/Cluster
    `));

  it('query builders: knex, kysely, drizzle-orm', () =>
    checkSample(`
      import knex from 'knex';
      import { sql } from 'kysely';
      import { sql as drizzleSql } from 'drizzle-orm';
      import { Bot } from 'grammy';
      const db = knex({ client: 'pg', connection: { password: 'x' } }); // ← knex/secret-option/default
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await db.raw('select ' + text); // ← knex/sink/raw: user-input
        await db.raw('select ?', [text]); // ← knex/sink/raw
        await db('notes').select('id').whereRaw('title = ' + text); // ← knex/sink/_whereRaw_orderByRaw_havingRaw_joinRaw_fromRaw_groupByRaw_selectRaw_: user-input
        await db('notes').where({ title: text });
        await kysely.executeQuery(sql.raw(text)); // ← kysely/sink/raw: user-input
        await kysely.executeQuery(sql\`select \${text}\`); // ← kysely/sanitizer/sql
        await drizzle.execute(drizzleSql.raw(text)); // ← drizzle-orm/sink/raw: user-input
        await drizzle.execute(drizzleSql\`select \${text}\`); // ← drizzle-orm/sanitizer/sql
      });
    `));

  it('object mappers: sequelize, typeorm, Prisma', () =>
    checkSample(`
      import { Sequelize, literal } from 'sequelize';
      import { DataSource } from 'typeorm';
      import { Prisma, PrismaClient } from '@prisma/client';
      import { Bot } from 'grammy';
      const sequelize = new Sequelize('bot', 'bot', 'x', { dialectOptions: { ssl: {} } }); // ← sequelize/secret-option/Sequelize; sequelize/tls-options/Sequelize
      const source = new DataSource({ type: 'postgres', password: 'x' }); // ← typeorm/secret-option/DataSource
      const prisma = new PrismaClient();
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await sequelize.query('select ' + text); // ← sequelize/sink/query: user-input
        await sequelize.query('select :text', { replacements: { text } }); // ← sequelize/sink/query
        await sequelize.query('select ' + sequelize.escape(text)); // ← sequelize/sink/query; sequelize/sanitizer/escape
        await Note.findAll({ order: [literal(text)] }); // ← sequelize/sink/_literal_Sequelize.literal_: user-input
        await Note.findAll({ order: [Sequelize.literal(text)] }); // ← sequelize/sink/_literal_Sequelize.literal_~2: user-input
        await source.query('select ' + text); // ← typeorm/sink/query: user-input
        await source.createQueryBuilder().select('note').where('title = ' + text).getMany(); // ← typeorm/sink/_where_andWhere_orWhere_having_orderBy_: user-input
        await source.createQueryBuilder().select('note').where('title = :text', { text }).getMany(); // ← typeorm/sink/_where_andWhere_orWhere_having_orderBy_
        await prisma.$queryRawUnsafe('select ' + text); // ← prisma.client/sink/$queryRawUnsafe: user-input
        await prisma.$executeRawUnsafe('delete from ' + text); // ← prisma.client/sink/$executeRawUnsafe: user-input
        await prisma.$queryRawUnsafe('select $1', text); // ← prisma.client/sink/$queryRawUnsafe
        await prisma.$queryRaw\`select \${text}\`; // ← prisma.client/sanitizer/$queryRaw
        await prisma.$executeRaw\`delete from notes where title = \${text}\`; // ← prisma.client/sanitizer/$executeRaw
        await prisma.$queryRaw(Prisma.raw('select ' + text)); // ← prisma.client/sink/raw: user-input
      });
    `));

  it('Supabase returns errors, and does not throw them', () =>
    checkSample(`
      import { createClient } from '@supabase/supabase-js';
      import express from 'express';
      const supabase = createClient('https://bot.supabase.co', 'service-role'); // ← supabase.supabase-js/secret-option/createClient; supabase.supabase-js/endpoint/createClient
      express().get('/notes', async (req, res) => {
        const { data, error } = await supabase.from('notes').select('title').eq('id', 1).single();
        res.json(error.message); // ← express/sink/_json_send_: error-detail
        res.json(error.hint); // ← express/sink/_json_send_: error-detail
        res.json(error.code);
        res.json(data.error);
        const found = await supabase.rpc('match_notes', { count: 3 });
        res.json(found.error.details); // ← express/sink/_json_send_: error-detail
        res.json(found.data[0].error.message);
        const archived = await supabase.schema('archive').from('notes').delete();
        res.json(archived.error); // ← express/sink/_json_send_: error-detail
        const signedIn = await supabase.auth.getUser();
        res.json(signedIn.error.message);
      });
    `));

  it('hosted databases: addresses and keys', () =>
    checkSample(`
      import { createClient } from '@supabase/supabase-js';
      import { Client } from '@elastic/elasticsearch';
      import { ChromaClient } from 'chromadb';
      import { QdrantClient } from '@qdrant/js-client-rest';
      const supabase = createClient('https://bot.supabase.co', 'service-role'); // ← supabase.supabase-js/secret-option/createClient; supabase.supabase-js/endpoint/createClient
      const search = new Client({ node: 'http://search:9200' }); // ← elastic.elasticsearch/endpoint/Client
      const chroma = new ChromaClient({ path: 'http://chroma:8000' }); // ← chromadb/endpoint/ChromaClient
      const qdrant = new QdrantClient({ url: 'http://qdrant:6333' }); // ← qdrant.js-client-rest/endpoint/QdrantClient
    `));
});
