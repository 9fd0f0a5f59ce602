import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import { createFlowFacts } from './facts.ts';

const parser = await loadParser();

/** Labels at the argument of each `sink(…)`, in source order. */
function labelsAtSinks(code: string, path = 'src/a.ts'): string[][] {
  const file = createFileModel(path, code, parser.parse(code, path));
  const flow = createFlowFacts(file);
  return file.nodes('CallExpression').filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink').map(({ arguments: [argument] }) => (argument ? flow.taints(argument).map(({ label }) => label) : []));
}

describe('values that a framework hands in', () => {
  const nest = (params: string, body: string) => `import { Body as Payload, Controller, Headers, Param, ParseIntPipe, Post, Query } from '@nestjs/common';\n@Controller('x')\nexport class X {\n  @Post()\n  run(${params}) { ${body} }\n}\n`;
  it('decorated parameters of Nest', () => {
    expect(labelsAtSinks(nest('@Payload() dto: Dto, @Query("q") q: string', 'sink(dto.text); sink(q);'))).toEqual([['user-input'], ['user-input']]);
    expect(labelsAtSinks(nest('@Payload() { text }: Dto, service: Service', 'sink(text); sink(service.x);'))).toEqual([['user-input'], []]);
  });
  it('a pipe that makes a number leaves nothing', () => {
    expect(labelsAtSinks(nest('@Param("id", ParseIntPipe) id: number, @Param("id", new ParseIntPipe()) other: number', 'sink(id); sink(other);'))).toEqual([[], []]);
  });
  it('all headers, and one of them', () => {
    const typesAtSinks = (params: string, body: string) => {
      const code = nest(params, body);
      const file = createFileModel('src/a.ts', code, parser.parse(code, 'src/a.ts'));
      const flow = createFlowFacts(file);
      return file.nodes('CallExpression').filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink').map(({ arguments: [argument] }) => (argument ? flow.typesOf(argument) : []));
    };
    expect(typesAtSinks('@Headers() all: object', 'const copy = all; sink(copy); sink(all["x-id"]);')).toEqual([['@nestjs/common:RequestHeaders'], []]);
    expect(typesAtSinks('@Headers("x-id") id: string', 'sink(id);')).toEqual([[]]);
    expect(labelsAtSinks(nest('@Headers("x-id") id: string, @Headers() all: object', 'sink(id); sink(all["x-id"]);'))).toEqual([['user-input'], ['user-input']]);
  });
  it('a decorator of the same name from elsewhere says nothing', () => {
    expect(labelsAtSinks("import { Body } from './mine';\nclass X { run(@Body() dto) { sink(dto.text); } }")).toEqual([[]]);
  });
  it('server actions', () => {
    expect(labelsAtSinks("'use server';\nexport async function save(form: FormData) { sink(form.get('name')); }\nasync function own(x: string) { sink(x); }\n", 'app/actions.ts')).toEqual([['user-input'], []]);
    expect(labelsAtSinks("export function Page() { async function save(form) { 'use server'; sink(form.get('name')); } return save; }\n", 'app/page.tsx')).toEqual([['user-input']]);
  });
});
