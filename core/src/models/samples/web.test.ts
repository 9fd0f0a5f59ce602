import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('web frameworks and HTTP clients', () => {
  it('express: requests, responses, error handlers', () =>
    checkSample(`
      import express, { Router } from 'express';
      import { exec } from 'node:child_process';
      const app = express();
      const router = Router();
      router.post('/run', (req, res, next) => next(), async (req, res) => {
        exec(req.body.command); // ← builtin/sink/exec: user-input
        res.redirect(req.query.to); // ← express/sink/redirect: user-input
        try {
          await work();
        } catch (error) {
          res.status(500).json({ error: error.message }); // ← express/sink/_json_send_: error-detail
        }
      });
      app.use((err, req, res, next) => {
        res.status(500).json(err.message); // ← express/sink/_json_send_: error-detail
      });
    `));

  it('fastify, hono and koa', () =>
    checkSample(`
      import Fastify from 'fastify';
      import { Hono } from 'hono';
      import Koa from 'koa';
      import Router from '@koa/router';
      import { exec } from 'node:child_process';
      const fastify = Fastify();
      fastify.post('/run', async (request, reply) => { exec(request.body.command); }); // ← builtin/sink/exec: user-input
      fastify.get('/run', { handler: async (request, reply) => { exec(request.query.command); } }); // ← builtin/sink/exec: user-input
      fastify.setErrorHandler((error, request, reply) => { reply.code(500).send(error.message); }); // ← fastify/sink/Reply.send.error: error-detail; fastify/sink/send: error-detail
      const hono = new Hono();
      hono.post('/run', async (c) => { exec((await c.req.json()).command); }); // ← builtin/sink/exec: user-input
      hono.onError((error, c) => c.text(error.message, 500)); // ← hono/sink/Context.json.error: error-detail
      const koa = new Koa();
      koa.use(async (ctx) => { exec(ctx.request.body.command); }); // ← builtin/sink/exec: user-input
      const router = new Router();
      router.get('/:name', (ctx) => { exec(ctx.params.name); }); // ← builtin/sink/exec: user-input
    `));

  it('Next.js route handlers', () =>
    checkSample(
      `
      import { NextResponse } from 'next/server';
      import { exec } from 'node:child_process';
      export async function POST(request, { params }) {
        const { command } = await request.json();
        exec(command); // ← builtin/sink/exec: user-input
        exec(request.nextUrl.searchParams.get('command')); // ← builtin/sink/exec: user-input
        exec((await params).name); // ← builtin/sink/exec: user-input
        return NextResponse.redirect(request.headers.get('referer')); // ← next/sink/_redirect_rewrite_: user-input
      }
    `,
      'app/api/run/route.ts',
    ));

  it('node:http servers and clients', () =>
    checkSample(`
      import http from 'node:http';
      import https from 'node:https';
      import { exec } from 'node:child_process';
      http.createServer((req, res) => {
        exec(req.url); // ← builtin/sink/exec: user-input
        req.on('data', (chunk) => exec(chunk)); // ← builtin/sink/exec: user-input
      });
      https.get('https://example.com', (res) => {
        res.on('data', (chunk) => exec(chunk)); // ← builtin/sink/exec: http-response
      });
    `));

  it('axios, got, undici and fetch', () =>
    checkSample(`
      import axios from 'axios';
      import got from 'got';
      import { request } from 'undici';
      import { exec } from 'node:child_process';
      const api = axios.create({ baseURL: 'https://example.com' });
      const { data } = await api.get('/x');
      exec(data); // ← builtin/sink/exec: http-response
      exec((await axios({ url: 'https://example.com' })).data); // ← builtin/sink/exec: http-response
      exec(await got('https://example.com').text()); // ← builtin/sink/exec: http-response
      exec((await got.post('https://example.com').json()).command); // ← builtin/sink/exec: http-response
      const { body } = await request('https://example.com');
      exec((await body.json()).command); // ← builtin/sink/exec: http-response
      await fetch(data.next); // ← fetch/sink/fetch: http-response
      await api.post(data.next); // ← axios/sink/post: http-response
    `));
});
