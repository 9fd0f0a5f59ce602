/** Settings of plugins that an application registers. */
import { testRule } from '../../testing/index.ts';
import noExcessiveAgency from './index.ts';

const app = "import Fastify from 'fastify';\nimport cors from '@fastify/cors';\nconst app = Fastify();\n";

testRule(noExcessiveAgency, {
  invalid: [
    { name: 'any origin with cookies', code: `${app}await app.register(cors, { origin: true, credentials: true }); // ← cors\n` },
    { name: 'any origin with cookies, CommonJS', path: 'server.js', code: "const app = require('fastify')();\napp.register(require('@fastify/cors'), { origin: '*', credentials: true }); // ← cors\n" },
    { name: 'any origin is sent back, with cookies', code: "import { Hono } from 'hono';\nimport { cors } from 'hono/cors';\nconst app = new Hono();\napp.use(cors({ origin: (origin) => origin, credentials: true })); // ← cors\n" },
    { name: 'sockets of NestJS for any origin, with cookies', code: "import { WebSocketGateway as Gateway } from '@nestjs/websockets';\n@Gateway({ namespace: 'chat', cors: { origin: '*', credentials: true } }) // ← cors\nexport class ChatGateway {}\n" },
    { name: 'sockets of NestJS at a port of their own', code: "import { WebSocketGateway as Gateway } from '@nestjs/websockets';\nconst cors = { origin: true, credentials: true }; // ← cors\n@Gateway(8081, { cors })\nexport class ChatGateway {}\n" },
    { name: 'sockets for any origin, with cookies', code: "import { Server } from 'socket.io';\nexport const start = (server) => new Server(server, { cors: { origin: '*', credentials: true } }); // ← cors\n" },
  ],
  valid: [
    { name: 'sockets of NestJS for one origin, and for any without cookies', code: "import { WebSocketGateway as Gateway } from '@nestjs/websockets';\n@Gateway({ cors: { origin: 'https://acme.dev', credentials: true } })\nexport class ChatGateway {}\n@Gateway({ cors: { origin: '*' } })\nexport class OpenGateway {}\n@Gateway({ cors: true })\nexport class PlainGateway {}\n" },
    { name: 'sockets for one origin, and for any without cookies', code: "import { Server } from 'socket.io';\nexport const start = (server) => new Server(server, { cors: { origin: 'https://acme.dev', credentials: true } });\nexport const open = (server) => new Server(server, { cors: { origin: '*' } });\n" },
    { name: 'an origin that is looked up', code: "import { Hono } from 'hono';\nimport { cors } from 'hono/cors';\nconst known = new Set(['https://acme.dev']);\nconst app = new Hono();\napp.use(cors({ origin: (origin) => (known.has(origin) ? origin : undefined), credentials: true }));\n" },
    { name: 'one origin with cookies', code: `${app}await app.register(cors, { origin: 'https://acme.dev', credentials: true });\n` },
    { name: 'any origin without cookies', code: `${app}await app.register(cors, { origin: true });\n` },
    { name: 'a plugin of its own', code: "import Fastify from 'fastify';\nconst app = Fastify();\nawait app.register(async (scope, options) => { scope.decorate('open', options.credentials); }, { origin: true, credentials: true });\n" },
  ],
});
