/**
 * The hosts that the packages are made for: tarballs in empty projects, each ESLint with each parser on each Node.js, then what people do with ESLint, and oxlint.
 * Each bot of test/hosts/bot must give the findings of expected.json and, mended, the text in test/hosts/fixed; nothing more and nothing less.
 *
 *     node test/hosts/matrix.ts            the newest ESLint 9 and 10, and what people do with the latter: part of the test run
 *     node test/hosts/matrix.ts --all      everything, the oldest versions that are supported and pnpm as well; writes core/docs/hosts.md
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repoRoot } from '../../core/tools/lib/paths.ts';
import { executableOf, otherNodeVersions } from '../lib/node-versions.ts';
import { features, type Feature } from './features.ts';
import { oxlintFeatures } from './oxlint.ts';
import { installProject, packAll, type HostProject } from './project.ts';
import { parsers, toPage, type Cell, type Row } from './page.ts';

/** Newest of each major; then the oldest that `peerDependencies` allow. There is no `next` of ESLint 10.15.0. */
const newestEslint = ['10.15.0', '9.39.5'] as const;
const oldestEslint = ['10.0.0', '9.0.0'] as const;
const nodes = [otherNodeVersions[0], process.versions.node, otherNodeVersions[1]] as const;

interface Linted {
  readonly findings: readonly string[];
  readonly left: readonly string[];
  readonly text: string;
}

const isWhole = process.argv.includes('--all');
const here = fileURLToPath(new URL('.', import.meta.url));
const expected = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8')) as Record<string, Omit<Linted, 'text'>>;
const failures: string[] = [];

const packs = mkdtempSync(join(tmpdir(), 'secure-bot-hosts-packs-'));
try {
  const tarballs = packAll(packs);
  const installs = [...newestEslint, ...(isWhole ? oldestEslint : [])].map((version) => [version, 'npm'] as const);
  const cells: Cell[] = [];
  const rows: Row[] = [];
  for (const [version, manager] of [...installs, ...(isWhole ? ([[newestEslint[0], 'pnpm']] as const) : [])]) {
    const project = installProject(version, tarballs, manager);
    try {
      for (const node of nodes) cells.push(...lintedOn(node, project, manager));
      const isNewest = version === newestEslint[0] && manager === 'npm';
      if (isNewest || (isWhole && manager === 'npm')) rows.push(...triedIn(project, `ESLint ${version}`, features));
      if (isNewest) rows.push(...triedIn(project, 'oxlint', oxlintFeatures));
    } finally {
      project.remove();
    }
  }
  const worked = cells.filter(({ works }) => works).length + rows.filter(({ outcome }) => outcome === 'works').length;
  console.log(`hosts: ${worked} work, ${failures.length} do not`);
  if (isWhole && failures.length === 0) writeFileSync(join(repoRoot, 'core/docs/hosts.md'), toPage(cells, rows));
} finally {
  rmSync(packs, { recursive: true, force: true });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** One cell for each bot, which means each parser. */
function lintedOn(node: string, project: HostProject, manager: string): Cell[] {
  project.reset();
  const { stdout, stderr } = project.run(executable(node), 'lint.mjs');
  const linted = stdout.startsWith('{') ? (JSON.parse(stdout) as { eslint: string; node: string; files: Record<string, Linted> }) : undefined;
  return Object.keys(parsers).map((bot) => {
    const place = `ESLint ${project.eslint} (${manager}), Node.js ${node}, ${bot}`;
    const problem = linted === undefined ? stdout + stderr : (isAsked(linted, project.eslint, node) ?? problemOf(bot, linted.files[bot]));
    if (problem !== undefined) failures.push(`${place}: ${problem}`);
    return { eslint: project.eslint, manager, node, bot, works: problem === undefined };
  });
}

/** That the right versions ran. */
function isAsked(ran: { eslint: string; node: string }, eslint: string, node: string): string | undefined {
  return ran.eslint === eslint && ran.node === `v${node}` ? undefined : `ran in ESLint ${ran.eslint} on Node.js ${ran.node}`;
}

function problemOf(bot: string, linted: Linted | undefined): string | undefined {
  if (linted === undefined) return 'was not linted';
  const { text, ...found } = linted;
  if (JSON.stringify(found) !== JSON.stringify(expected[bot])) return `expected ${JSON.stringify(expected[bot])}, got ${JSON.stringify(found)}`;
  return text === readFileSync(join(here, 'fixed', bot), 'utf8') ? undefined : `mended differently:\n${text}`;
}

function triedIn(project: HostProject, host: string, tried: readonly Feature[]): Row[] {
  return tried.map(({ name, since, tryIn }) => {
    if (since !== undefined && isOlder(project.eslint, since)) return { host, feature: name, outcome: `since ESLint ${since.join('.')}` };
    for (const path of ['bot', 'eslint.config.cjs', 'eslint.config.ts', 'eslint-suppressions.json', 'lint.cache', 'notes.md']) project.delete(path);
    project.reset();
    const problem = tryIn(project, process.execPath);
    if (problem !== undefined) failures.push(`${host}, ${name}: ${problem}`);
    return { host, feature: name, outcome: problem === undefined ? 'works' : 'fails' };
  });
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

function executable(node: string): string {
  return node === process.versions.node ? process.execPath : executableOf(node);
}
