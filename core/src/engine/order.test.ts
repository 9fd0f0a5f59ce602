import { describe, expect, it } from 'vitest';
import { budgetOf, renewBudget } from '../flow/context.ts';
import { createFlowFacts } from '../flow/facts.ts';
import { flowLimits } from '../flow/limits.ts';
import { analyzeSource } from './analyze-source.ts';
import { toSettings } from './config.ts';
import { filesOf } from './files.fixture.ts';
import { loadParser } from './parse.ts';
import { createProjectHost, type CachingProjectHost } from './project-host.ts';

const parser = await loadParser();
const settings = toSettings({}, { cwd: '/' });

type Files = Readonly<Record<string, string>>;

function projectOf(files: Files): CachingProjectHost {
  return createProjectHost({ cwd: '/', parser, files: filesOf(files) });
}

/** `rule:line` of each. */
function findingsOf(project: CachingProjectHost, files: Files, path: string): readonly string[] {
  return analyzeSource(files[path] ?? '', path, { settings, parser, project }).findings.map(({ ruleId, line }) => `${ruleId}:${line}`);
}

/** Findings of each file, analysed one after the other in one project. */
function findingsInOrder(files: Files, order: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const project = projectOf(files);
  return Object.fromEntries(order.map((path) => [path, findingsOf(project, files, path)]));
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
  it('where the steps of one ran out inside a file that others import', () => {
    const files = {
      '/p/shared.js': "const OpenAI = require('openai');\nconst openai = new OpenAI();\nexports.ask = async (messages) => { const done = await openai.chat.completions.create({ messages }); const [choice] = done.choices; return choice.message.content; };\n",
      '/p/first.js': "const { ask } = require('./shared');\nask([]);\n",
      '/p/second.js': "const { ask } = require('./shared');\nask([]);\n",
    };
    const labelsWithin = (steps: number) => {
      const project = projectOf(files);
      const labelsOf = (path: keyof typeof files) => {
        const outcome = project.modelOf(files[path], path, parser);
        const call = 'file' in outcome ? outcome.file.nodes('CallExpression').at(-1) : undefined;
        return 'file' in outcome && call ? createFlowFacts(outcome.file).taints(call).map(({ label }) => label) : undefined;
      };
      budgetOf(project).steps = flowLimits.steps - steps;
      const first = labelsOf('/p/first.js');
      renewBudget(project);
      return [first, labelsOf('/p/second.js')];
    };
    expect(labelsWithin(flowLimits.steps)).toEqual([['llm-output'], ['llm-output']]);
    const cut = Array.from({ length: 40 }, (_, steps) => labelsWithin(steps));
    expect(cut[10]?.[0]).toEqual([]);
    expect(cut.map(([, second]) => second)).toEqual(cut.map(() => ['llm-output']));
  });
  it('where one is too large to be looked into from others', () => {
    const files = {
      '/p/run.js': `const { exec } = require('node:child_process');\nexports.run = (text) => exec(text);\n${`// ${'a'.repeat(77)}\n`.repeat(13_000)}`,
      '/p/handle.js': "const { Bot } = require('grammy');\nconst { run } = require('./run');\nnew Bot(token).on('message', (ctx) => { run(ctx.message.text); });\n",
    };
    expect(findingsInOrder(files, ['/p/run.js', '/p/handle.js'])['/p/handle.js']).toEqual(findingsInOrder(files, ['/p/handle.js'])['/p/handle.js']);
  });
  it('where an import could not be parsed before', () => {
    const broken = "import { exec } from 'node:child_process';\nexport function run(text) { exec(text; }\n";
    const files: Record<string, string> = { '/p/run.ts': broken, '/p/handle-run.ts': handlerOf('run') };
    const project = projectOf(files);
    expect(findingsOf(project, files, '/p/handle-run.ts')).toEqual([]);
    files['/p/run.ts'] = broken.replace('text;', 'text);');
    expect(findingsOf(project, files, '/p/run.ts')).toEqual([]);
    expect(findingsOf(project, files, '/p/handle-run.ts')).toEqual(['no-untrusted-execution:3']);
  });
});
