import { describe, expect, it } from 'vitest';
import { createFileModel } from '../model/file-model.ts';
import { loadParser, parseSafely, type ParseOutcome } from './parse.ts';

const parser = await loadParser();
const parse = (text: string, path: string) => parseSafely(parser, text, path);
const statements = (text: string, path: string) => {
  const outcome = parse(text, path);
  if ('error' in outcome) throw new Error(outcome.error.message);
  return outcome.parsed.ast.body.map((node) => text.slice(node.range[0], node.range[1]));
};
const errorOf = (outcome: ParseOutcome) => ('error' in outcome ? outcome.error : undefined);

describe('languages', () => {
  it.each(['js', 'mjs', 'cjs', 'jsx', 'tsx'])('parses JSX in .%s', (extension) => {
    expect(statements('const view = <b>{name}</b>;', `bot.${extension}`)).toEqual(['const view = <b>{name}</b>;']);
  });
  it.each(['ts', 'mts', 'cts'])('parses type assertions in .%s', (extension) => {
    expect(statements('const id = <string>raw;', `bot.${extension}`)).toEqual(['const id = <string>raw;']);
  });
  it('accepts a shebang, top-level await and a top-level return', () => {
    expect(statements('#!/usr/bin/env node\nawait start();\nreturn;', 'bot.js')).toEqual(['await start();', 'return;']);
  });
  it('keeps comments to be found', () => {
    const outcome = parse('start(); // eslint-disable-line', 'bot.js');
    expect('parsed' in outcome && createFileModel('bot.js', 'start(); // eslint-disable-line', outcome.parsed).comments.map(({ value }) => value)).toEqual([' eslint-disable-line']);
  });
});

describe('components', () => {
  const vue = '<template>\r\n  <p>{{ "<script>" }}</p>\r\n</template>\r\n<!-- <script>bad(</script> -->\r\n'
    + '<script lang="ts">\r\nimport a from "a"\r\n</script>\r\n<script setup lang=\'ts\'>\r\n(a as Api).start()\r\n</script>\r\n<style>a {}</style>\r\n';
  it('reads all script blocks at their own offsets and keeps them apart', () => {
    expect(statements(vue.replace('"<script>"', 'text'), 'App.vue')[1]).toBe('(a as Api).start()');
  });
  it('ignores data blocks, template scripts, external scripts and comments', () => {
    const svelte = '<script type="application/ld+json">{"a": 1}</script><script src="x.js"></script><!-- <script>bad(</script> --><script>go()</script>';
    expect(statements(svelte, 'App.svelte')).toEqual(['go()']);
  });
  it('separates two blocks on one line', () => {
    const svelte = '<script context="module">one()</script><script>two()</script>';
    expect(statements(svelte, 'App.svelte')[1]).toBe('two()');
  });
  it('reads an unclosed block, as in an editor', () => {
    expect(statements('<script>\ngo()', 'App.svelte')).toEqual(['go()']);
  });
  it('has no statements without a script', () => {
    expect(statements('<template><p/></template>', 'App.vue')).toEqual([]);
  });
});

describe('broken input becomes an error entry', () => {
  it.each([
    ['half-typed code', 'bot.on(\n', 2],
    ['binary junk', '\u0000\u0001\ufffd\ud800 junk', 1],
    ['a conflict marker', 'a();\n<<<<<<< HEAD\n', 2],
    ['a module named by a template', '\nimport { App } from ``;', 2],
    ['a module named by an expression', 'export * from /x/;', 1],
  ])('%s', (_name, text, line) => {
    expect(errorOf(parse(text, 'bot.ts'))?.line).toBe(line);
  });
  it('reports nesting deeper than the stack', () => {
    const text = '['.repeat(20_000) + ']'.repeat(20_000);
    expect(errorOf(parse(text, 'bot.js'))?.message).toBe('The code is nested too deeply to be parsed.');
  });
  it('takes the line from an offset too', () => {
    const failing = { parse: () => { throw Object.assign(new Error('no'), { offset: 3 }); } };
    expect(errorOf(parseSafely(failing, 'a\nb\nc', 'x.js'))).toEqual({ line: 2, message: 'Cannot be parsed: no' });
  });
});
