import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as scopeManager from '@typescript-eslint/scope-manager';
import * as estree from '@typescript-eslint/typescript-estree';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleParser, parserFile } from './bundle-parser.ts';
import { leanTypeScript } from './lean-typescript.ts';
import { coreRoot, repoRoot } from './paths.ts';

type Parser = Pick<typeof estree, 'parse'>;

const folder = mkdtempSync(join(tmpdir(), 'secure-bot-parser-'));
let lean: Parser;

beforeAll(async () => {
  await bundleParser(folder, coreRoot);
  lean = createRequire(import.meta.url)(join(folder, parserFile)) as Parser;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that a host reads: tree, comments and tokens, or the error with its place. */
function outcome({ parse }: Parser, text: string, filePath: string): string {
  try {
    return JSON.stringify(parse(text, { filePath, jsx: true, range: true, loc: true, comment: true, tokens: true, allowInvalidAST: true, loggerFn: false }));
  } catch (error) {
    return JSON.stringify([String(error), (error as { location?: unknown }).location]);
  }
}

const syntax: readonly (readonly [name: string, path: string, text: string])[] = [
  ['decorators', 'a.ts', '@sealed class A { @log() private readonly x: number = 1; constructor(@inject("k") public y?: string) {} accessor z = 1; static { A.y; } }'],
  ['types', 'a.ts', 'type A<T extends unknown[] = []> = T extends [infer H, ...infer R] ? `${H & string}-${A<R>}` : never; declare global { interface Window { [key: `data-${string}`]: unique symbol } } abstract class B<in out T> implements C { abstract get x(): asserts this is T; }'],
  ['modules', 'a.mts', 'import type D, { type E } from "e" with { type: "json" }; import x = require("y"); export * as ns from "z"; export = x; import defer * as late from "q";'],
  ['enums and namespaces', 'a.ts', 'const enum E { A = 1 << 2, "b-c" = `x`.length } namespace N.M { export import Q = E.A; } declare module "m" { export default x; }'],
  ['JSX', 'a.tsx', 'const a = <><Foo.Bar<string> {...p} a:b="&nbsp;&copy;" c={<i/>}>text &lt; {/* c */}{...list}</Foo.Bar></>;'],
  ['JavaScript', 'a.js', '#!/usr/bin/env node\nlabel: for await (const [a = 1, { b: { c } = {}, ...d }] of e?.f?.[g] ?? h) { if (i ||= /[/](?<n>x)/v.test(j)) continue label; } async function* k() { yield* await import("l"); } using m = n(); 1_000n ** 0b1; class O { #p = 1; static async *#q() { return #p in this; } }'],
  ['Flow-like comments and JSDoc', 'a.js', '/** @type {string} */ let a; /* @__PURE__ */ b(); <!-- html\n--> c'],
  ['half-typed code', 'a.ts', 'const x = {\n  a: 1,\n  b.\n};\nfunction f( {'],
  ['an unclosed template', 'a.ts', 'const x = `a ${b'],
  ['an unclosed element', 'a.tsx', 'const x = <div><b></div>;'],
  ['modifiers out of place', 'a.ts', 'export default abstract interface X {} ; async class Y { declare constructor() {} readonly m() {} } const z!: number; let { q }: any;'],
  ['errors of other kinds', 'a.js', 'with (a) { var let = 01; } delete b; new.target; break; return; yield; await; enum'],
  ['nothing', 'a.ts', ''],
];

describe('the bundled parser', () => {
  it.each(syntax)('reads %s as the packages do', (_, path, text) => {
    expect(outcome(lean, text, path)).toBe(outcome(estree, text, path));
  });

  it('reads real files as the packages do', () => {
    const files = ['core/src/rule', 'core/src/runtime', 'core/tools/lib', 'test/samples']
      .flatMap((name) => readdirSync(join(repoRoot, name), { recursive: true, encoding: 'utf8' }).map((file) => join(repoRoot, name, file)))
      .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    const different = files.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return outcome(lean, text, path) !== outcome(estree, text, path);
    });
    expect(different).toEqual([]);
  }, 60_000);
});

describe('leanTypeScript', () => {
  it('leaves nothing out that it needs', async () => {
    const text = await leanTypeScript(['createSourceFile', 'SyntaxKind', 'getModifiers']);
    const { globalScope } = scopeManager.analyze(estree.parse(text, { range: true, jsDocParsingMode: 'none' }), { sourceType: 'script', lib: [] });
    const undeclared = new Set(globalScope?.through.map(({ identifier }) => String(identifier.name)).filter((name) => !(name in globalThis)));
    // Node.js's own, and a hook of Windows Script Host that is looked for with `typeof`.
    for (const known of ['module', 'require', '__filename', '__dirname', 'onProfilerEvent']) undeclared.delete(known);
    expect([...undeclared]).toEqual([]);
    expect(text.length).toBeLessThan(800_000);
  }, 60_000);
});
