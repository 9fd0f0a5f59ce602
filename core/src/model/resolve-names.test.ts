/** Every identifier of tricky code and of real programs means what typescript-eslint's scope manager says it means. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '@typescript-eslint/scope-manager';
import { parse } from '@typescript-eslint/typescript-estree';
import { describe, expect, it } from 'vitest';
import { buildIndex, type NodeIndex } from './node-index.ts';
import type { Node, Program } from './node.ts';
import { resolveNames } from './resolve-names.ts';
import type { Reference, Variable } from './scopes.ts';

const snippets: Readonly<Record<string, string>> = {
  'shadowing in blocks, loops and catch': 'let a = 1; { let a = 2; use(a); } for (let a = 0; a < 3; a++) use(a); for (const a of a2) use(a); try { use(a); } catch (a) { use(a); let b = a; } use(a);',
  'var is of its function, let of its block': 'function f() { if (x) { var a = 1; let b = 2; const { c } = a; } return [a, b, c]; } use(a);',
  'var in a loop, a switch and a static block': 'for (var i = 0; i < 1; i++) {} switch (i) { case 1: let i = 2; use(i); break; default: var k = i; } class A { static { var s = k; use(s); } } use(s, k);',
  'functions in blocks': 'if (a) { function g() { return g; } g(); } g();',
  'a function expression knows its own name': 'const f = function g(n) { return n ? g(n - 1) : f; }; g();',
  'and its parameter may hide it': '(function g(g) { return g; })(g);',
  'a body is hidden from defaults': 'const x = 1; function f(a = x, b = a) { const x = 2; var a; return x + a + b; }',
  'parameters and arguments': 'function f(a, [b = a, { c: { d = b, ...e } }], ...rest) { return [arguments, a, b, c, d, e, rest]; } const g = (a) => arguments;',
  'destructuring with defaults, written': 'let a, b, c; [a = 1, ...b] = c; ({ a, x: b = a, [c]: c.d, ...c.e } = b); for ([a, { b }] of c) use(a); for (c.x in a) use(c);',
  'updates and compound writes': 'let a = 0, b; a++; --a; a += b; a ??= b; b ||= a = 1; undeclared = a; undeclared++;',
  'classes': 'class A extends A2 { static a = A; #p = B; [c] = c; m(A) { return A; } get [d]() { return this.#p; } } const B = class C { x = C; }; use(C);',
  'properties, labels, meta and keys': 'a: for (const b of c) { continue a; } d.a = { a: b, c, [c]: 1, get a() { return a; }, c() {} }; new.target; import.meta.a; d?.a?.[b];',
  'imports and exports': 'import d, * as ns from "m"; import { a, b as c, default as e } from "m"; export { a, c as x, d as default }; export { q } from "m"; export * as r from "m"; export default ns; use(b, e, q, r);',
  'templates and tags': 'const a = 1; tag`x${a}${`${b}`}`; a`x`;',
  'types and values of one name': 'type A = 1; const A: A = 1; interface B { a: A } function f(this: B, b: B): b is B { const x: typeof b = b as B; return <B>x satisfies A; }',
  'type parameters': 'function f<T extends U, U = T>(a: T): U { type V<T> = T[]; return null as V<T>; } class A<T> extends B<T> implements C<T>, n.D { m<T>(a: T): T { return a; } x: T; } interface I<T> extends J<T>, n.K {} type F = <T>(a: T, ...b: T[]) => typeof a; const g = <T,>(a: T) => a;',
  'conditional and mapped types': 'type A<T> = T extends [infer H extends string, (x: infer H2) => infer R] ? H | R | H2 : H; type M<T> = { [K in keyof T as `${K & string}`]: T[K] }; type K2 = K; type N = A<B> extends infer T ? T : T;',
  'enums and namespaces': 'enum E { A = 1, "b-c" = A, D = E.A << other } const e: E = E.A; namespace N { export const a = 1; export namespace P { const b = a; } var c = a; } namespace Q.R { const z = N.a; } declare module "m" { export const k: E; } declare global { interface W { w: E } } use(a, b, c, A);',
  'import equals and export equals': 'import x = require("y"); import z = N.M.x; namespace N { export namespace M { export const x = 1 } } export = z;',
  'exported types': 'import type { A } from "a"; import { type B, C } from "b"; type D = A; interface E {} export type { A, D }; export { type B, C, E }; export default E;',
  'signatures': 'interface I { (a: A): typeof a; new (b: B): typeof b; m(c: C): typeof c; [k: string]: K; readonly [key]: V; get x(): X } type T = new (a: A) => typeof a; type L = [label: A, ...rest: typeof label]; type Q = typeof import("m"); type U = import("m").N<A>; abstract class Z { abstract m(a: A): void; abstract p: P; declare q: typeof I; constructor(private readonly w: W, public v = w) { super(w); } }',
  'overloads and declarations': 'declare function f(a: A): void; function g(a: A): void; function g(a: any) { return a; } declare const x: X, y: typeof x; declare class K { m(a: A): asserts a is B; }',
  'decorators': 'const d = 1; @d() class A { @d p = d; @d m(@d a, b = a) { return a; } @d get x() { return A; } constructor(@d() private readonly s: d) {} }',
  'casts that are written to': 'let a: any; (a as any) = 1; a! += 2; (<any>a)++; (a as B).c = 1;',
  'for loops with var, let and patterns': 'for (var { a = 1, b: [c] } of d) use(a, c); for (const [k, v] of Object.entries(o)) use(k, v); for await (const x of x2()) use(x); for (let i in i2) { let i = 1; use(i); } use(a, c, k, x, i);',
  'nested functions of many names': 'const a = (b) => (c) => { const a = b; return function b() { return [a, b, c]; }; }; const z = ((a) => a)(a);',
  'unresolved, redeclared and repeated': 'var a = 1; var a = 2; function a() {} a(); use(a, undefined, NaN, globalThis.a); { use(a); }',
  'generators, async, optional catch': 'async function* f(a = await b) { yield a; try { await a; } catch { return a; } finally { use(a); } } const o = { async *m(a) { yield* f(a); }, set p(a) { use(a); } };',
};

const components: Readonly<Record<string, string>> = {
  'components and their members': 'import React, { Fragment } from "react"; const Card = ({ a: B, ...p }) => <Fragment><B x={p} y="p" {...p}>{p}</B><ns.Item.B Card={Card}/><div><card/></div></Fragment>; export default () => <><Card<T> x={<B/>}/></>;',
};

describe('resolveNames', () => {
  it.each(Object.entries(snippets))('%s', (_, text) => expectSame(text, 'a.ts'));
  it.each(Object.entries(components))('%s', (_, text) => expectSame(text, 'a.tsx'));
  it('real programs', () => {
    const folders = ['../rules', '../flow', '../../../test/samples', '../../../vscode-extension/src'].map((path) => join(import.meta.dirname, path));
    const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))).filter((path) => /\.[jt]sx?$/.test(path) && !path.includes('node_modules'));
    expect(files.length).toBeGreaterThan(250);
    for (const file of files) expectSame(readFileSync(file, 'utf8'), file);
  }, 60_000);
  it('sees through thousands of declarations of one name', () => {
    const text = `let x = 0;\n${'f((x, y) => { g(x, y); });\n'.repeat(2_000)}${'f(x);\n'.repeat(2_000)}`;
    const { ast, index } = indexOf(text, 'a.js');
    const names = resolveNames(index, ast);
    const last = index.nodesOf('Identifier').at(-1) as Node;
    expect(names.variableOf(last)?.references.length).toBe(2_001);
  });
});

function indexOf(text: string, path: string): { readonly ast: Program; readonly index: NodeIndex } {
  const ast = parse(text, { filePath: path, jsx: true, range: true, loc: true, allowInvalidAST: true, jsDocParsingMode: 'none', loggerFn: false }) as unknown as Program;
  return { ast, index: buildIndex(ast) };
}

interface Meaning {
  readonly declared: readonly string[];
  readonly isGlobal: boolean;
}

function expectSame(text: string, path: string): void {
  const { ast, index } = indexOf(text, path);
  const { scopes } = analyze(ast as never, { sourceType: 'module', lib: [], jsxPragma: null });
  const ours = resolveNames(index, ast);
  const theirs = new Map<Node, Variable>();
  const globals = new Set<Node>();
  for (const { type, variables, references } of scopes) {
    for (const variable of variables as unknown as readonly Variable[]) {
      if (variable.defs.length > 0) for (const id of variable.identifiers) if (type !== 'class' || !theirs.has(id)) theirs.set(id, variable);
    }
    for (const { identifier, resolved } of references) {
      if (resolved && resolved.defs.length > 0) theirs.set(identifier as Node, resolved as unknown as Variable);
      else globals.add(identifier as Node);
    }
  }
  for (const type of ['Identifier', 'JSXIdentifier']) {
    for (const id of index.nodesOf(type)) {
      const place = `${path}: ${text.slice(Math.max(0, id.range[0] - 20), id.range[0])}»${text.slice(...id.range)}«`;
      const [own, other] = [ours.variableOf(id), theirs.get(id)];
      expect({ place, ...meaning(own, ours.isGlobal(id)) }).toEqual({ place, ...meaning(other, globals.has(id)) });
      if (own && other) expect({ place, uses: uses(own) }).toEqual({ place, uses: uses(other) });
    }
  }
}

function meaning(variable: Variable | undefined, isGlobal: boolean): Meaning {
  return { isGlobal, declared: (variable?.defs ?? []).map(({ type, name, node, parent }) => `${type} ${name.range[0]} ${node.type} ${parent?.type ?? ''} in ${variable?.scope.type} ${variable?.scope.block.range[0]}`).sort() };
}

function uses({ references }: Variable): readonly string[] {
  return references.map((reference: Reference) => `${reference.identifier.range[0]} ${reference.isRead() ? 'read' : ''}${reference.isWrite() ? 'written' : ''} ${reference.writeExpr?.range[0] ?? ''}`).sort();
}
