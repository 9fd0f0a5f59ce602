/** What a release rests on: workflows whose commands exist, versions that belong together, packages that say what they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly 'timeout-minutes'?: number; readonly env?: Readonly<Record<string, string>>; readonly needs?: string; readonly steps: readonly Step[] }>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(text(path)) as Record<string, unknown> & { version: string; name: string };
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).map((name) => [name, parse(text(`${folder}/${name}`)) as Workflow] as const);
const release = workflows.find(([name]) => name === 'release.yml')?.[1] as Workflow;
const { scripts } = json('package.json') as unknown as { scripts: Record<string, string> };
const pnpm = /pnpm@(\S+)/.exec(text('.ci/run'))?.[1];

describe.each(workflows)('%s', (_, { on, permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run, with: inputs }) => [run, inputs?.['script']]).filter((command) => typeof command === 'string').flatMap((command) => command.split('\n').filter((line) => line.trim() !== ''));

  it('runs on something, with no more rights than it names', () => {
    expect(Object.keys(on).length).toBeGreaterThan(0);
    expect(Object.keys(permissions).every((name) => permissions[name] === 'read')).toBe(true);
  });
  it('pins every action to a commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
  });
  it('runs scripts that exist, with the pnpm of the README', () => {
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const [, version, script = ''] = /^npx -y pnpm@(\S+) (\S+)/.exec(command.trim()) ?? [];
      if (version === undefined) {
        expect(command.trim()).toMatch(/^(?:gh release upload|git diff --exit-code|sudo apt-get) /);
        continue;
      }
      expect(version).toBe(pnpm);
      expect([...Object.keys(scripts), 'install'], command).toContain(script);
    }
  });
  it('runs on a Node.js that the packages support', () => {
    const versions = steps.flatMap(({ with: inputs }) => inputs?.['node-version'] ?? []);
    expect(new Set(versions)).toEqual(new Set([24]));
  });
});

describe('a release', () => {
  it('is published with provenance, by the only job that has an identity', () => {
    const withIdentity = Object.entries(release.jobs).filter(([, job]) => job.permissions?.['id-token'] === 'write');
    expect(withIdentity.map(([name]) => name)).toEqual(['publish']);
    expect(release.jobs['publish']?.env).toEqual({ NPM_CONFIG_PROVENANCE: 'true' });
    expect(release.jobs['publish']?.needs).toBe('test');
    expect(text(`${folder}/release.yml`)).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
  });
  it('runs commands that exist', () => {
    const files = [scripts['release:version'], scripts['release:publish']].join(' && ').split(' && ');
    for (const command of files) {
      const [program, file = ''] = command.split(' ');
      if (program === 'node') expect(existsSync(join(root, file)), file).toBe(true);
      else expect(command).toBe('changeset publish');
    }
    expect(existsSync(join(root, 'node_modules/.bin/changeset'))).toBe(true);
  });
});

const published = ['core', 'eslint-plugin', 'lsp-server'] as const;

describe('the packages', () => {
  const { fixed, access } = json('.changeset/config.json') as unknown as { fixed: readonly (readonly string[])[]; access: string };

  it('share one version, which changesets keep', () => {
    const manifests = [...published, 'vscode-extension'].map((name) => json(`${name}/package.json`));
    expect(new Set(manifests.map(({ version }) => version)).size).toBe(1);
    expect(fixed).toEqual([manifests.map(({ name }) => name)]);
    expect(access).toBe('public');
  });
  it.each(published)('%s says what it is, and brings its licence', (name) => {
    const manifest = json(`${name}/package.json`);
    expect(manifest).toMatchObject({ license: 'MIT', engines: { node: '^22.13.0 || >=24' }, publishConfig: { access: 'public', provenance: true } });
    expect((manifest['description'] as string).length).toBeGreaterThan(40);
    expect((manifest['keywords'] as string[]).length).toBeGreaterThan(5);
    expect(text(`${name}/LICENSE`)).toBe(text('LICENSE'));
    expect(existsSync(join(root, name, 'README.md'))).toBe(true);
  });
  it('the extension goes to the editors\' galleries, not to npm', () => {
    expect(json('vscode-extension/package.json')['private']).toBe(true);
  });
  /** npm refuses provenance where the field names another repository than the one that publishes. */
  it('name one repository, the one that may publish', () => {
    const repositories = [...published, 'vscode-extension'].map((name) => json(`${name}/package.json`)['repository'] as { url: string; directory: string });
    expect(repositories.map(({ directory }) => directory)).toEqual([...published, 'vscode-extension']);
    const [url] = new Set(repositories.map((repository) => repository.url));
    const name = /^git\+https:\/\/github\.com\/(.+)\.git$/.exec(url ?? '')?.[1];
    expect(text(`${folder}/release.yml`)).toContain(`github.repository == '${name}'`);
    expect(text('core/src/rule/url.ts')).toContain(`https://github.com/${name}/blob/main/`);
  });
});

it('no file names a registry', () => {
  const files = ['.changeset/config.json', 'package.json', 'pnpm-workspace.yaml', ...workflows.map(([name]) => `${folder}/${name}`), ...published.map((name) => `${name}/package.json`)];
  for (const file of files) expect(text(file), file).not.toMatch(/registry[.-]|npmjs|unpkg|jsdelivr/);
});
