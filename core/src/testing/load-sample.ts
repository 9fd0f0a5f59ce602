/** Loads a sample as a module: the runtime helpers are real, everything else is a stand-in that takes every call. */
import { createContext, runInContext } from 'node:vm';

/** Samples that wait or go round at their top level are cut off, in milliseconds. */
const maxTime = 500;

/**
 * How loading fails: a syntax error, a name that is not there (yet), something that is no function. Undefined where it loads, or
 * ends in an error that a helper means (no such variable in the environment).
 */
export async function loadProblem(text: string, path: string): Promise<string | undefined> {
  const { default: ts } = await import('typescript');
  const runtime = strict((await import('../runtime/index.ts')) as Record<string, unknown>);
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.React, esModuleInterop: true, allowJs: true },
  });
  const stub = standIn();
  let problem: string | undefined;
  const exports = {};
  const scope = createContext({
    ...Object.fromEntries(quietGlobals.map((name) => [name, stub])),
    ...Object.fromEntries(pureGlobals.map((name) => [name, (globalThis as Record<string, unknown>)[name]])),
    module: { exports },
    exports,
    require: (specifier: string) => (specifier === 'secure-bot/runtime' ? runtime : stub),
    failed: (error: unknown) => {
      problem = problemOf(error);
    },
  }, { microtaskMode: 'afterEvaluate' });
  await withoutStrays(() => {
    try {
      runInContext(`(async () => {\n${outputText}\n})().catch(failed);`, scope, { timeout: maxTime });
    } catch (error) {
      problem ??= problemOf(error);
    }
  });
  return problem;
}

/** What a sample starts and nobody waits for may fail on stand-ins: that is no failure of the test. */
async function withoutStrays(run: () => void): Promise<void> {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => undefined);
  try {
    run();
    // Node.js tells of rejections when the microtasks are done.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

/** What touches the world outside does nothing. */
const quietGlobals = ['fetch', 'process', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'document', 'window', 'navigator', 'location', 'localStorage', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'React', 'Bun', 'Deno'];
const pureGlobals = ['URL', 'URLSearchParams', 'Request', 'Response', 'Headers', 'FormData', 'Blob', 'AbortSignal', 'AbortController', 'TextEncoder', 'TextDecoder', 'ReadableStream', 'Buffer', 'crypto', 'structuredClone', 'atob', 'btoa'];

function problemOf(error: unknown): string | undefined {
  const { name = '', message = '' } = error as { name?: string; message?: string };
  // Names of the sample that nothing declares are none of the fix's business, unlike those that are read too early.
  if (name === 'ReferenceError') return message.includes('before initialization') ? `${name}: ${message}` : undefined;
  return name === 'SyntaxError' || name === 'TypeError' ? `${name}: ${message}` : undefined;
}

/** The module's exports; a name that it does not have is an error, not undefined. */
function strict(exports: Record<string, unknown>): unknown {
  return new Proxy({ ...exports }, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== '__esModule' && key !== 'default') throw new TypeError(`secure-bot/runtime exports no ${key}`);
      return Reflect.get(target, key) as unknown;
    },
  });
}

/** Can be called, made, read and gone through; is no promise, and an empty text where one is wanted. */
function standIn(): unknown {
  const proxy: unknown = new Proxy(function () {}, {
    get(target, key) {
      if (key === 'then') return undefined;
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.toPrimitive) return () => '';
      // A function's own prototype cannot be replaced.
      return key === 'prototype' ? target.prototype as unknown : proxy;
    },
    apply: () => proxy,
    construct: () => proxy as object,
    has: () => true,
  });
  return proxy;
}
