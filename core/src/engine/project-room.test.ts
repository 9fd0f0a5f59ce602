import { describe, expect, it } from 'vitest';
import { analyzeSource } from './analyze-source.ts';
import { toSettings } from './config.ts';
import { loadParser, type ParserHost } from './parse.ts';
import { createProjectHost, type CachingProjectHost } from './project-host.ts';
import type { FileSystem } from './resolve-module.ts';

const estree = await loadParser();
const settings = toSettings({}, { cwd: '/' });

interface Project {
  readonly files: Map<string, string>;
  /** What the host reads them through. */
  readonly system: FileSystem;
  readonly host: CachingProjectHost;
  readonly parser: ParserHost;
  /** How often each file was parsed. */
  readonly parses: Map<string, number>;
}

function projectOf(texts: Readonly<Record<string, string>>, maxTextLength?: number): Project {
  const files = new Map(Object.entries(texts));
  const parses = new Map<string, number>();
  const parser: ParserHost = {
    parse(text, path) {
      parses.set(path, (parses.get(path) ?? 0) + 1);
      return estree.parse(text, path);
    },
  };
  const system = { isFile: (path: string) => files.has(path.slice(1)), readText: (path: string) => files.get(path.slice(1)) };
  return { files, system, parser, parses, host: createProjectHost({ cwd: '/', parser, files: system, ...(maxTextLength !== undefined && { maxTextLength }) }) };
}

/** Findings of files analysed one after the other, as `path:line rule`. */
function findingsOf({ files, host, parser }: Project, paths: Iterable<string> = files.keys()): readonly string[] {
  return [...paths].flatMap((path) => analyzeSource(files.get(path) ?? '', path, { settings, parser, project: host }).findings.map(({ line, ruleId }) => `${path}:${line} ${ruleId}`));
}

function modelAt({ files, host, parser }: Project, path: string): unknown {
  const outcome = host.modelOf(files.get(path) ?? '', path, parser);
  return 'file' in outcome ? outcome.file : undefined;
}

/** Helpers that run a command, each given a message by two handlers of its own. */
function botOf(helpers: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: helpers }, (_, i) => {
    const handler = `import { Bot } from 'grammy';\nimport { run${i} } from './run${i}';\nnew Bot(token).on('message', (ctx) => { run${i}(ctx.message.text); });\n`;
    return [
      [`p/run${i}.ts`, `import { exec } from 'node:child_process';\nexport function run${i}(text) { exec(text); }\n`],
      [`p/first${i}.ts`, handler],
      [`p/second${i}.ts`, handler],
    ] as const;
  }).flat());
}

const once = (paths: Iterable<string>) => new Map([...paths].map((path) => [path, 1]));

describe('a project that fits', () => {
  it('has each file parsed once, however often it is analysed and imported', () => {
    const project = projectOf(botOf(12));
    const found = findingsOf(project);
    expect(found).toHaveLength(24);
    expect(findingsOf(project)).toEqual(found);
    expect(project.parses).toEqual(once(project.files.keys()));
  });
});

describe('a project that does not fit', () => {
  const texts = botOf(40);
  const paths = Object.keys(texts);

  it('has the same findings', () => {
    const all = findingsOf(projectOf(texts));
    for (const maxTextLength of [0, 2_000, 20_000]) {
      expect(findingsOf(projectOf(texts, maxTextLength))).toEqual(all);
      expect(findingsOf(projectOf(texts, maxTextLength), paths.toReversed()).toSorted()).toEqual(all.toSorted());
    }
  });
  it('loses what was used longest ago, with the files that import it', () => {
    // Each counts 1,000 besides its text: all four stand above the limit.
    const project = projectOf({ 'p/base.ts': 'export const base = 1;\n', 'p/user.ts': "import { base } from './base';\nfetch(base);\n", 'p/other.ts': 'export const other = 2;\n', 'p/last.ts': 'export const last = 3;\n' }, 4_000);
    findingsOf(project, ['p/base.ts', 'p/user.ts', 'p/other.ts', 'p/user.ts', 'p/last.ts']);
    expect(project.parses).toEqual(once(project.files.keys()));
    // Room is made before the next one: the base is oldest, and its user goes with it though `other` is older.
    findingsOf(project, ['p/last.ts', 'p/other.ts', 'p/user.ts']);
    expect(project.parses).toEqual(new Map([['p/base.ts', 2], ['p/user.ts', 2], ['p/other.ts', 1], ['p/last.ts', 1]]));
  });
});

