import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import { renameBindings } from './rename-bindings.ts';

const rename = async (text: string, path = 'bot.ts') => renameBindings(createFileModel(path, text, (await loadParser()).parse(text, path)));

describe('renameBindings', () => {
  it.each([
    ['const', 'const text = 1; use(text);', 'const a1 = 1; use(a1);'],
    ['shorthand property', 'const text = 1; send({ text });', 'const a1 = 1; send({ text: a1 });'],
    ['destructured shorthand', 'const { text } = ctx; send(text);', 'const { text: a1 } = ctx; send(a1);'],
    ['destructured default', 'const { text = 1 } = ctx; send(text);', 'const { text: a1 = 1 } = ctx; send(a1);'],
    ['named import', "import { Bot } from 'grammy'; new Bot();", "import { Bot as A1 } from 'grammy'; new A1();"],
    ['aliased and default import', "import Api, { Bot as B } from 'x'; new B(Api);", "import A1, { Bot as A2 } from 'x'; new A2(A1);"],
    ['exported list', 'const a = 1; export { a };', 'const a1 = 1; export { a1 as a };'],
    ['typed parameter', 'on((ctx: Context) => ctx.reply(1));', 'on((a1: Context) => a1.reply(1));'],
    ['class and its inner name', 'class Bot { make() { return new Bot(); } }\nnew Bot();', 'class A1 { make() { return new A1(); } }\nnew A1();'],
  ])('renames a %s', async (_, text, renamed) => {
    expect((await rename(text)).text).toBe(renamed);
  });
  it('renames both tags of a component', async () => {
    expect((await rename('const View = () => 1; const x = <View>{1}</View>;', 'a.tsx')).text).toBe('const A1 = () => 1; const a2 = <A1>{1}</A1>;');
  });
  it.each([
    ['an exported const', 'export const answer = 1;', 'export const answer = 1;'],
    ['an exported function', 'export function answer(text) { return text; }', 'export function answer(a1) { return a1; }'],
    ['a global', 'fetch(url);', 'fetch(url);'],
    ['an enum member', 'enum Colour { Red }', 'enum A1 { Red }'],
    ['a parameter property', 'class Bot { constructor(private readonly api: Api) {} }', 'class A1 { constructor(private readonly api: Api) {} }'],
  ])('leaves %s, which others see', async (_, text, renamed) => {
    expect((await rename(text)).text).toBe(renamed);
  });
  it('takes no name that the file has', async () => {
    expect((await rename('const text = a1;')).text).toBe('const a2 = a1;');
  });
  it('maps offsets back, to either side of a renamed place', async () => {
    const text = 'const message = 1; send({ message });';
    const renamed = await rename(text);
    const at = renamed.text.indexOf('send');
    expect(renamed.toOriginal(at, 'start')).toBe(text.indexOf('send'));
    expect(renamed.toOriginal(renamed.text.length, 'end')).toBe(text.length);
    const place = renamed.text.lastIndexOf('a1');
    expect(renamed.toOriginal(place, 'start')).toBe(text.lastIndexOf('message'));
    expect(renamed.toOriginal(place + 2, 'end')).toBe(text.lastIndexOf('message') + 'message'.length);
  });
});
