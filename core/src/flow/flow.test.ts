/** What the flow engine answers, by question. Samples are whole files; the answer is source text. */
import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { createFlowFacts } from './facts.ts';

const parser = await loadParser();

function analyse(text: string) {
  const file = createFileModel('bot.ts', text, parser.parse(text, 'bot.ts'));
  return { file, flow: createFlowFacts(file) };
}

/** Source texts of what the first argument of `probe(…)` may stand for. */
function originsAtProbe(text: string): readonly string[] {
  const { file, flow } = analyse(text);
  const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee) === 'probe');
  return flow.origins(call?.arguments[0] as Node).map((node) => file.textOf(node));
}

describe('origins of a property', () => {
  it.each([
    ['of an object literal', `const config = { api: { url: 'u' } }; probe(config.api.url);`, [`'u'`]],
    ['of a static field', `class Settings { static url = 'u'; } probe(Settings.url);`, [`'u'`]],
    ['of a field that holds a static one', `class Settings { static url = 'u'; } class Api { constructor() { this.base = Settings.url; probe(this.base); } }`, [`'u'`]],
    ['of a class field', `class Api { base = 'u'; get() { probe(this.base); } }`, [`'u'`]],
    ['written in the constructor', `class Api { constructor(base) { this.base = base; } get() { probe(this.base); } }`, ['base']],
    ['that a variable is written to', `const options = {}; options.url = 'u'; probe(options.url);`, [`'u'`]],
    ['of a parameter stays itself', `function f(options) { probe(options.url); }`, ['options.url']],
    ['with a computed name stays itself', `const table = { a: 'u' }; probe(table[key]);`, ['table[key]']],
  ])('%s', (_name, text, expected) => {
    expect(originsAtProbe(text)).toEqual(expected);
  });
});

describe('a function that calls itself in many places', () => {
  it('is walked once, not once for each way through it', () => {
    const calls = Array.from({ length: 8 }, (_, i) => `if (value.part${i}) return unwrap(value.part${i});`).join(' ');
    const start = performance.now();
    expect(originsAtProbe(`function unwrap(value) { ${calls} return { title: 'u' }; } const payload = unwrap(load()); probe(payload.title);`)).toEqual(['payload.title']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a function made of another', () => {
  it.each([
    ['promisify', `import { promisify } from 'node:util'; import { exec } from 'node:child_process'; const run = promisify(exec); run('ls');`],
    ['util.promisify of require', `const util = require('util'); const run = util.promisify(require('child_process').exec); run('ls');`],
    ['promisify in a class field', `import { promisify } from 'util'; import * as child from 'child_process'; class Shell { run = promisify(child.exec); go() { this.run('ls'); } }`],
  ])('%s: is what it was', (_name, text) => {
    const { flow } = analyse(text);
    expect(flow.calls('sink').map(({ model }) => model.id)).toContain('builtin/sink/exec');
  });
});

describe('a function that hands all its arguments on', () => {
  it.each([
    ['import().then', `const get = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args)); get(url);`],
    ['a module of import().then', `const get = (...args) => import('node-fetch').then((module) => module.default(...args)); get(url);`],
    ['await import()', `const get = async (...args) => { const { default: fetch } = await import('node-fetch'); return fetch(...args); }; get(url);`],
    ['function declaration', `function get(...args) { return import('node-fetch').then(({ default: fetch }) => fetch(...args)); } get(url);`],
    ['require', `const get = (...args) => require('node-fetch')(...args); get(url);`],
  ])('%s: is that function', (_name, text) => {
    const { flow } = analyse(text);
    expect(flow.calls('sink').flatMap(({ model, node }) => (node.range[0] === text.lastIndexOf('get(') ? [model.id] : []))).toContain('node-fetch/sink/default');
  });

  it.each([
    ['other arguments', `const get = (...args) => require('node-fetch')(base, ...args); get(url);`],
    ['some of them', `const get = (first, ...args) => require('node-fetch')(...args); get(url);`],
    ['other ways out', `const get = (...args) => { if (args.length > 9) return local(...args); return require('node-fetch')(...args); }; get(url);`],
  ])('%s: is a function of its own', (_name, text) => {
    const { flow } = analyse(text);
    expect(flow.calls('sink').filter(({ node }) => node.range[0] === text.lastIndexOf('get('))).toEqual([]);
  });
});

describe('uses of a class', () => {
  it.each([
    ['module.exports', `class Shell {} module.exports = Shell;`],
    ['export list', `class Shell {} export { Shell };`],
    ['export default', `export default class Shell {}`],
  ])('%s: exported', (_name, text) => {
    const { file, flow } = analyse(text);
    expect(file.nodes('ClassDeclaration').flatMap((node) => flow.uses(node).map(({ kind }) => kind))).toContain('exported');
  });
});

describe('taint of a property', () => {
  const sourcesAtProbe = (text: string) => {
    const { file, flow } = analyse(text);
    const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee) === 'probe');
    return flow.taints(call?.arguments[0] as Node).map(({ source }) => file.textOf(source));
  };

  it.each([
    ['of an object that a function returns is that of what fills it', 'const load = () => ({ url: process.env.API_URL, key: process.env.API_KEY }); const settings = load(); probe(settings.url);', ['process.env.API_URL']],
    ['of an error is that of the error', 'try { run(); } catch (error) { probe(error.message); }', ['error']],
  ])('%s', (_name, text, expected) => {
    expect(sourcesAtProbe(text)).toEqual(expected);
  });
});

describe('functions of the project', () => {
  /** Source texts of the functions that `probe` of the first call named so may be. */
  function functionsCalled(text: string): readonly string[] {
    const { file, flow } = analyse(text);
    const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee).endsWith('.probe'));
    return call ? flow.projectFunctions(call.callee).map(({ node, file: home }) => home.textOf(node)) : [];
  }

  it('are found on what a function makes', () => {
    expect(functionsCalled(`class Store { probe() { return 1; } } function make() { return new Store(); } const store = make(); store.probe();`)).toEqual(['() { return 1; }']);
  });

  it.each([
    ['a variable that is null at first', `let store = null; function make() { if (!store) store = new Store(); return store; } make().probe();`],
    ['the annotated result of a function', `let store: Store | undefined; async function make(): Promise<Store> { store ??= load(); return store; } const one = await make(); one.probe();`],
    ['a static method', `class Home { private static store: Store; static get() { return Home.store; } } Home.get().probe();`],
    ['a static method of the class itself', `class Shop extends Store { static shop; static get() { if (!Shop.shop) Shop.shop = new Shop(); return Shop.shop; } } Shop.get().probe();`],
    ['the parent of a class', `class Shop extends Store { open() { return super.probe(); } }`],
    ['an object that a function makes', `function make() { return { async probe() { return 1; } }; } const store = make(); store.probe();`],
    ['an object that is made later', `function make() { return { probe: () => 1 }; } let store = null; function init() { store = make(); } store.probe();`, '() => 1'],
  ])('are found on %s', (_name, text, expected = '() { return 1; }') => {
    expect(functionsCalled(`class Store { probe() { return 1; } } ${text}`)).toEqual([expected]);
  });

  it('are not found on what may be of several classes', () => {
    expect(functionsCalled(`class Store { probe() { return 1; } } class Other { probe() { return 2; } } let store = null; function use(kind) { if (kind) store = new Store(); else store = new Other(); } store.probe();`)).toEqual([]);
  });

  it('are not looked for in circles', () => {
    expect(functionsCalled(`function make() { return other(); } function other() { return make(); } make().probe();`)).toEqual([]);
  });
});

