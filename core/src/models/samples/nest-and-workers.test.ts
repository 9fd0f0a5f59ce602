import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('NestJS, SvelteKit and Workers', () => {
  it('configuration and requests of NestJS', () =>
    checkSample(`
      import { ConfigService } from '@nestjs/config';
      import { HttpService } from '@nestjs/axios';
      export class Sync {
        constructor(private readonly config: ConfigService, private readonly http: HttpService) {}
        pull() {
          console.log(this.config.getOrThrow('DESK_TOKEN')); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of nestjs.config/secret-source/ConfigService.get
          return this.http.get('https://desk.acme.io'); // ← nestjs.axios/http-client/get; nestjs.axios/sink/get
        }
      }
    `));

  it('the application of NestJS', () =>
    checkSample(`
      import { NestFactory } from '@nestjs/core';
      export async function start(module) {
        const app = await NestFactory.create(module, { cors: { origin: '*', credentials: true } }); // ← nestjs.core/config/create.cors
        app.enableCors({ origin: true, credentials: true }); // ← nestjs.core/config/enableCors
      }
    `));

  it('sockets of NestJS', () =>
    checkSample(`
      import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
      import { exec } from 'node:child_process';
      @WebSocketGateway({ cors: { origin: '*', credentials: true } }) // ← nestjs.websockets/config/WebSocketGateway
      export class JobGateway {
        @SubscribeMessage('run')
        run(@MessageBody() job, @MessageBody('name') name, @ConnectedSocket() socket) {
          exec(job.command); // ← builtin/sink/exec: user-input of nestjs.websockets/source/MessageBody
          exec(name); // ← builtin/sink/exec: user-input of nestjs.websockets/source/MessageBody
          exec(socket.id); // ← builtin/sink/exec
        }
      }
    `));

  it('SvelteKit', () =>
    checkSample(
      `
      import { exec } from 'node:child_process';
      import { json, redirect } from '@sveltejs/kit';
      import type { RequestHandler } from './$types';
      export async function POST({ request, url }) {
        exec((await request.json()).command); // ← builtin/sink/exec: user-input of sveltejs.kit/source/endpoint
        if (url.searchParams.has('next')) redirect(303, url.searchParams.get('next')); // ← sveltejs.kit/sink/redirect: user-input of sveltejs.kit/source/endpoint
        return json({ done: true }); // ← sveltejs.kit/sink/json
      }
      export const GET: RequestHandler = async ({ url, fetch: get }) => {
        const page = await get(url.searchParams.get('page')); // ← sveltejs.kit/sink/fetch: user-input of sveltejs.kit/source/endpoint
        exec(await page.text()); // ← builtin/sink/exec: http-response of sveltejs.kit/source/fetch
        return json({ done: true }); // ← sveltejs.kit/sink/json
      };
    `,
      'src/routes/run/+server.ts',
    ));

  it('Cosmos DB', () =>
    checkSample(`
      import { Container, CosmosClient } from '@azure/cosmos';
      export const find = (pages: Container, text: string) => pages.items.query(text).fetchAll(); // ← azure.cosmos/sink/query
      const client = new CosmosClient(process.env.COSMOS);
      client.database('faq').container('pages').items.query('SELECT * FROM c'); // ← azure.cosmos/sink/query
    `));

  it('bindings of a worker in Hono', () =>
    checkSample(`
      import { Hono } from 'hono';
      const app = new Hono<{ Bindings: { STORE: D1Database } }>();
      app.get('/rows', async (c) => {
        await c.env.STORE.prepare("select '" + c.req.query('tag') + "'").all(); // ← hono/sink/env.prepare: user-input of hono/source/hono_Context
      });
    `));

  it('D1', () =>
    checkSample(`
      export const find = (db: D1Database, sql: string) => db.prepare(sql).all(); // ← cloudflare.workers-types/sink/prepare
    `));
});
