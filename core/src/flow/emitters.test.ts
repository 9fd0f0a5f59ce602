import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const head = "import { EventEmitter } from 'node:events';\nimport express from 'express';\nconst app = express();\nconst bus = new EventEmitter();\nconst other = new EventEmitter();\n";
const emit = (call: string) => `app.get('/', async (req, res) => {\n  try { await work(); } catch (problem) { ${call}; }\n});\n`;

describe('events that a file sends to itself', () => {
  it.each([
    ['an error', `${head}${emit("bus.emit('failed', problem)")}bus.on('failed', (reason) => probe(reason.message));\n`, 'error-detail'],
    ['the second argument, once', `${head}${emit("bus.emit('failed', 1, problem)")}bus.once('failed', (count, reason) => probe(reason.stack));\n`, 'error-detail'],
    ['a part of an object', `${head}${emit("bus.emit('asked', { text: req.query.text })")}bus.on('asked', ({ text }) => probe(text));\n`, 'user-input'],
    ['a name in a constant', `${head}const ASKED = 'asked';\n${emit('bus.emit(ASKED, req.query.text)')}bus.addListener(ASKED, (text) => probe(text));\n`, 'user-input'],
  ])('carry %s', (_name, text, label) => {
    expect(labelsAt(text, 'app.js')).toContain(label);
  });

  it.each([
    ['another event', `${head}${emit("bus.emit('failed', problem)")}bus.on('quiet', (reason) => probe(reason.message));\n`],
    ['another emitter', `${head}${emit("bus.emit('failed', problem)")}other.on('failed', (reason) => probe(reason.message));\n`],
    ['another argument', `${head}${emit("bus.emit('failed', 1, problem)")}bus.on('failed', (count) => probe(count));\n`],
    ['another part', `${head}${emit("bus.emit('asked', { text: req.query.text, size: 3 })")}bus.on('asked', ({ size }) => probe(size));\n`],
    ['what is no emitter', `${head.replace('const bus = new EventEmitter();', 'const bus = connect();')}${emit("bus.emit('failed', problem)")}bus.on('failed', (reason) => probe(reason.message));\n`],
  ])('not to %s', (_name, text) => {
    expect(labelsAt(text, 'app.js')).toEqual([]);
  });
});
