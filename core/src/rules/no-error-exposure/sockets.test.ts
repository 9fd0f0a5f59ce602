/** Messages over sockets: who is connected reads them. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const ws = (body: string) => `import { WebSocketServer } from 'ws';\nimport { work } from './work';\nconst server = new WebSocketServer({ port: 8080 });\nserver.on('connection', (socket) => {\n  socket.on('message', async (data) => {\n    try {\n      await work(String(data));\n    } catch (error) {\n${body}\n    }\n  });\n});\n`;
const io = (body: string) => `import { Server } from 'socket.io';\nimport { work } from './work';\nnew Server(3000).on('connection', (socket) => {\n  socket.on('ask', async (text) => {\n    try {\n      await work(text);\n    } catch (error) {\n${body}\n    }\n  });\n});\n`;

testRule(noErrorExposure, {
  invalid: [
    { name: 'ws', code: ws('      socket.send(String(error)); // ← exposed') },
    { name: 'ws, as JSON', code: ws("      socket.send(JSON.stringify({ type: 'failed', reason: error.message })); // ← exposed") },
    { name: 'Socket.IO', code: io("      socket.emit('failed', { reason: error.message }); // ← exposed") },
  ],
  valid: [
    { name: 'ws: a sentence of its own', code: ws("      console.error(error);\n      socket.send(JSON.stringify({ type: 'failed', reason: 'That did not work' }));") },
    { name: 'Socket.IO: a sentence of its own', code: io("      console.error(error);\n      socket.emit('failed', { reason: 'That did not work' });") },
    { name: 'an emitter of the own process', code: "import { EventEmitter } from 'node:events';\nimport { work } from './work';\nconst events = new EventEmitter();\ntry {\n  await work('x');\n} catch (error) {\n  events.emit('failed', error.message);\n}\n" },
  ],
});
