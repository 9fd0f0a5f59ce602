import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('web frameworks in full', () => {
  it('express: files, views, headers, parameters, routes', () =>
    checkSample(`
      import express from 'express';
      import { exec } from 'node:child_process';
      const app = express();
      app.use('/admin', (req, res, next) => next()); // ← express/route/use
      app.param('name', (req, res, next, name) => exec(name)); // ← builtin/sink/exec: user-input of express/source/param
      app.route('/file').get((req, res) => { // ← express/route/route
        exec(req.file.originalname); // ← builtin/sink/exec: user-input of express/source/Request.file
        exec(req.query.command); // ← builtin/sink/exec: user-input
        res.sendFile(req.query.path); // ← express/sink/_sendFile_download_: user-input
        res.render(req.query.view); // ← express/sink/render: user-input
        res.set('X-Name', req.query.name); // ← express/sink/_setHeader_set_header_append_cookie_: user-input
      });
      app.use((err, req, res, next) => res.status(500).render('error', { title: 'Error', details: err.message })); // ← express/sink/render-locals: error-detail of express/source/errorHandler; express/route/use
      app.use((err, req, res, next) => res.status(500).json(err.stack)); // ← express/sink/_json_send_: error-detail of express/source/errorHandler; express/route/use
    `));

  it('express and node:http: where the Location header leads', () =>
    checkSample(`
      import express from 'express';
      import { createServer } from 'node:http';
      express().get('/', (req, res) => {
        res.location(req.query.to); // ← express/sink/location: user-input of express/source/express_Request
        res.set('Location', req.query.to); // ← express/sink/set.location: user-input of express/source/express_Request; express/sink/_setHeader_set_header_append_cookie_: user-input of express/source/express_Request
        res.set('Content-Language', 'de');
        res.writeHead(302, { Location: req.query.to }); // ← express/sink/writeHead.location: user-input of express/source/express_Request
      });
      createServer((req, res) => { // ← node_http/route/createServer
        res.writeHead(302, { location: req.headers.referer }); // ← node_http/sink/writeHead.location: user-input of node_http/source/node_http_IncomingMessage
        res.setHeader('location', req.headers.referer); // ← node_http/sink/setHeader.location: user-input of node_http/source/node_http_IncomingMessage
        res.setHeader('x-from', req.headers.referer);
      });
    `));

  it('fastify and koa: answers below the framework, sockets', () =>
    checkSample(`
      import Fastify from 'fastify';
      import Koa from 'koa';
      const app = Fastify();
      app.post('/a', async (request, reply) => {
        try { await work(); } catch (error) {
          reply.raw.write(error.message); // ← node_http/sink/_end_write_: error-detail; node_http/sink/end.error: error-detail
        }
      });
      app.get('/b', { websocket: true }, (socket, request) => {
        socket.on('message', (data) => eval(data.toString())); // ← builtin/sink/eval: user-input of ws/source/on
        work().catch((error) => socket.send(error.message)); // ← ws/sink/send: error-detail
      });
      new Koa().use(async (ctx) => {
        try { await work(); } catch (error) {
          ctx.res.end(error.message); // ← node_http/sink/_end_write_: error-detail; node_http/sink/end.error: error-detail
        }
      });
    `));

  it('fastify: redirects, files, routes, errors', () =>
    checkSample(`
      import Fastify from 'fastify';
      import { exec } from 'node:child_process';
      const fastify = Fastify({ https: { key, cert } }); // ← fastify/tls-options/default
      fastify.addHook('onRequest', async (request) => { exec(request.headers.command); }); // ← builtin/sink/exec: user-input of fastify/source/fastify_Request; fastify/route/addHook
      fastify.register(async (child) => child.get('/x', async () => 'x')); // ← fastify/sink/handler.return; fastify/sink/handler.return.html; fastify/route/register; fastify/route/post
      fastify.post('/run', async (request, reply) => { // ← fastify/sink/handler.return: error-detail of builtin/source/x; fastify/sink/handler.return.html: error-detail of builtin/source/x; fastify/route/post
        exec(request.body.command); // ← builtin/sink/exec: user-input of fastify/source/fastify_Request
        reply.redirect(request.query.to); // ← fastify/sink/redirect: user-input of fastify/source/fastify_Request
        reply.sendFile(request.query.path); // ← fastify/sink/sendFile: user-input of fastify/source/fastify_Request
        reply.type('text/html').send(request.query.name); // ← fastify/sink/Reply.send.error; fastify/sink/send: user-input of fastify/source/fastify_Request
        try {
          await work();
        } catch (error) {
          return { error: error.message };
        }
      });
      fastify.route({ method: 'GET', url: '/y', handler: async (request) => { exec(request.query.command); } }); // ← builtin/sink/exec: user-input of fastify/source/fastify_Request; fastify/route/route
      fastify.setErrorHandler((error, request, reply) => { reply.send(error.stack); }); // ← fastify/sink/Reply.send.error: error-detail of fastify/source/setErrorHandler; fastify/sink/send: error-detail of fastify/source/setErrorHandler
    `));

  it('hono: markup, redirects, guards of routes', () =>
    checkSample(`
      import { Hono } from 'hono';
      import { cors } from 'hono/cors';
      import { basicAuth } from 'hono/basic-auth';
      import { bearerAuth } from 'hono/bearer-auth';
      import { jwt, sign } from 'hono/jwt';
      import { html, raw } from 'hono/html';
      import { zValidator } from '@hono/zod-validator';
      import { exec } from 'node:child_process';
      const app = new Hono();
      app.use('*', cors({ origin: '*' })); // ← hono/config/cors; hono/route/use
      app.use('/admin', basicAuth({ username: 'admin', password: 'x' })); // ← hono/secret-option/basicAuth; hono/route/use
      app.use('/api', bearerAuth({ token: 'x' })); // ← hono/secret-option/bearerAuth; hono/route/use
      app.use('/user', jwt({ secret: 'x' })); // ← hono/secret-option/jwt; hono/route/use
      app.get('/page', async (c) => { // ← hono/route/post
        const name = c.req.query('name');
        exec(name); // ← builtin/sink/exec: user-input of hono/source/hono_Context
        await sign({ name }, 'x'); // ← hono/secret-option/sign
        c.html('<p>' + name); // ← hono/sink/Context.json.error; hono/sink/html: user-input of hono/source/hono_Context
        c.html(raw(name)); // ← hono/sink/Context.json.error; hono/sink/html; hono/sink/raw: user-input of hono/source/hono_Context
        c.html(html\`<p>\${name}</p>\`); // ← hono/sink/Context.json.error; hono/sink/html; hono/sanitizer/html
        c.body(name); // ← hono/sink/Context.json.error; hono/sink/body: user-input of hono/source/hono_Context
        return c.redirect(name); // ← hono/sink/redirect: user-input of hono/source/hono_Context
      });
      app.on('POST', '/other', zValidator('json', schema), (c) => c.json(c.req.valid('json'))); // ← hono/sink/Context.json.error; hono/validator/req.valid; hono/route/on
      app.onError((error, c) => c.json({ error: error.message })); // ← hono/sink/Context.json.error: error-detail of hono/source/onError
    `));

  it('hono: what a validator of the same route has checked', () =>
    checkSample(`
      import { Hono } from 'hono';
      import { zValidator } from '@hono/zod-validator';
      import { vValidator } from '@hono/valibot-validator';
      import { validator } from 'hono/validator';
      import * as v from 'valibot';
      import { z } from 'zod';
      import { exec } from 'node:child_process';
      const app = new Hono();
      const order = z.object({ note: z.string(), size: z.enum(['s', 'm']), lines: z.array(z.object({ name: z.string(), count: z.number() })) });
      const checked = zValidator('json', order);
      app.post('/a', checked, (c) => {
        const { note, size } = c.req.valid('json');
        exec(note); // ← builtin/sink/exec: user-input of hono/source/req.valid
        exec(size); // ← builtin/sink/exec
        exec(c.req.valid('json').lines[0].name); // ← builtin/sink/exec: user-input of hono/source/req.valid
        exec(c.req.valid('json').lines[0].count); // ← builtin/sink/exec
        exec(c.req.valid('query').note); // ← builtin/sink/exec
      });
      app.get('/b/:page', zValidator('query', z.object({ q: z.string() })), zValidator('param', z.object({ page: z.coerce.number() })), (c) => {
        exec(c.req.valid('query').q); // ← builtin/sink/exec: user-input of hono/source/req.valid
        exec(c.req.valid('param').page); // ← builtin/sink/exec
      });
      app.post('/c', vValidator('form', v.object({ note: v.string(), size: v.picklist(['s']) })), (c) => {
        exec(c.req.valid('form').note); // ← builtin/sink/exec: user-input of hono/source/req.valid
        exec(c.req.valid('form').size); // ← builtin/sink/exec
      });
      app.post('/d', validator('json', (value, c) => ({ size: sizes[value.size] })), (c) => {
        exec(c.req.valid('json').size); // ← builtin/sink/exec
      });
    `));

  it('koa', () =>
    checkSample(`
      import Koa from 'koa';
      import Router from '@koa/router';
      import { exec } from 'node:child_process';
      const app = new Koa();
      const router = new Router();
      app.use(async (ctx) => { // ← koa/route/use
        exec(ctx.query.command); // ← builtin/sink/exec: user-input of koa/source/koa_Context
        ctx.body = '<p>' + ctx.query.name; // ← koa/sink/body: user-input of koa/source/koa_Context; koa/sink/body.error
        ctx.response.body = '<p>' + ctx.query.name; // ← koa/sink/response.body: user-input of koa/source/koa_Context
        ctx.set('X-Name', ctx.query.name); // ← koa/sink/set: user-input of koa/source/koa_Context
        ctx.redirect(ctx.query.to); // ← koa/sink/redirect: user-input of koa/source/koa_Context
        try {
          await work();
        } catch (error) {
          ctx.body = { error: error.message }; // ← koa/sink/body: error-detail of builtin/source/x; koa/sink/body.error: error-detail of builtin/source/x
        }
      });
      router.use(async (ctx, next) => next()); // ← koa/route/Router.use
      router.post('/x', async (ctx) => { ctx.body = 'x'; }); // ← koa/sink/body; koa/sink/body.error; koa/route/post
      app.on('error', (error) => exec(error.message)); // ← builtin/sink/exec: error-detail of koa/source/error
    `));

  it('restify', () =>
    checkSample(`
      import restify from 'restify';
      import { exec } from 'node:child_process';
      const server = restify.createServer();
      server.use(restify.plugins.bodyParser()); // ← restify/route/use
      server.post('/run', async (req, res) => { // ← restify/route/post
        exec(req.body.command); // ← builtin/sink/exec: user-input of restify/source/Request
        try {
          await work();
        } catch (error) {
          res.send(500, error.message); // ← restify/sink/send: error-detail of builtin/source/x
        }
      });
    `));

  it('node:http answers, by their members alone', () =>
    checkSample(`
      export function sendText(out, code, text) {
        out.writeHead(code, { 'Content-Type': 'text/plain' });
        out.end(text); // ← node_http/sink/end.error
      }
      export async function ask(question, out) {
        try {
          await work(question);
        } catch (error) {
          out.statusCode = 500;
          out.end(error.message); // ← node_http/sink/_end_write_: error-detail of builtin/source/x; node_http/sink/end.error: error-detail of builtin/source/x
        }
      }
      export function tell(outgoing, error) {
        outgoing.setHeader('content-type', 'text/plain');
        outgoing.end(error.message);
      }
    `, 'answers.js'));

  it('node:http servers', () =>
    checkSample(`
      import http, { createServer } from 'node:http';
      import https from 'node:https';
      import { exec } from 'node:child_process';
      const server = createServer((req, res) => { // ← node_http/route/createServer
        exec(req.url); // ← builtin/sink/exec: user-input of node_http/source/node_http_IncomingMessage
        res.setHeader('content-type', 'text/html');
        res.end('<p>' + req.url); // ← node_http/sink/_end_write_: user-input of node_http/source/node_http_IncomingMessage; node_http/sink/end.error
        try {
          work();
        } catch (error) {
          res.end(error.message); // ← node_http/sink/_end_write_: error-detail of builtin/source/x; node_http/sink/end.error: error-detail of builtin/source/x
        }
      });
      const secure = https.createServer({ key, cert }, (req, res) => res.end('x')); // ← node_http/sink/_end_write_; node_http/sink/end.error; node_https/tls-options/createServer; node_http/route/createServer~2
      const late = new https.Server({ key, cert }); // ← node_https/tls-options/Server
      const bare = http.createServer(); // ← node_http/route/createServer
      bare.on('request', (req, res) => exec(req.url)); // ← builtin/sink/exec: user-input of node_http/source/node_http_IncomingMessage; node_http/route/Server.on
    `));

  it('node:http bodies, read as a whole', () =>
    checkSample(`
      import { spawn, exec } from 'node:child_process';
      import { createServer } from 'node:http';
      import { json, text } from 'node:stream/consumers';
      createServer(async (req, res) => {
        const order = await json(req); // ← node_http/propagator/consumers
        exec(order.note); // ← builtin/sink/exec: user-input of node_http/source/node_http_IncomingMessage
        exec(await text(req)); // ← builtin/sink/exec: user-input of node_http/source/node_http_IncomingMessage
        exec(await text(spawn('date', []).stdout)); // ← builtin/sink/exec
        res.end();
      });
    `));

  it('Nest', () =>
    checkSample(`
      import { Body, Controller, Headers, Param, ParseBoolPipe, ParseEnumPipe, ParseFloatPipe, ParseIntPipe, ParseUUIDPipe, Post, Query, RawBody, Req, Request, Session, UploadedFile, UploadedFiles, ValidationPipe } from '@nestjs/common';
      import { exec } from 'node:child_process';
      @Controller()
      export class BotController {
        @Post()
        run(@Body() body, @Query('q') query, @Param('id') id, @Headers('x') header, @Req() req, @Request() request) {
          exec(body.command); // ← builtin/sink/exec: user-input of nestjs.common/source/Body
          exec(query); // ← builtin/sink/exec: user-input of nestjs.common/source/Query
          exec(id); // ← builtin/sink/exec: user-input of nestjs.common/source/Param
          exec(header); // ← builtin/sink/exec: user-input of nestjs.common/source/Headers
          exec(req.body); // ← builtin/sink/exec: user-input of nestjs.common/source/Req
          exec(request.body); // ← builtin/sink/exec: user-input of nestjs.common/source/Request
        }
        @Post('files')
        files(@UploadedFile() file, @UploadedFiles() files, @RawBody() raw, @Session() session) {
          exec(file.originalname); // ← builtin/sink/exec: user-input of nestjs.common/source/UploadedFile
          exec(files[0].originalname); // ← builtin/sink/exec: user-input of nestjs.common/source/UploadedFiles
          exec(raw); // ← builtin/sink/exec: user-input of nestjs.common/source/RawBody
          exec(session.name); // ← builtin/sink/exec: user-input of nestjs.common/source/Session
        }
        @Post('numbers')
        numbers(@Query('count', ParseIntPipe) count, @Query('rate', new ParseFloatPipe()) rate, @Param('id', ParseUUIDPipe) id) {
          exec('x ' + count); // ← builtin/sink/exec
          exec('x ' + rate); // ← builtin/sink/exec
          exec('x ' + id); // ← builtin/sink/exec
        }
      }
      app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
    `));

  it('Nest: what methods return', () =>
    checkSample(`
      import { Controller, Get, Query, Redirect } from '@nestjs/common';
      @Controller('pages')
      export class Pages {
        @Get('go') // ← nestjs.common/sink/route.html: user-input of nestjs.common/source/Query
        @Redirect('https://example.org') // ← nestjs.common/sink/Redirect: user-input of nestjs.common/source/Query
        go(@Query('to') to: string) {
          return { url: to };
        }
        @Get('hello') // ← nestjs.common/sink/route.html: user-input of nestjs.common/source/Query
        hello(@Query('name') name: string) {
          return '<p>' + name + '</p>';
        }
        plain(@Query('name') name: string) {
          return '<p>' + name + '</p>';
        }
      }
    `));

  it('tRPC', () =>
    checkSample(`
      import { initTRPC } from '@trpc/server';
      import { exec } from 'node:child_process';
      const t = initTRPC.create();
      const guarded = t.procedure.use(async ({ getRawInput, next }) => {
        exec(await getRawInput()); // ← builtin/sink/exec: user-input of trpc.server/source/procedure.use
        return next();
      });
      export const ask = t.procedure.input(schema).mutation(async ({ input }) => { // ← trpc.server/sink/procedure.return: error-detail of builtin/source/x
        exec(input.command); // ← builtin/sink/exec: user-input of trpc.server/source/procedure
        try {
          return await work();
        } catch (error) {
          return { error: error.message };
        }
      });
    `));

  it('web-standard handlers', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      export default {
        async fetch(request: Request) {
          const { command } = await request.json();
          exec(command); // ← builtin/sink/exec: user-input of fetch-api/source/fetch-api_Request
          try {
            await work();
          } catch (error) {
            if (command) return Response.json({ error: error.message }); // ← fetch-api/sink/Response.json.error: error-detail of builtin/source/x
            return new Response(error.stack); // ← fetch-api/sink/Response.error: error-detail of builtin/source/x; fetch-api/sink/Response: error-detail of builtin/source/x
          }
        },
      };
    `));

  it('Astro', () =>
    checkSample(
      `
      import { exec } from 'node:child_process';
      export async function POST(context) {
        exec((await context.request.json()).command); // ← builtin/sink/exec: user-input of astro/source/endpoint
        return new Response('x');
      }
      import type { APIContext } from 'astro';
      export const PATCH = (context: APIContext) => {
        context.redirect(context.params.to); // ← astro/sink/redirect: user-input of astro/source/Context
        exec(context.params.name); // ← builtin/sink/exec: user-input of astro/source/Context
      };
    `,
      'src/pages/api/run.ts',
    ));

  it('Next.js: server components, cookies, headers, redirects', () =>
    checkSample(
      `
      import { cookies, headers } from 'next/headers';
      import { permanentRedirect, redirect, useSearchParams } from 'next/navigation';
      import { exec } from 'node:child_process';
      export default async function Page({ searchParams }) {
        const { command, to } = await searchParams;
        exec(command); // ← builtin/sink/exec: user-input of next/source/default~2
        exec((await cookies()).get('command').value); // ← builtin/sink/exec: user-input of next/source/cookies
        exec((await headers()).get('x-command')); // ← builtin/sink/exec: user-input of next/source/headers
        if (to === undefined) permanentRedirect(command); // ← next/sink/permanentRedirect: user-input of next/source/default~2
        redirect(to); // ← next/sink/redirect: user-input of next/source/default~2
      }
      export function Search() {
        exec(useSearchParams().get('command')); // ← builtin/sink/exec: user-input of next/source/useSearchParams
      }
    `,
      'app/search/page.tsx',
    ));

  it('Next.js: API routes', () =>
    checkSample(
      `
      import type { NextApiRequest, NextApiResponse } from 'next';
      import { exec } from 'node:child_process';
      export default async function handler(req: NextApiRequest, res: NextApiResponse) {
        exec(req.body.command); // ← builtin/sink/exec: user-input of next/source/NextApiRequest
        res.redirect(req.query.to); // ← next/sink/NextApiResponse.redirect: user-input of next/source/NextApiRequest
        res.send('<p>' + req.query.name); // ← next/sink/NextApiResponse; next/sink/NextApiResponse.send: user-input of next/source/NextApiRequest
        try {
          await work();
        } catch (error) {
          res.status(500).json({ error: error.message }); // ← next/sink/NextApiResponse: error-detail of builtin/source/x
        }
      }
    `,
      'pages/api/run.ts',
    ));

  it('Next.js: API routes in JavaScript', () =>
    checkSample(
      `
      import { exec } from 'node:child_process';
      export default function handler(req, res) {
        exec(req.body.command); // ← builtin/sink/exec: user-input of next/source/default
      }
    `,
      'pages/api/run.js',
    ));

  it('Next.js: typed requests', () =>
    checkSample(
      `
      import type { NextRequest } from 'next/server';
      import { exec } from 'node:child_process';
      async function run(request: NextRequest) {
        exec((await request.json()).command); // ← builtin/sink/exec: user-input of next/source/NextRequest
      }
    `,
      'lib/run.ts',
    ));

  it('Next.js: server actions', () =>
    checkSample(
      `
      'use server';
      import { exec } from 'node:child_process';
      export async function run(form) {
        exec(form.get('command')); // ← builtin/sink/exec: user-input of next/source/x
      }
    `,
      'app/actions.ts',
    ));

  it('Next.js: middleware and responses', () =>
    checkSample(
      `
      import { NextResponse } from 'next/server';
      import { exec } from 'node:child_process';
      export async function middleware(request) {
        exec(request.nextUrl.searchParams.get('command')); // ← builtin/sink/exec: user-input of next/source/middleware
        try {
          await work();
        } catch (error) {
          if (request.url) return NextResponse.json({ error: error.message }); // ← next/sink/NextResponse.json.error: error-detail of builtin/source/x
          return new NextResponse(error.message); // ← next/sink/NextResponse.error: error-detail of builtin/source/x; next/sink/NextResponse: error-detail of builtin/source/x
        }
        return new NextResponse('<p>' + request.url, { headers: { 'content-type': 'text/html' } }); // ← next/sink/NextResponse.error; next/sink/NextResponse: user-input of next/source/middleware
      }
    `,
      'middleware.ts',
    ));

  it('Next.js: pages that are rendered on the server', () =>
    checkSample(
      `
      import { exec } from 'node:child_process';
      export async function getServerSideProps({ query }) {
        exec(query.command); // ← builtin/sink/exec: user-input of next/source/getServerSideProps
        return { props: {} };
      }
    `,
      'pages/index.tsx',
    ));
});
