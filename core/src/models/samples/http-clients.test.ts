import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('HTTP clients', () => {
  it('fetch, of the platform and of packages', () =>
    checkSample(`
      import fetchNode from 'node-fetch';
      import crossFetch from 'cross-fetch';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const url = ctx.message.text;
        const page = await fetch(url, { signal: AbortSignal.timeout(5000) }); // ← fetch/sink/fetch: user-input; fetch/http-client/fetch; fetch/http-client/timeout
        exec(await page.text()); // ← builtin/sink/exec: http-response of fetch/source/fetch
        exec(page.headers.get('x-command')); // ← builtin/sink/exec: http-response of fetch/source/fetch
        for await (const chunk of page.body) exec(chunk); // ← builtin/sink/exec: http-response of fetch/source/fetch
        const limited = await fetch('https://example.com', { signal: AbortSignal.any([stop, other]) }); // ← fetch/sink/fetch; fetch/http-client/fetch; fetch/http-client/any
        const old = await fetchNode(url); // ← node-fetch/sink/default: user-input; node-fetch/http-client/default
        exec((await old.json()).command); // ← builtin/sink/exec: http-response of node-fetch/source/default
        const completion = await fetchNode('https://api.openai.com/v1/chat/completions'); // ← node-fetch/sink/default; node-fetch/llm-call/default; node-fetch/http-client/default
        exec((await completion.json()).choices[0].message.content); // ← builtin/sink/exec: llm-output of node-fetch/llm-call/default
        const crossed = await crossFetch(url); // ← cross-fetch/sink/fetch: user-input; cross-fetch/http-client/fetch
        exec(await crossed.text()); // ← builtin/sink/exec: http-response of cross-fetch/source/fetch
      });
    `));

  it('axios', () =>
    checkSample(`
      import axios from 'axios';
      import axiosRetry from 'axios-retry';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const api = axios.create({ baseURL: 'https://example.com', timeout: 5000 }); // ← axios/http-client/create; axios/http-client/axios_Instance
      api.defaults.baseURL = 'http://example.com'; // ← axios/endpoint/defaults.baseURL
      axiosRetry(api, { retries: 3 }); // ← axios-retry/backoff/default
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const url = ctx.message.text;
        const got = await api.get(url, { auth: { username: 'bot', password: 'x' } }); // ← axios/sink/get: user-input; axios/secret-option/get; axios/http-client/get
        exec(got.data.command); // ← builtin/sink/exec: http-response of axios/source/get
        const posted = await axios.post(url, {}); // ← axios/sink/post: user-input; axios/http-client/post
        exec(posted.headers.location); // ← builtin/sink/exec: http-response of axios/source/post
        const requested = await axios.request({ url }); // ← axios/sink/request: user-input; axios/http-client/request
        exec(requested.data); // ← builtin/sink/exec: http-response of axios/source/request
        const called = await axios({ url, method: 'post', auth: { username: 'bot', password: 'x' } }); // ← axios/sink/axios_Instance: user-input; axios/secret-option/call; axios/http-client/call
        exec(called.data); // ← builtin/sink/exec: http-response of axios/source/axios_Instance
        await axios.request({ url: 'https://api.openai.com/v1/chat/completions', method: 'post' }); // ← axios/sink/request; axios/llm-call/request; axios/http-client/request
        const completion = await axios({ url: 'https://api.anthropic.com/v1/messages', method: 'post' }); // ← axios/sink/axios_Instance; axios/llm-call/call; axios/http-client/call
        exec(completion.data.content[0].text); // ← builtin/sink/exec: llm-output of axios/llm-call/call
      });
    `));

  it('got and ky', () =>
    checkSample(`
      import got from 'got';
      import ky from 'ky';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const api = got.extend({ prefixUrl: 'https://example.com', timeout: { request: 5000 } }); // ← got/http-client/extend; got/http-client/got_Got
      const kyApi = ky.create({ prefixUrl: 'https://example.com' }); // ← ky/http-client/ky_Ky
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const url = ctx.message.text;
        exec(await got(url).text()); // ← builtin/sink/exec: http-response of got/source/got_Got; got/sink/got_Got: user-input; got/http-client/call
        exec((await api.post(url)).body); // ← builtin/sink/exec: http-response of got/source/get; got/sink/get: user-input; got/http-client/get
        got.stream(url).on('data', (chunk) => exec(chunk)); // ← got/sink/stream: user-input; builtin/sink/exec: http-response of got/source/stream; got/http-client/stream
        exec(await ky(url).text()); // ← builtin/sink/exec: http-response of ky/source/ky_Ky; ky/sink/ky_Ky: user-input; ky/http-client/call
        exec((await kyApi.get(url).json()).command); // ← builtin/sink/exec: http-response of ky/source/get; ky/sink/get: user-input; ky/http-client/get
        exec((await ky.post(url).json()).command); // ← builtin/sink/exec: http-response of ky/source/post; ky/sink/post: user-input; ky/http-client/post
        exec((await ky.put(url).json()).command); // ← builtin/sink/exec: http-response of ky/source/put; ky/sink/put: user-input; ky/http-client/put
        exec((await ky.delete(url).json()).command); // ← builtin/sink/exec: http-response of ky/source/delete; ky/sink/delete: user-input; ky/http-client/delete
      });
    `));

  it('undici', () =>
    checkSample(`
      import { Agent, Client, fetch, interceptors, pipeline, request, RetryAgent, stream } from 'undici';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const agent = new RetryAgent(new Agent({ connect: { rejectUnauthorized: false } }), { maxRetries: 3 }); // ← undici/config/Agent; undici/backoff/RetryAgent; undici/tls-options/Agent
      const retrying = new Agent({ connect: {} }).compose(interceptors.retry()); // ← undici/config/Agent; undici/backoff/retry; undici/tls-options/Agent
      const client = new Client('https://example.com'); // ← undici/sink/Client; undici/config/Agent; undici/http-client/Client
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const url = ctx.message.text;
        exec(await (await fetch(url)).text()); // ← builtin/sink/exec: http-response of undici/source/fetch; undici/sink/fetch: user-input; undici/http-client/fetch
        exec(await (await request(url)).body.text()); // ← builtin/sink/exec: http-response of undici/source/request; undici/sink/request: user-input; undici/http-client/request
        await stream(url, {}, () => sink); // ← undici/sink/stream: user-input; undici/http-client/stream
        pipeline(url, {}, ({ body }) => body); // ← undici/sink/pipeline: user-input; undici/http-client/pipeline
        const answer = await client.request({ path: '/', method: 'GET' });
        exec(await answer.body.text()); // ← builtin/sink/exec: http-response of undici/source/Client.request
        const completion = await fetch('https://api.openai.com/v1/chat/completions'); // ← undici/sink/fetch; undici/llm-call/fetch; undici/http-client/fetch
        exec((await completion.json()).choices[0].message.content); // ← builtin/sink/exec: llm-output of undici/llm-call/fetch
      });
    `));

  it('older clients: needle, request, superagent', () =>
    checkSample(`
      import needle from 'needle';
      import request from 'request';
      import superagent from 'superagent';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const url = ctx.message.text;
        exec((await needle.get(url)).body); // ← builtin/sink/exec: http-response of needle/source/get; needle/sink/get: user-input; needle/http-client/get
        exec((await needle.post(url, {})).body); // ← builtin/sink/exec: http-response of needle/source/post; needle/sink/post: user-input; needle/http-client/post
        needle.put(url, {}, (error, response) => exec(response.body)); // ← needle/sink/post: user-input; builtin/sink/exec: http-response of needle/source/callback; needle/http-client/post
        request(url, (error, response, body) => exec(body)); // ← request/sink/default: user-input; builtin/sink/exec: http-response of request/source/default; request/http-client/default
        request(url, (error, response) => exec(response.body)); // ← request/sink/default: user-input; builtin/sink/exec: http-response of request/source/response; request/http-client/default
        request.get(url, (error, response, body) => exec(body)); // ← request/sink/get: user-input; builtin/sink/exec: http-response of request/source/get; request/http-client/get
        request.post({ url }, (error, response, body) => exec(body)); // ← request/sink/post: user-input; builtin/sink/exec: http-response of request/source/get; request/http-client/post
        exec((await superagent.get(url)).text); // ← builtin/sink/exec: http-response of superagent/source/get; superagent/sink/get: user-input; superagent/http-client/get
        exec((await superagent.post(url)).body.command); // ← builtin/sink/exec: http-response of superagent/source/post; superagent/sink/post: user-input; superagent/http-client/post
        exec((await superagent.put(url)).body.command); // ← builtin/sink/exec: http-response of superagent/source/put; superagent/sink/put: user-input; superagent/http-client/put
        exec((await superagent.del(url)).body.command); // ← builtin/sink/exec: http-response of superagent/source/del; superagent/sink/del: user-input; superagent/http-client/del
      });
    `));

  it('node:http and node:https', () =>
    checkSample(`
      import http from 'node:http';
      import https from 'node:https';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // ← node_https/config/NODE_TLS_REJECT_UNAUTHORIZED
      const agent = new https.Agent({ rejectUnauthorized: false }); // ← node_https/config/Agent; node_https/tls-options/Agent
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => {
        const url = ctx.message.text;
        http.get(url, (res) => res.on('data', (chunk) => exec(chunk))); // ← node_http/sink/get: user-input; builtin/sink/exec: http-response of node_http/source/get; node_http/http-client/get
        http.request(url, (res) => res.on('data', (chunk) => exec(chunk))); // ← node_http/sink/request: user-input; builtin/sink/exec: http-response of node_http/source/request; node_http/http-client/request
        https.get(url, (res) => res.on('data', (chunk) => exec(chunk))); // ← node_https/sink/get: user-input; builtin/sink/exec: http-response of node_https/source/get; node_https/http-client/get; node_https/tls-options/client
        https.request({ hostname: url }, async (res) => { // ← node_https/sink/request: user-input; node_https/http-client/request; node_https/tls-options/client
          for await (const chunk of res) exec(chunk); // ← builtin/sink/exec: http-response of node_https/source/request
        });
      });
    `));

  it('TLS sockets and HTTP/2', () =>
    checkSample(`
      import tls from 'node:tls';
      import http2 from 'node:http2';
      const socket = tls.connect({ host: 'mail', rejectUnauthorized: true }); // ← node_tls/tls-options/connect
      const upgraded = new tls.TLSSocket(plain, { isServer: false }); // ← node_tls/tls-options/TLSSocket
      const server = tls.createServer({ cert, key }); // ← node_tls/tls-options/createServer
      const session = http2.connect('https://example.com', { ca }); // ← node_tls/tls-options/http2.connect
      const secure = http2.createSecureServer({ cert, key }); // ← node_tls/tls-options/http2.createSecureServer
    `));

  it('streams of events', () =>
    checkSample(`
      import { fetchEventSource } from '@microsoft/fetch-event-source';
      import { fetchEventSource as fortaine } from '@fortaine/fetch-event-source';
      import { createParser } from 'eventsource-parser';
      import { exec } from 'node:child_process';
      await fetchEventSource('https://example.com/events', { onmessage: (message) => exec(message.data) }); // ← microsoft.fetch-event-source/sink/fetchEventSource; builtin/sink/exec: http-response of microsoft.fetch-event-source/source/fetchEventSource; microsoft.fetch-event-source/http-client/fetchEventSource
      await fortaine('https://example.com/events', { onmessage: (message) => exec(message.data) }); // ← fortaine.fetch-event-source/sink/fetchEventSource; builtin/sink/exec: http-response of fortaine.fetch-event-source/source/fetchEventSource; fortaine.fetch-event-source/http-client/fetchEventSource
      const parser = createParser({ onEvent: (event) => exec(event.data) }); // ← builtin/sink/exec: http-response of eventsource-parser/source/createParser
    `));

  it('socket.io as a function, its list of sockets, and namespaces', () =>
    checkSample(`
      import { exec } from 'node:child_process';
      const io = require('socket.io')(server);
      io.on('connection', (socket) => {
        socket.on('run', (command) => {
          exec(command); // ← builtin/sink/exec: user-input of socket.io/source/on
        });
      });
      io.sockets.on('connection', (socket) => {
        socket.on('run', (command) => {
          exec(command); // ← builtin/sink/exec: user-input of socket.io/source/on
        });
      });
      io.of('/chat').on('connection', (socket) => {
        socket.on('run', (command) => {
          exec(command); // ← builtin/sink/exec: user-input of socket.io/source/on
        });
      });
    `));

  it('sockets: ws, Socket.IO', () =>
    checkSample(`
      import WebSocket, { WebSocketServer } from 'ws';
      import { Server } from 'socket.io';
      import { io } from 'socket.io-client';
      import { exec } from 'node:child_process';
      const upstream = new WebSocket('wss://example.com', { rejectUnauthorized: true }); // ← ws/endpoint/WebSocket; ws/tls-options/WebSocket
      upstream.on('message', (data) => exec(data)); // ← builtin/sink/exec: http-response of ws/source/Client
      const wss = new WebSocketServer({ port: 8080 });
      wss.on('connection', (socket, request) => {
        exec(request.url); // ← builtin/sink/exec: user-input of ws/source/WebSocketServer
        socket.on('message', (data) => {
          exec(data); // ← builtin/sink/exec: user-input of ws/source/on
          work().catch((error) => socket.send(error.message)); // ← ws/sink/send: error-detail
        });
      });
      const server = new Server(3000, { cors: { origin: '*' } }); // ← socket.io/config/Server
      server.on('connection', (socket) => {
        exec(socket.handshake.query.command); // ← builtin/sink/exec: user-input of socket.io/source/socket.io_Socket
        socket.on('chat', (text) => {
          exec(text); // ← builtin/sink/exec: user-input of socket.io/source/on
          work().catch((error) => socket.emit('failed', error.message)); // ← socket.io/sink/emit: error-detail
        });
        socket.onAny((event, text) => exec(text)); // ← builtin/sink/exec: user-input of socket.io/source/onAny
      });
      const remote = io('http://example.com'); // ← socket.io-client/endpoint/io; socket.io-client/tls-options/io
      remote.on('chat', (text) => exec(text)); // ← builtin/sink/exec: http-response of socket.io-client/source/on
    `));

  it('retries and limits of clients', () =>
    checkSample(`
      import axios from 'axios';
      import axiosRetry, { exponentialDelay } from 'axios-retry';
      import crossFetch from 'cross-fetch';
      axiosRetry(axios, { retries: 3, retryDelay: exponentialDelay }); // ← axios-retry/backoff/default
      await crossFetch('https://api.openai.com/v1/chat/completions'); // ← cross-fetch/sink/fetch; cross-fetch/http-client/fetch
    `));

  it('clients that refuse private addresses', () =>
    checkSample(`
      import axios from 'axios';
      import { useAgent } from 'request-filtering-agent';
      import ssrfFilter from 'ssrf-req-filter';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        await axios.get(ctx.message.text, { httpAgent: useAgent(ctx.message.text) }); // ← axios/sink/get: user-input; request-filtering-agent/sanitizer/useAgent; axios/http-client/get
        await axios.get(ctx.message.text, { httpAgent: ssrfFilter(ctx.message.text) }); // ← axios/sink/get: user-input; ssrf-req-filter/sanitizer/default; axios/http-client/get
      });
    `));
});
