import { describe, expect, it } from 'vitest';
import { analyzeSource } from './analyze-source.ts';
import { toSettings } from './config.ts';
import { loadParser } from './parse.ts';
import { createProjectHost } from './project-host.ts';

const parser = await loadParser();
const settings = toSettings({}, { cwd: '/' });

/** Findings of each file as `rule:line`, the files analysed in the order given in one project. */
function findingsInOrder(files: Readonly<Record<string, string>>, order: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const project = createProjectHost({ cwd: '/', parser, files: { isFile: (path) => path in files, readText: (path) => files[path] } });
  return Object.fromEntries(order.map((path) => [path, analyzeSource(files[path] ?? '', path, { settings, parser, project }).findings.map(({ ruleId, line }) => `${ruleId}:${line}`)]));
}

const handlerOf = (name: string) => `import { Bot } from 'grammy';\nimport { ${name} } from './${name}';\nnew Bot(token).on('message', (ctx) => { ${name}(ctx.message.text); });\n`;

describe('findings of a file are the same whichever files were analysed before', () => {
  it('where a value goes through more files than are followed', () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    const steps = names.map((name, i) => {
      const next = names[i + 1];
      const [from, callee] = next === undefined ? ['node:child_process', 'exec'] : [`./${next}`, next];
      return [`/p/${name}.ts`, `import { ${callee} } from '${from}';\nexport function ${name}(text) { ${callee}(text); }\n`] as const;
    });
    const handlers = names.map((name) => [`/p/handle-${name}.ts`, handlerOf(name)] as const);
    const files = Object.fromEntries([...steps, ...handlers]);
    const paths = handlers.map(([path]) => path);
    const alone = Object.assign({}, ...paths.map((path) => findingsInOrder(files, [path]))) as ReturnType<typeof findingsInOrder>;
    expect(paths.map((path) => alone[path]?.length)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(findingsInOrder(files, paths)).toEqual(alone);
    expect(findingsInOrder(files, paths.toReversed())).toEqual(alone);
  });
  it('where functions of two files call one another', () => {
    const files = {
      '/p/ping.ts': "import { pong } from './pong';\nimport { run } from './run';\nexport function ping(text) { pong(text); run(text); }\n",
      '/p/pong.ts': "import { ping } from './ping';\nexport function pong(text) { ping(text); }\n",
      '/p/run.ts': "import { exec } from 'node:child_process';\nexport function run(text) { exec(text); }\n",
      '/p/first.ts': handlerOf('ping'),
      '/p/second.ts': handlerOf('pong'),
    };
    for (const order of [['/p/first.ts', '/p/second.ts'], ['/p/second.ts', '/p/first.ts']]) {
      expect(findingsInOrder(files, order)).toEqual({ '/p/first.ts': ['no-untrusted-execution:3'], '/p/second.ts': ['no-untrusted-execution:3'] });
    }
  });
});
