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
        exec(req.body.command); // ← builtin/sink/exec: user-input of express/source/express_Request
        res.redirect(req.query.to); // ← express/sink/redirect: user-input of express/source/express_Request
        try {
          await work();
        } catch (error) {
          res.status(500).json({ error: error.message }); // ← express/sink/_json_send_: error-detail of builtin/source/x
        }
      });
      app.use((err, req, res, next) => {
        res.status(500).json(err.message); // ← express/sink/_json_send_: error-detail of express/source/errorHandler
      });
    `));

  it('express and polka: one handler after the other', () =>
    checkSample(`
      import express from 'express';
      import polka from 'polka';
      import { exec } from 'node:child_process';
      express().use(express.json()).post('/run', (asked, answer) => exec(asked.body.command)).listen(3000); // ← express/route/use; express/route/post; builtin/sink/exec: user-input of express/source/express_Request
      polka().get('/', hello).post('/run', (asked, answer) => exec(asked.query.command)); // ← express/route/post; builtin/sink/exec: user-input of express/source/express_Request
      const app = express();
      app.get('cache').post('name', (error, found) => exec(found.body)); // ← express/route/post; builtin/sink/exec
    `));

  it('fastify, hono and koa', () =>
    checkSample(`
      import Fastify from 'fastify';
      import { Hono } from 'hono';
      import Koa from 'koa';
      import Router from '@koa/router';
      import { exec } from 'node:child_process';
      const fastify = Fastify();
      fastify.post('/run', async (request, reply) => { exec(request.body.command); }); // ← builtin/sink/exec: user-input of fastify/source/fastify_Request; fastify/route/post
      fastify.get('/run', { handler: async (request, reply) => { exec(request.query.command); } }); // ← builtin/sink/exec: user-input of fastify/source/fastify_Request; fastify/route/post
      fastify.setErrorHandler((error, request, reply) => { reply.code(500).send(error.message); }); // ← fastify/sink/Reply.send.error: error-detail of fastify/source/setErrorHandler; fastify/sink/send: error-detail of fastify/source/setErrorHandler
      const hono = new Hono();
      hono.post('/run', async (c) => { exec((await c.req.json()).command); }); // ← builtin/sink/exec: user-input of hono/source/hono_Context; hono/route/post
      hono.onError((error, c) => c.text(error.message, 500)); // ← hono/sink/Context.json.error: error-detail of hono/source/onError
      const koa = new Koa();
      koa.use(async (ctx) => { exec(ctx.request.body.command); }); // ← builtin/sink/exec: user-input of koa/source/koa_Context; koa/route/use
      const router = new Router();
      router.get('/:name', (ctx) => { exec(ctx.params.name); }); // ← builtin/sink/exec: user-input of koa/source/koa_Context; koa/route/post
    `));

  it('Next.js route handlers', () =>
    checkSample(
      `
      import { NextResponse } from 'next/server';
      import { exec } from 'node:child_process';
      export async function POST(request, { params }) {
        const { command } = await request.json();
        exec(command); // ← builtin/sink/exec: user-input of next/source/GET_POST_PUT_PATCH_DELETE
        exec(request.nextUrl.searchParams.get('command')); // ← builtin/sink/exec: user-input of next/source/GET_POST_PUT_PATCH_DELETE
        exec((await params).name); // ← builtin/sink/exec: user-input of next/source/GET_POST_PUT_PATCH_DELETE~2
        return NextResponse.redirect(request.headers.get('referer')); // ← next/sink/_redirect_rewrite_: user-input of next/source/GET_POST_PUT_PATCH_DELETE
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
        exec(req.url); // ← builtin/sink/exec: user-input of node_http/source/node_http_IncomingMessage
        req.on('data', (chunk) => exec(chunk)); // ← builtin/sink/exec: user-input of node_http/source/node_http_IncomingMessage
      });
      https.get('https://example.com', (res) => {
        res.on('data', (chunk) => exec(chunk)); // ← builtin/sink/exec: http-response of node_https/source/get
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
      exec(data); // ← builtin/sink/exec: http-response of axios/source/get
      exec((await axios({ url: 'https://example.com' })).data); // ← builtin/sink/exec: http-response of axios/source/axios_Instance; axios/sink/axios_Instance; axios/http-client/call
      exec(await got('https://example.com').text()); // ← builtin/sink/exec: http-response of got/source/got_Got; got/sink/got_Got; got/http-client/call
      exec((await got.post('https://example.com').json()).command); // ← builtin/sink/exec: http-response of got/source/get; got/sink/get; got/http-client/get
      const { body } = await request('https://example.com');
      exec((await body.json()).command); // ← builtin/sink/exec: http-response of undici/source/request
      await fetch(data.next); // ← fetch/sink/fetch: http-response of axios/source/get; fetch/http-client/fetch
      await api.post(data.next); // ← axios/sink/post: http-response of axios/source/get; axios/http-client/post
    `));
});
