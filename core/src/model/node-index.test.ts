import { parse } from '@typescript-eslint/typescript-estree';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './node-index.ts';
import type { Node, Program } from './node.ts';

const treeOf = (text: string) => parse(text, { range: true, loc: true, jsx: true }) as unknown as Program;

/** The tree as a host with rules of its own hands it over: linked. */
function linkedTree(text: string): Program {
  const tree = treeOf(text);
  buildIndex(tree);
  return tree;
}

describe('buildIndex', () => {
  it('tells parents, also of trees without links', () => {
    const tree = treeOf('const answer = ask(42);');
    const { nodesOf, parentOf } = buildIndex(tree);
    const [call] = nodesOf('CallExpression');
    expect(call && parentOf(call)?.type).toBe('VariableDeclarator');
    expect(parentOf(tree)).toBeUndefined();
  });
  it('gives nodes in the order of the text, outer ones first', () => {
    const { nodesOf } = buildIndex(treeOf('function f(a = one(two())) { three(); }'));
    expect(nodesOf('CallExpression').map(({ range }) => range[0])).toEqual([15, 19, 29]);
  });
  it('changes nothing of a tree that is linked', () => {
    const frozen = linkedTree('export function reply(text) { return `${text}!`; }');
    const freeze = (node: Node) => Object.freeze(node);
    const { nodesOf } = buildIndex(frozen);
    for (const type of ['Program', 'ExportNamedDeclaration', 'FunctionDeclaration', 'Identifier', 'BlockStatement', 'ReturnStatement', 'TemplateLiteral', 'TemplateElement']) nodesOf(type).forEach(freeze);
    const again = buildIndex(frozen);
    expect(again.nodesOf('ReturnStatement').map((node) => again.parentOf(node)?.type)).toEqual(['BlockStatement']);
  });
  it("leaves the host's links to the other rules where statements stand in an element of a component", () => {
    const tree = linkedTree('import bot from "bot";\nbot.start();');
    const element = { type: 'SvelteScriptElement', parent: tree } as unknown as Node;
    for (const statement of tree.body) Object.assign(statement, { parent: element });
    const script = { ...tree } as Program;
    const { nodesOf, parentOf } = buildIndex(script);
    const [first] = nodesOf('ImportDeclaration');
    expect((first as unknown as { parent: Node }).parent).toBe(element);
    expect(first && parentOf(first)).toBe(script);
  });
  it('drops lines and columns of a tree of its own only', () => {
    const [own, shared] = [treeOf('a;'), treeOf('a;')];
    buildIndex(own, true);
    buildIndex(shared);
    expect(own.body[0]?.loc).toBeUndefined();
    expect(shared.body[0]?.loc).toBeDefined();
  });
});