describe('an edit of one line', () => {
  const texts = {
    'p/base.ts': "export const base = 'https://api.weather.io';\n",
    'p/middle.ts': "import { base } from './base';\nexport const middle = `${base}/v1`;\nfetch(middle);\n",
    'p/top.ts': "import { middle } from './middle';\nfetch(middle);\n",
    'p/side.ts': "export const side = 'https://side.weather.io';\nfetch(side);\n",
  };
  const paths = Object.keys(texts);

  it('parses that file alone, and makes anew the models of those that depend on it', () => {
    const project = projectOf(texts);
    findingsOf(project);
    const before = paths.map((path) => modelAt(project, path));
    project.files.set('p/base.ts', texts['p/base.ts'].replace('https:', 'http:'));
    findingsOf(project);
    const isSame = paths.map((path, i) => modelAt(project, path) === before[i]);
    expect(isSame).toEqual([false, false, false, true]);
    expect(project.parses).toEqual(new Map([...once(paths), ['p/base.ts', 2]]));
  });
  it('does so on disk, too', () => {
    const project = projectOf(texts);
    findingsOf(project);
    const before = paths.map((path) => modelAt(project, path));
    project.files.set('p/base.ts', texts['p/base.ts'].replace('https:', 'http:'));
    expect(project.host.importersOf('p/base.ts')).toEqual(['/p/middle.ts', '/p/top.ts']);
    project.host.changed('p/base.ts');
    findingsOf(project, ['p/top.ts', 'p/side.ts']);
    expect(paths.map((path, i) => modelAt(project, path) === before[i])).toEqual([false, false, false, true]);
    expect(project.parses).toEqual(new Map([...once(paths), ['p/base.ts', 2]]));
  });
  it('is seen by those that depend on it', () => {
    const project = projectOf(texts);
    expect(findingsOf(project)).toEqual([]);
    project.files.set('p/base.ts', texts['p/base.ts'].replace('https:', 'http:'));
    const found = findingsOf(project);
    expect(found).not.toEqual([]);
    expect(findingsOf(projectOf(Object.fromEntries(project.files)))).toEqual(found);
  });
  it('that takes an import away ends the dependence', () => {
    const project = projectOf(texts);
    findingsOf(project);
    project.files.set('p/middle.ts', "export const middle = 'https://own.weather.io';\n");
    findingsOf(project);
    expect(project.host.importersOf('p/base.ts')).toEqual([]);
    expect(project.host.importersOf('p/middle.ts')).toEqual(['/p/top.ts']);
  });
});

describe('what imports name', () => {
  const texts = {
    'p/tsconfig.json': '{ "compilerOptions": { "paths": { "#run": ["./safe.ts"] } } }',
    'p/safe.ts': 'export function run(text) { return text.length; }\n',
    'p/shell.ts': "import { exec } from 'node:child_process';\nexport function run(text) { exec(text); }\n",
    'p/bot.ts': "import { Bot } from 'grammy';\nimport { run } from '#run';\nnew Bot(token).on('message', (ctx) => { run(ctx.message.text); });\n",
  };
  it.each([
    ['a reset', ({ host }: Project) => {
      host.reset();
      return host;
    }],
    ['a new host for the same files', ({ system, parser }: Project) => createProjectHost({ cwd: '/', parser, files: system })],
  ] as const)('is looked up anew after %s', (_, renew) => {
    const project = projectOf(texts);
    expect(findingsOf(project, ['p/bot.ts'])).toEqual([]);
    project.files.set('p/tsconfig.json', texts['p/tsconfig.json'].replace('safe', 'shell'));
    expect(findingsOf({ ...project, host: renew(project) }, ['p/bot.ts'])).toEqual(['p/bot.ts:3 no-untrusted-execution']);
  });
});

describe('a thousand files', () => {
  const maxTextLength = 50_000;
  const texts = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`p/${i}.ts`, `import { shared } from './shared';\nexport const own${i} = shared;\nfetch(own${i});\n`]));

  /** Length of the files that are still there, newest first, with what each costs besides its text. */
  function keptLength(project: Project, paths: readonly string[]): number {
    let length = 0;
    for (const path of paths.toReversed()) {
      const before = project.parses.get(path);
      modelAt(project, path);
      if (project.parses.get(path) !== before) break;
      length += (project.files.get(path) ?? '').length + 1_000;
    }
    return length;
  }

  it.each<[string, (project: Project, path: string) => void]>([
    ['analysed', () => undefined],
    ['edited', (project, path) => {
      project.files.set(path, `${project.files.get(path) ?? ''}\n`);
      findingsOf(project, [path]);
    }],
    ['changed on disk and read again', (project, path) => {
      project.host.changed(path);
      modelAt(project, path);
    }],
    ['left behind by a change of what they import', (project) => project.host.changed('p/shared.ts')],
  ])('that are %s leave no more than the limit', (_, act) => {
    const project = projectOf({ ...texts, 'p/shared.ts': "export const shared = 'https://api.weather.io';\n" }, maxTextLength);
    const paths = Object.keys(texts);
    for (const path of paths) {
      findingsOf(project, [path]);
      act(project, path);
    }
    const kept = keptLength(project, paths);
    expect(kept).toBeGreaterThan(0);
    // Room is made between analyses: the last one may stand above it.
    expect(kept).toBeLessThan(maxTextLength + 1_200);
  });
  it('that are closed leave nothing', () => {
    const project = projectOf(texts, maxTextLength);
    const paths = Object.keys(texts);
    for (const path of paths) {
      findingsOf(project, [path]);
      project.host.changed(path);
    }
    expect(keptLength(project, paths)).toBe(0);
  });
});