describe('taints of one property among several', () => {
  /** Environment variables that reach the first argument of `probe(…)`. */
  const readAtProbe = (text: string) => {
    const { file, flow } = analyse(text);
    const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee) === 'probe');
    return flow.taints(call?.arguments[0] as Node).map(({ source }) => file.textOf(source).replace('process.env.', ''));
  };
  const settings = 'const settings = { host: process.env.HOST, key: process.env.KEY, ...more() };';
  it.each([
    ['read from a literal with an unknown part', `${settings} probe(settings.host);`, ['HOST']],
    ['absent from the named ones', `${settings} probe(settings.port);`, []],
    ['under a computed name', `${settings} probe(settings[name]);`, ['KEY', 'HOST']],
    ['one of several values', `const mode = process.env.MODE; if (mode === 'a' || mode === 'b' || mode === 'c') probe(mode);`, []],
    ['none of several values', `const mode = process.env.MODE; if (mode !== 'a' && mode !== 'b') throw new Error(); probe(mode);`, []],
    ['one of several values or anything in a test', `const mode = process.env.MODE; if (mode === 'a' || process.env.ANY) probe(mode);`, ['MODE']],
    ['without a character that is not listed', `const sum = process.env.SUM; if (/[^0-9.+*\\s-]/.test(sum)) throw new Error(); probe(sum);`, []],
    ['with a character that is not listed', `const sum = process.env.SUM; if (/[^0-9]/.test(sum)) probe(sum);`, ['SUM']],
    ['without a character of another alphabet', `const sum = process.env.SUM; if (/[^\\x00-\\x7F]/.test(sum)) throw new Error(); probe(sum);`, ['SUM']],
    ['of printable characters', `const sum = process.env.SUM; if (!/^[\\x20-\\x7E]+$/.test(sum)) throw new Error(); probe(sum);`, ['SUM']],
    ['without a letter', `const sum = process.env.SUM; if (/[^\\P{L}]/u.test(sum)) throw new Error(); probe(sum);`, ['SUM']],
    ['that begins with a character that is listed', `const sum = process.env.SUM; if (/[^0-9]/y.test(sum)) throw new Error(); probe(sum);`, ['SUM']],
    ['written under a computed name', `const settings = { host: process.env.HOST }; settings[name] = process.env.KEY; probe(settings.port);`, ['KEY']],
    ['written over in a copy', `const settings = { host: process.env.HOST, key: process.env.KEY }; probe({ ...settings, key: '***' });`, ['HOST']],
    ['written before the copy', `const settings = { host: process.env.HOST, key: process.env.KEY }; probe({ key: '***', ...settings });`, ['HOST', 'KEY']],
    ['names of entries that were filtered', `const all = { HOST: process.env.HOST }; probe(Object.entries(all).filter(([, value]) => !value).map(([name]) => name));`, []],
    ['another one of the elements of a list', `const all = [{ name: 'HOST', value: process.env.HOST }]; const missing = all.filter((entry) => !entry.value); probe(missing.map((entry) => entry.name));`, []],
    ['the same one of the elements of a list', `const all = [{ name: 'HOST', value: process.env.HOST }]; const given = all.filter((entry) => entry.value); probe(given.map((entry) => entry.value));`, ['HOST']],
    ['names of entries in a variable', `const all = { HOST: process.env.HOST }; const missing = Object.entries(all).filter(([, value]) => !value); probe(missing.map(([name]) => name));`, []],
    ['values of entries in a variable', `const all = { HOST: process.env.HOST }; const missing = Object.entries(all).filter(([, value]) => !value); probe(missing.map(([, value]) => value));`, ['HOST']],
    ['values of entries that were filtered', `const all = { HOST: process.env.HOST }; probe(Object.entries(all).filter(([, value]) => value).map(([, value]) => value));`, ['HOST']],
  ])('%s', (_name, text, expected) => {
    expect(readAtProbe(text)).toEqual(expected);
  });
});
