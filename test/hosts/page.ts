/** The matrix as a page of the documentation. */
import { companions } from './project.ts';

export interface Cell {
  readonly eslint: string;
  readonly manager: string;
  readonly node: string;
  /** File of test/hosts/bot, which stands for a parser. */
  readonly bot: string;
  readonly works: boolean;
}

export interface Row {
  readonly host: string;
  readonly feature: string;
  /** `works`, `fails`, or the version that brought it. */
  readonly outcome: string;
}

/** By file of test/hosts/bot, in the order of the page. */
export const parsers: Readonly<Record<string, string>> = {
  'bot.js': 'espree (JavaScript)',
  'bot.ts': `@typescript-eslint/parser ${companions['@typescript-eslint/parser']}`,
  'Bot.vue': `vue-eslint-parser ${companions['vue-eslint-parser']}`,
  'Bot.svelte': `svelte-eslint-parser ${companions['svelte-eslint-parser']}`,
};

export function toPage(cells: readonly Cell[], rows: readonly Row[]): string {
  const nodes = unique(cells.map(({ node }) => node));
  const hosts = unique(rows.filter(({ host }) => host.startsWith('ESLint')).map(({ host }) => host));
  const inOxlint = rows.filter(({ host }) => host === 'oxlint');
  return `<!-- Written by \`npx -y pnpm@12.21.0 hosts\`, do not edit. -->
# Where it runs

The packed packages, installed into empty projects. In each cell a small bot is linted; it must give exactly the findings, and after \`--fix\` and the suggestions exactly the text, that [test/hosts](../../test/hosts) holds. The newest ESLint 9 and 10 are part of every test run; \`npx -y pnpm@12.21.0 hosts\` runs all of it and writes this page.

## ESLint, parsers, Node.js

${table(['ESLint', 'parser', ...nodes.map((node) => `Node.js ${node}`)], unique(cells.map(({ eslint, manager, bot }) => `${eslint}|${manager}|${bot}`)).map((key) => {
    const [eslint = '', manager = '', bot = ''] = key.split('|');
    const name = manager === 'npm' ? eslint : `${eslint}, installed by ${manager}`;
    return [name, parsers[bot] ?? bot, ...nodes.map((node) => (cells.some((cell) => cell.eslint === eslint && cell.manager === manager && cell.bot === bot && cell.node === node && cell.works) ? 'works' : 'fails'))];
  }))}

## What people do with ESLint

On Node.js ${process.versions.node}.

${table(['', ...hosts], unique(rows.filter(({ host }) => host !== 'oxlint').map(({ feature }) => feature)).map((feature) => [feature, ...hosts.map((host) => rows.find((row) => row.host === host && row.feature === feature)?.outcome ?? '')]))}

## oxlint ${companions.oxlint}, as a JS plugin

${table(['', 'oxlint'], inOxlint.map(({ feature, outcome }) => [feature, outcome]))}

oxlint runs no JS plugin on the scripts of Vue and Svelte components.
`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
