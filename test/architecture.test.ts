/** Arrows go downwards only: which folder of the core may import which, and what the packages may take from each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const coreSource = join(root, 'core/src');

/** Folder of core/src to the folders it may import, besides itself. Types of a higher layer are allowed where noted in `typeOnly`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // The project around a file may bring models of its own.
  model: ['models'],
  models: [],
  runtime: [],
  flow: ['model', 'models'],
  edit: ['model'],
  secrets: ['model'],
  rule: ['model', 'models', 'flow', 'edit'],
  rules: ['rule', 'edit', 'flow', 'model', 'models', 'secrets'],
  engine: ['model', 'flow', 'models', 'edit', 'rule', 'rules', 'secrets'],
  project: ['model', 'flow', 'models', 'edit', 'rule', 'rules', 'secrets', 'engine'],
  cli: ['model', 'flow', 'models', 'edit', 'rule', 'rules', 'secrets', 'engine', 'project'],
  testing: ['model', 'flow', 'models', 'edit', 'rule', 'rules', 'secrets', 'engine', 'project', 'runtime'],
};

/** Entries that lie directly in core/src gather what they publish. */
const entryFolder = '.';

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const importPattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(?:\.test|\.fixture)\.ts$|node_modules|(?:^|\/)dist\//.test(name))
    .map((name) => join(folder, name));
}

function importsOf(path: string): Import[] {
  return [...readFileSync(path, 'utf8').matchAll(importPattern)].map(([, type, fixed, dynamic]) => ({
    from: path,
    specifier: fixed ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** The samples of models prove them by the engine: tests, though not each by its name. */
const isTestSupport = (path: string) => path.startsWith(join(coreSource, 'models/samples/'));
const coreImports = sourcesIn(coreSource).filter((path) => !isTestSupport(path)).flatMap(importsOf);

function folderOf(path: string): string {
  const [first = '', second] = relative(coreSource, path).split('/');
  return second === undefined ? entryFolder : first;
}

const show = ({ from, specifier }: Import) => `${relative(root, from)} imports ${specifier}`;

describe('core/src', () => {
  it('has only folders whose place is fixed here', () => {
    const folders = readdirSync(coreSource, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => !(name in allowed))).toEqual([]);
  });

  it.each(Object.keys(allowed))('%s imports only what lies below it', (folder) => {
    const wrong = coreImports.filter(({ from, specifier }) => {
      if (folderOf(from) !== folder || !specifier.startsWith('.')) return false;
      const target = folderOf(resolve(dirname(from), specifier));
      return target !== folder && !allowed[folder]?.includes(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('has no import of a package by its own name', () => {
    const wrong = coreImports.filter(({ specifier }) => /^(?:secure-bot|eslint-plugin-secure-bot)(?:\/|$)/.test(specifier));
    expect(wrong.map(show)).toEqual([]);
  });

  it('loads the parser at its first use only', () => {
    const wrong = coreImports.filter(({ specifier, typeOnly, from }) =>
      /^(?:typescript|@typescript-eslint\/(?:typescript-estree|scope-manager|parser))$/.test(specifier) && !typeOnly && !isDynamic(from, specifier));
    expect(wrong.map(show)).toEqual([]);
  });
});

function isDynamic(from: string, specifier: string): boolean {
  const text = readFileSync(from, 'utf8');
  return text.includes(`import('${specifier}')`) && !text.includes(`from '${specifier}'`);
}

describe('rules', () => {
  it('do not import each other', () => {
    const wrong = coreImports.filter(({ from, specifier }) => {
      const own = /^rules\/([^/]+)\//.exec(relative(coreSource, from))?.[1];
      const other = /^rules\/([^/]+)\//.exec(relative(coreSource, resolve(dirname(from), specifier)))?.[1];
      return specifier.startsWith('.') && own !== undefined && other !== undefined && own !== other;
    });
    expect(wrong.map(show)).toEqual([]);
  });
});

describe('hosts', () => {
  const hosts = ['eslint-plugin/src', 'lsp-server/src', 'vscode-extension/src'].map((folder) => join(root, folder));

  it('take the core by its published entries only', () => {
    const imports = hosts.flatMap((folder) => sourcesInIfAny(folder)).flatMap(importsOf);
    const wrong = imports.filter(({ from, specifier }) =>
      specifier.startsWith('.') && !hosts.some((host) => from.startsWith(host) && resolve(dirname(from), specifier).startsWith(host)));
    expect(imports.length).toBeGreaterThan(0);
    expect(wrong.map(show)).toEqual([]);
  });
});

function sourcesInIfAny(folder: string): string[] {
  try {
    return sourcesIn(folder);
  } catch {
    return [];
  }
}
