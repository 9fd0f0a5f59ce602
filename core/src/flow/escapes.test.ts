import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import { createFlowFacts } from './facts.ts';

/** Kinds cleared on the argument of `sink(…)`, where `text` is model output. */
async function clearedBy(expression: string, before = '', between = ''): Promise<string[]> {
  const text = `import { generateText } from 'ai';\n${before}\nconst { text } = await generateText({ prompt });\n${between}\nsink(${expression});\n`;
  const file = createFileModel('bot.ts', text, (await loadParser()).parse(text, 'bot.ts'));
  const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee) === 'sink');
  const [argument] = call?.arguments ?? [];
  if (!argument) throw new Error('no sink');
  const [taint] = createFlowFacts(file).taints(argument);
  if (!taint) throw new Error('no taint');
  return [...taint.cleared].sort();
}

describe('hand-written escapes', () => {
  it.each([
    ['a chain of single characters', "text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')", ['html', 'reply:slack-mrkdwn', 'reply:telegram-html']],
    ['one class', 'text.replace(/[&<>"]/g, (c) => map[c])', ['html', 'html-quoted', 'reply:slack-mrkdwn', 'reply:telegram-html']],
    ['quotes and tags, for an attribute', "text.replace(/\"/g, '&quot;').replace(/</g, '&lt;')", ['html', 'html-quoted']],
    ['replaceAll', "text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')", ['html', 'reply:telegram-html']],
    ['MarkdownV2, one character after the other', [...'_*[]()~`>#+-=|{}.!'].reduce((chain, character) => `${chain}.replace(/\\${character}/g, '\\\\${character}')`, 'text'), ['reply:telegram-markdown', 'reply:telegram-markdownv2']],
    ['an alternation with a bar', "text.replace(/_|\\*|`|\\[|\\|/g, (c) => '\\\\' + c)", ['reply:telegram-markdown']],
    ['MarkdownV2 class', "text.replace(/[_*[\\]()~`>#+\\-=|{}.!\\\\]/g, '\\\\$&')", ['reply:telegram-markdown', 'reply:telegram-markdownv2']],
  ])('%s', async (_, expression, kinds) => {
    expect(await clearedBy(expression)).toEqual(kinds);
  });
  it.each([
    ['letters, digits and signs are left', "text.replace(/[^a-zA-Z0-9_-]/g, '')", ['command-exec', 'fs-path', 'html', 'module-load', 'sql']],
    ['blanks and slashes too', "text.replace(/[^\\w ./-]+/g, '_')", ['command-exec', 'html']],
    ['digits, operators and round brackets', "text.replace(/[^\\d+\\-*\\/().%\\s]/g, '')", ['code-eval', 'html']],
    ['square brackets too, which write any program', "text.replace(/[^-+*\\/()[\\]!]/g, '')", ['html']],
    ['letters of all alphabets, put back by name', "text.replace(/[^\\p{L}()]/gu, '')", ['fs-path', 'html', 'module-load']],
    ['the filler counts', "text.replace(/[^\\w]/g, '/')", ['command-exec', 'html']],
  ])('%s: the rest is harmless', async (_, expression, kinds) => {
    expect(await clearedBy(expression)).toEqual(kinds);
  });
  it.each([
    ['tags', "text.replace(/<[^>]+>/g, '')", ['reply:telegram-html']],
    ['tags, whose end may miss', "text.replace(/<\\/?[^>]*(>|$)/g, '').trim()", ['reply:telegram-html']],
    ['the first tag alone', "text.replace(/<[^>]+>/, '')", []],
    ['tags of two names', "text.replace(/<\\/?(?:b|i)>/g, '')", []],
    ['tags, by a pattern that backtracks', "text.replace(/<((.+)+)+q>/g, '')", []],
    ['tags, for others', "text.replace(/<[^>]+>/g, '<i>')", []],
    ['folders above, of what is normalized', "path.normalize(text).replace(/^(\\.\\.[/\\\\])+/, '')", ['fs-path-above']],
    ['as Node itself writes it', "normal.replace(/^(\\.\\.(\\/|\\\\|$))+/, '')", ['fs-path-above'], "const normal = path.normalize(text);"],
    ['folders above, of any text', "text.replace(/^(\\.\\.[/\\\\])+/, '')", []],
    ['one folder above', "path.normalize(text).replace(/^\\.\\.\\//, '')", []],
    ['of the normalize of texts', "text.normalize().replace(/^(\\.\\.[/\\\\])+/, '')", []],
  ])('parts taken out: %s', async (_, expression, kinds, between = '') => {
    expect(await clearedBy(expression, "import path from 'node:path';", between)).toEqual(kinds);
  });
  it.each([
    ['in a concatenation', `"'" + text.replace(/'/g, "'\\\\''") + "'"`, ['command-exec']],
    ['in a template', `\`'\${text.replaceAll("'", "'\\\\''")}'\``, ['command-exec']],
    ['in double quotes', `'"' + text.replace(/'/g, "'\\\\''") + '"'`, []],
  ])('single quotes replaced, %s', async (_, expression, kinds) => {
    expect(await clearedBy(expression)).toEqual(kinds);
  });
  it.each([
    ['between them', `'DROP TABLE "' + text.replace(/"/g, '""') + '"'`, ['html-quoted', 'sql']],
    ['in a template', '`"${text.replaceAll(\'"\', \'""\')}"`', ['html-quoted', 'sql']],
    ['as MySQL writes names', "'`' + text.replace(/`/g, '``') + '`'", ['sql']],
    ['by a function', 'quoteName(text)', ['html-quoted', 'sql'], 'function quoteName(name) { return `"${name.replace(/"/g, \'""\')}"`; }'],
    ['with no quotes around', `'DROP TABLE ' + text.replace(/"/g, '""')`, ['html-quoted', 'sql-in-"']],
    ['around, but others doubled', `"'" + text.replace(/"/g, '""') + "'"`, ['html-quoted', 'sql-in-"']],
    ['around, only the first doubled', `'"' + text.replace(/"/, '""') + '"'`, []],
    ['around, put behind a backslash', `'"' + text.replace(/"/g, '\\\\"') + '"'`, ['html-quoted']],
  ])('quotes of a name doubled, %s', async (_, expression, kinds, before = '') => {
    expect(await clearedBy(expression, before)).toEqual(kinds);
  });
  it.each([
    ['digits', 'text.match(/^\\/roll (\\d+)$/)[1]', ['code-eval', 'command-exec', 'fs-path', 'html', 'module-load', 'sql']],
    ['a name in a variable', 'match[2]', ['command-exec', 'fs-path', 'html', 'module-load', 'sql'], 'const match = /^(.*) ([\\w-]+)$/.exec(text);'],
    ['taken apart', 'name', ['command-exec', 'fs-path', 'html', 'module-load', 'sql'], 'const [, name] = text.match(/^!(\\w+)/) ?? [];'],
    ['anything', 'text.match(/^!(.+)$/)[1]', []],
    ['all but blanks', 'text.match(/^!([^ ]+)$/)[1]', []],
    ['the whole match', 'text.match(/^!(\\w+)/)[0]', []],
  ])('a group of %s', async (_, expression, kinds, before = '') => {
    expect(await clearedBy(expression, '', before)).toEqual(kinds);
  });
  it('in a helper of the file, its pattern in a constant', async () => {
    expect(await clearedBy('escapeIt(text)', "const special = /[&<>]/g;\nfunction escapeIt(s) { return s.replace(special, ''); }")).toContain('html');
  });
  it.each([
    ['only the first match', "text.replace(/[&<>]/, '')"], ['a negated class that keeps what harms', "text.replace(/[^&<>'\\/]/g, '')"],
    ['tags only', "text.replace(/<script>/g, '')"], ['a method called replace of letters', "text.replace(/[a-z]/g, '')"],
    ['replaceAll of a word', "text.replaceAll('<b>', '')"],
  ])('%s clears nothing', async (_, expression) => {
    expect(await clearedBy(expression)).toEqual([]);
  });
});
