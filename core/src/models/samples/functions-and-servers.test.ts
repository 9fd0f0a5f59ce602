import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('functions of clouds', () => {
  it('AWS Lambda behind HTTP, by its export', () =>
    checkSample(`
      const { exec } = require('child_process');
      exports.handler = async (event) => {
        exec(JSON.parse(event.body).command); // ← builtin/sink/exec: user-input of aws-lambda/source/handler
        exec(event.queryStringParameters.command); // ← builtin/sink/exec: user-input of aws-lambda/source/handler
        exec(event.Records[0].eventName); // ← builtin/sink/exec
        return { statusCode: 200, body: '' };
      };
    `, 'index.js'));

  it('AWS Lambda behind HTTP, by types and members', () =>
    checkSample(`
      import type { APIGatewayProxyEventV2, APIGatewayProxyHandler, Handler } from 'aws-lambda';
      import middy from '@middy/core';
      import { exec } from 'node:child_process';
      export async function run(event: APIGatewayProxyEventV2) {
        exec(event.pathParameters?.name ?? ''); // ← builtin/sink/exec: user-input of aws-lambda/source/HttpEvent
        exec(event.rawQueryString); // ← builtin/sink/exec: user-input of aws-lambda/source/HttpEvent
        exec(event.requestContext.stage); // ← builtin/sink/exec
      }
      export async function other(event) {
        if (event.httpMethod === 'POST') exec(event.body); // ← builtin/sink/exec: user-input of aws-lambda/source/HttpEvent
      }
      async function queue(event) {
        exec(event.body); // ← builtin/sink/exec
      }
      export const handler = async (message) => exec(message.body); // ← builtin/sink/exec
      export const typed: APIGatewayProxyHandler = async (event) => exec(event.body); // ← builtin/sink/exec: user-input of aws-lambda/source/HttpEvent
      export const alike: Handler<APIGatewayProxyEventV2> = async (event) => exec(event.body); // ← builtin/sink/exec: user-input of aws-lambda/source/HttpEvent
      export default middy(async (event) => {
        exec(event.headers['x-command']); // ← builtin/sink/exec: user-input of aws-lambda/source/HttpEvent
      });
    `));

  it('AWS Lambda behind HTTP: answers', () =>
    checkSample(`
      import type { APIGatewayProxyEventV2 } from 'aws-lambda';
      export async function go({ queryStringParameters: query }: APIGatewayProxyEventV2) {
        if (query?.to) return { statusCode: 302, headers: { location: query.to } }; // ← aws-lambda/sink/answer.redirect: user-input of aws-lambda/source/HttpEvent
        if (query?.at) return { statusCode: 302, headers: { Location: query.at } }; // ← aws-lambda/sink/answer.redirect: user-input of aws-lambda/source/HttpEvent
        if (query?.on) return { code: 302, headers: { Location: query.on } };
        if (query?.json) return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: query.json };
        if (query?.xml) return { statusCode: 200, headers: { 'Content-Type': 'text/xml' }, body: '<Say>' + query.xml }; // ← aws-lambda/sink/answer.html~2: user-input of aws-lambda/source/HttpEvent
        return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<p>' + query?.name }; // ← aws-lambda/sink/answer.html: user-input of aws-lambda/source/HttpEvent
      }
    `));

  it('web responses that lead elsewhere', () =>
    checkSample(`
      export async function POST(request: Request) {
        const { to, at } = await request.json();
        if (to) return Response.redirect(to); // ← fetch-api/sink/Response.redirect: user-input of fetch-api/source/fetch-api_Request
        return new Response(null, { status: 302, headers: { Location: at } }); // ← fetch-api/sink/Response.location: user-input of fetch-api/source/fetch-api_Request; fetch-api/sink/Response
      }
    `));

  it('a worker, by its export', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      const tools = { async fetch(request) {
        exec(await request.text()); // ← builtin/sink/exec
      } };
      tools.fetch(load());
      export default {
        async fetch(request, env) {
          const { command } = await request.json();
          exec(command); // ← builtin/sink/exec: user-input of fetch-api/source/default.fetch
          exec(new URL(request.url).searchParams.get('command')); // ← builtin/sink/exec: user-input of fetch-api/source/default.fetch
          exec(env.COMMAND); // ← builtin/sink/exec: secret of fetch-api/secret-source/default.fetch
        },
        async scheduled(request) {
          exec(await request.text()); // ← builtin/sink/exec
        },
      };
    `));

  it('a worker, by an export of what it is called', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      const worker = { fetch: async (request) => {
        exec(request.headers.get('x-command')); // ← builtin/sink/exec: user-input of fetch-api/source/default.fetch
      } };
      export default worker;
    `));

  it('Netlify', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      export const handler = async (event) => exec(JSON.parse(event.body).command); // ← builtin/sink/exec: user-input of aws-lambda/source/handler.netlify
    `, 'netlify/functions/run.ts'));

  it('Azure Functions', () =>
    checkSample(`
      import { app } from '@azure/functions';
      import { exec } from 'node:child_process';
      app.http('run', { // ← azure.functions/sink/handler.error: error-detail; azure.functions/route/http
        methods: ['POST'],
        handler: async (request, context) => {
          try {
            exec((await request.json()).command); // ← builtin/sink/exec: user-input of azure.functions/source/HttpRequest
            exec(request.query.get('command')); // ← builtin/sink/exec: user-input of azure.functions/source/HttpRequest
            exec(request.params.name); // ← builtin/sink/exec: user-input of azure.functions/source/HttpRequest
            exec(request.method); // ← builtin/sink/exec
            return { body: 'done' };
          } catch (error) {
            return { status: 500, jsonBody: error.message };
          }
        },
      });
      app.get('status', async (request) => { // ← azure.functions/sink/function.error; azure.functions/route/http
        exec(await request.text()); // ← builtin/sink/exec: user-input of azure.functions/source/HttpRequest
        return { body: 'done' };
      });
    `));

  it('Azure Functions before version 4', () =>
    checkSample(`
      import type { Context, HttpRequest } from '@azure/functions';
      import { exec } from 'node:child_process';
      export default async function (context: Context, req: HttpRequest): Promise<void> {
        exec(req.body.command); // ← builtin/sink/exec: user-input of azure.functions/source/HttpRequest~v3
      }
    `, 'run/index.ts', { '@azure/functions': '^3.5.0' }));

  it('Google Cloud and Firebase', () =>
    checkSample(`
      import { http, type HttpFunction } from '@google-cloud/functions-framework';
      import { https as first, region } from 'firebase-functions/v1';
      import { onCall as call } from 'firebase-functions/https';
      import { https } from 'firebase-functions';
      import { HttpsError, onCall, onRequest } from 'firebase-functions/v2/https';
      import { exec } from 'node:child_process';
      http('run', (req, res) => { // ← google-cloud.functions-framework/route/http
        exec(req.query.command); // ← builtin/sink/exec: user-input of express/source/express_Request
        res.json({ done: true }); // ← express/sink/_json_send_
      });
      export const typed: HttpFunction = (req, res) => exec(req.body.command); // ← builtin/sink/exec: user-input of express/source/express_Request
      onRequest({ cors: true }, (req, res) => exec(req.body.command)); // ← builtin/sink/exec: user-input of express/source/express_Request; firebase-functions/route/onRequest
      https.onRequest((req, res) => exec(req.body.command)); // ← builtin/sink/exec: user-input of express/source/express_Request; firebase-functions/route/https.onRequest
      region('europe-west1').https.onRequest((req, res) => exec(req.body.command)); // ← builtin/sink/exec: user-input of express/source/express_Request; firebase-functions/route/Functions.onRequest
      onCall(async (request) => { // ← firebase-functions/sink/onCall.return
        exec(request.data.command); // ← builtin/sink/exec: user-input of firebase-functions/source/CallableRequest
        exec(request.auth.uid); // ← builtin/sink/exec
        return request.data.command;
      });
      call({ maxInstances: 1 }, async ({ data }) => { // ← firebase-functions/sink/https.onCall.return: error-detail
        try {
          exec(data.command); // ← builtin/sink/exec: user-input of firebase-functions/source/CallableRequest
        } catch (error) {
          if (data.strict) throw new HttpsError('internal', error.message); // ← firebase-functions/sink/HttpsError: error-detail
          if (data.old) throw new https.HttpsError('internal', error.message); // ← firebase-functions/sink/https.HttpsError: error-detail
          return error.message;
        }
      });
      first.onCall((data) => exec(data.command)); // ← builtin/sink/exec: user-input of firebase-functions/source/onCall~v1
      region('europe-west1').https.onCall((data) => exec(data.command)); // ← builtin/sink/exec: user-input of firebase-functions/source/Functions.onCall
    `));

  it('Firebase before version 6', () =>
    checkSample(`
      import * as functions from 'firebase-functions';
      import { exec } from 'node:child_process';
      export const run = functions.https.onCall((data, context) => exec(data.command)); // ← builtin/sink/exec: user-input of firebase-functions/source/onCall
    `, 'index.ts', { 'firebase-functions': '^4.9.0' }));
});

describe('servers with the requests of the web', () => {
  it('Bun and Deno', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      import { serve } from 'https://deno.land/std@0.168.0/http/server.ts';
      serve(async (request) => exec(await request.text())); // ← builtin/sink/exec: user-input of fetch-api/source/fetch-api_Request; fetch-api/route/serve
      Bun.serve({ // ← fetch-api/route/Bun.serve
        routes: {
          '/run/:name': (request) => exec(request.params.name), // ← builtin/sink/exec: user-input of fetch-api/source/Bun.params
          '/run': { POST: async (request) => exec(await request.text()) }, // ← builtin/sink/exec: user-input of fetch-api/source/fetch-api_Request
        },
        async fetch(request) {
          exec((await request.json()).command); // ← builtin/sink/exec: user-input of fetch-api/source/fetch-api_Request
          return new Response('');
        },
        websocket: {
          message(socket, message) {
            exec(message); // ← builtin/sink/exec: user-input of fetch-api/source/Bun.websocket
          },
        },
      });
      Deno.serve(async (request) => exec(await request.text())); // ← builtin/sink/exec: user-input of fetch-api/source/fetch-api_Request; fetch-api/route/Deno.serve
      Deno.serve({ port: 8000 }, async (request) => exec(await request.text())); // ← builtin/sink/exec: user-input of fetch-api/source/fetch-api_Request; fetch-api/route/Deno.serve
    `));

  it('workers without types', () =>
    checkSample(`
      export default {
        async fetch(request, env) {
          if (request.method === 'POST') await env.DB.prepare(await request.text()).run();
          if (request.method === 'PUT') eval(await request.text()); // ← builtin/sink/eval: user-input of fetch-api/source/default.fetch
        },
      };
      addEventListener('fetch', (event) => event.respondWith(handle(event.request)));
      async function handle(request) {
        if (request.method !== 'POST') return fetch(request.url); // ← fetch/sink/fetch; fetch/http-client/fetch
        const { command } = await request.json();
        eval(command); // ← builtin/sink/eval: user-input of fetch-api/source/Received
      }
      addEventListener('fetch', (event) => {
        event.respondWith(event.request.json().then(({ command }) => eval(command))); // ← builtin/sink/eval: user-input of fetch-api/source/Received
      });
      addEventListener('fetch', (event) => {
        event.passThroughOnException();
        event.respondWith(fetch(event.request.url.slice(20))); // ← fetch/sink/fetch: user-input of fetch-api/source/fetch-api_Request; fetch/http-client/fetch
      });
    `, 'worker.js'));

  it('Remix and React Router', () =>
    checkSample(`
      import { json, redirect, type ActionFunctionArgs } from '@remix-run/node';
      import { data, redirect as go } from 'react-router';
      import { exec } from 'node:child_process';
      export async function action({ request, params }) {
        const form = await request.formData();
        exec(form.get('command')); // ← builtin/sink/exec: user-input of remix-run.node/source/route
        exec(params.name); // ← builtin/sink/exec: user-input of remix-run.node/source/route
        if (params.next) return go(params.next); // ← react-router/sink/redirect: user-input of remix-run.node/source/route
        return redirect(params.to); // ← remix-run.node/sink/redirect: user-input of remix-run.node/source/route
      }
      async function helper({ request }: ActionFunctionArgs) {
        try {
          exec(await request.text()); // ← builtin/sink/exec: user-input of remix-run.node/source/Args
        } catch (error) {
          if (request.signal) return data(error.message); // ← react-router/sink/data.error: error-detail
          return json({ error: error.message }, { status: 500 }); // ← remix-run.node/sink/json.error: error-detail
        }
      }
    `, 'app/routes/run.tsx'));

  it('h3', () =>
    checkSample(`
      import { H3, HTTPError, createError, createRouter, defineEventHandler, eventHandler, getQuery, proxyRequest, readBody, readFormData, redirect, sendRedirect } from 'h3';
      import { exec } from 'node:child_process';
      const app = new H3();
      app.post('/run', async (event) => { // ← h3/route/post
        exec((await event.req.json()).command); // ← builtin/sink/exec: user-input of h3/source/Event
        return redirect(event.url.searchParams.get('to')); // ← h3/sink/redirect: user-input of h3/source/Event
      });
      export default defineEventHandler(async (event) => { // ← h3/sink/handler.error: error-detail; h3/sink/handler.return: error-detail
        const { command } = await readBody(event);
        exec(command); // ← builtin/sink/exec: user-input of h3/source/readBody
        exec((await readFormData(event)).get('command')); // ← builtin/sink/exec: user-input of h3/source/readFormData
        exec(getQuery(event).command); // ← builtin/sink/exec: user-input of h3/source/getQuery
        try {
          await proxyRequest(event, getQuery(event).to); // ← h3/sink/proxyRequest: user-input of h3/source/getQuery
        } catch (error) {
          if (command) throw createError({ statusCode: 500, message: error.message }); // ← h3/sink/createError: error-detail
          if (event.path) throw new HTTPError({ status: 500, message: error.message }); // ← h3/sink/HTTPError: error-detail
          return { error: error.message };
        }
        return sendRedirect(event, getQuery(event).to); // ← h3/sink/sendRedirect: user-input of h3/source/getQuery
      });
    `));

  it('Nitro and Nuxt, whose functions are global', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      export default defineEventHandler(async (event) => { // ← h3/sink/handler.error~global: error-detail; h3/sink/handler.return~global: error-detail
        const { command } = await readBody(event);
        exec(command); // ← builtin/sink/exec: user-input of h3/source/readBody~global
        exec((await readFormData(event)).get('command')); // ← builtin/sink/exec: user-input of h3/source/readFormData~global
        exec(getRouterParam(event, 'name')); // ← builtin/sink/exec: user-input of h3/source/getQuery~global
        exec(event.context.params.name); // ← builtin/sink/exec: user-input of h3/source/Event
        try {
          await proxyRequest(event, getQuery(event).to); // ← h3/sink/proxyRequest~global: user-input of h3/source/getQuery~global
        } catch (error) {
          if (command) throw createError({ statusCode: 500, statusMessage: error.message }); // ← h3/sink/createError~global: error-detail
          return { error: error.message };
        }
        return sendRedirect(event, getQuery(event).to); // ← h3/sink/sendRedirect~global: user-input of h3/source/getQuery~global
      });
    `, 'server/api/run.post.ts', { h3: '^1.15.0' }));

  it('h3 1, which sends texts as HTML', () =>
    checkSample(`
      import { createRouter, eventHandler, getQuery } from 'h3';
      createRouter().get('/hello', eventHandler((event) => \`<h1>\${getQuery(event).name}</h1>\`)); // ← h3/sink/handler.return: user-input; h3/sink/handler.error; h3/route/post
    `, 'server.ts', { h3: '^1.15.0' }));

  it('Elysia', () =>
    checkSample(`
      import { Elysia } from 'elysia';
      import { exec } from 'node:child_process';
      const app = new Elysia();
      app.onBeforeHandle(({ headers }) => exec(headers['x-command'])); // ← builtin/sink/exec: user-input of elysia/source/Context; elysia/route/onBeforeHandle
      app.post('/run', ({ body, query, params }) => { // ← elysia/sink/handler.return; elysia/route/post
        exec(body.command); // ← builtin/sink/exec: user-input of elysia/source/Context
        exec(query.command); // ← builtin/sink/exec: user-input of elysia/source/Context
        exec(params.name); // ← builtin/sink/exec: user-input of elysia/source/Context
        return 'done';
      }).get('/go', (context) => {
        context.redirect(context.query.to); // ← elysia/sink/redirect: user-input of elysia/source/Context
        context.set.redirect = context.query.to; // ← elysia/sink/set.redirect: user-input of elysia/source/Context
      });
      app.ws('/chat', {
        message(socket, message) {
          exec(message); // ← builtin/sink/exec: user-input of elysia/source/ws
        },
      });
      app.group('/admin', (group) => group.put('/run', ({ body }) => exec(body.command))); // ← builtin/sink/exec: user-input of elysia/source/Context; elysia/sink/handler.return; elysia/route/post
      app.onError(({ code, error }) => (code === 'VALIDATION' ? error.message : 'sorry')); // ← elysia/sink/onError.return
      app.patch('/run', ({ status }) => { // ← elysia/sink/handler.return: error-detail; elysia/route/post
        try {
          return 'done';
        } catch (error) {
          if (error.code) return status(500, error.message); // ← elysia/sink/status: error-detail
          return { message: error.message };
        }
      });
    `));

  it('hapi', () =>
    checkSample(`
      const Hapi = require('@hapi/hapi');
      const { exec } = require('child_process');
      const server = Hapi.server({ port: 3000 });
      server.ext('onPreHandler', (request, h) => h.continue); // ← hapi.hapi/route/ext
      server.route({ // ← hapi.hapi/route/route; hapi.hapi/sink/handler.return: error-detail
        method: 'POST',
        path: '/run',
        handler: async (request, h) => {
          exec(request.payload.command); // ← builtin/sink/exec: user-input of hapi.hapi/source/Request
          exec(request.headers['x-command']); // ← builtin/sink/exec: user-input of hapi.hapi/source/Request
          try {
            return h.redirect(request.query.to); // ← hapi.hapi/sink/redirect: user-input of hapi.hapi/source/Request
          } catch (error) {
            if (request.query.plain) return error.message;
            return h.response(error.message).code(500); // ← hapi.hapi/sink/response.error: error-detail; hapi.hapi/sink/response: error-detail
          }
        },
      });
      server.route([{ method: 'GET', path: '/hello', options: { handler: (request, h) => h.response('<p>' + request.params.name) } }]); // ← hapi.hapi/sink/response: user-input of hapi.hapi/source/Request; hapi.hapi/sink/response.error; hapi.hapi/route/route
      exports.plugin = {
        name: 'more',
        register(server) {
          server.route({ method: 'GET', path: '/more', handler: (request) => exec(request.query.command) }); // ← builtin/sink/exec: user-input of hapi.hapi/source/Request; hapi.hapi/route/route
        },
      };
      module.exports.run = (request, h) => {
        exec(request.payload.command); // ← builtin/sink/exec: user-input of hapi.hapi/source/Request
        return h.response('done').code(201); // ← hapi.hapi/sink/response.error; hapi.hapi/sink/response
      };
    `, 'server.js'));
});
