import { describe, expect, it } from 'vitest';
import { filesOf } from './files.fixture.ts';
import { createImportIndex } from './import-index.ts';
import { loadParser } from './parse.ts';
import { createProjectHost } from './project-host.ts';

const parser = await loadParser();

const texts: Record<string, string> = {
  '/p/package.json': '{}',
  '/p/src/app.ts': "import { router } from './routes.js';\nconst lazy = await import('./late');\n",
  '/p/src/routes.ts': "import * as controller from './controller';\nexport { other } from './other';\n",
  '/p/src/old.cjs': "const controller = require('./controller.ts');\n",
  '/p/src/controller.ts': '',
  '/p/src/late.ts': '',
  '/p/src/other.ts': "import './other';\n",
  '/p/dist/copy.js': "require('../src/controller.ts');\n",
  '/p/node_modules/x/index.js': "require('../../src/controller.ts');\n",
  '/q/package.json': '{}',
  '/q/user.ts': "import '../p/src/controller';\n",
  '/alone.ts': "import './p/src/controller';\n",
};

describe('the files that import a file', () => {
  const index = createImportIndex(filesOf(texts));

  it.each([
    ['/p/src/routes.ts', ['/p/src/app.ts']],
    ['/p/src/late.ts', ['/p/src/app.ts']],
    ['/p/src/controller.ts', ['/p/src/old.cjs', '/p/src/routes.ts']],
    ['/p/src/other.ts', ['/p/src/routes.ts']],
    ['/p/src/app.ts', []],
    ['/alone.ts', []],
  ])('%s', (path, importers) => expect(index.importersOf(path)).toEqual(importers));

  it('are read anew where one has changed', () => {
    const files = { ...texts };
    const changing = createImportIndex(filesOf(files));
    expect(changing.importersOf('/p/src/late.ts')).toEqual(['/p/src/app.ts']);
    files['/p/src/app.ts'] = "import './controller';\n";
    changing.changed('/p/src/app.ts');
    expect(changing.importersOf('/p/src/late.ts')).toEqual([]);
    expect(changing.importersOf('/p/src/controller.ts')).toEqual(['/p/src/app.ts', '/p/src/old.cjs', '/p/src/routes.ts']);
  });

  it('are unknown where nobody tells which files there are, and among very many', () => {
    const { isFile, readText } = filesOf(texts);
    expect(createImportIndex({ isFile, readText }).importersOf('/p/src/routes.ts')).toEqual([]);
    const many = { ...texts, ...Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`/p/src/x${i}.ts`, ''])) };
    expect(createImportIndex(filesOf(many)).importersOf('/p/src/routes.ts')).toEqual([]);
  });
});

describe('a project that is asked who imports a file', () => {
  it('tells the models of a few, and says whom a change of them concerns', () => {
    const host = createProjectHost({ cwd: '/', parser, files: filesOf(texts) });
    expect(host.filesImporting?.('p/src/controller.ts').map(({ path }) => path)).toEqual(['p/src/old.cjs', 'p/src/routes.ts']);
    expect(host.takeAsked()).toEqual(['/p/src/controller.ts']);
    expect(host.takeAsked()).toEqual([]);
    expect(host.importersOf('p/src/routes.ts')).toContain('/p/src/controller.ts');
  });

  it('tells none where many do: a helper of all says nothing of its callers', () => {
    const many = { ...texts, ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/p/src/user${i}.ts`, "import './late';\n"])) };
    expect(createProjectHost({ cwd: '/', parser, files: filesOf(many) }).filesImporting?.('p/src/late.ts')).toEqual([]);
  });
});
