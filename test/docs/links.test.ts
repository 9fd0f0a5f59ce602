/** Every link in the documentation that can be followed without a network leads somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPages, root, toPage, type Page } from './pages.ts';

/** Where the repository is to be read by others; packed READMEs give whole addresses. */
const { repository } = JSON.parse(readFileSync(join(root, 'core/package.json'), 'utf8')) as { repository: { url: string } };
const home = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
const inRepository = new RegExp(`^${home}/(?:blob|tree|raw)/(?:main|HEAD)/([^#]*)(?:#(.*))?$`);

const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Why the link leads nowhere; undefined: it does not, or only a network could tell. */
function brokenLink(page: Page, target: string, known: ReadonlyMap<string, Page> = byPath): string | undefined {
  const [, ownPath, ownAnchor] = inRepository.exec(target) ?? [];
  if (ownPath === undefined && /^[a-z][a-z+.-]*:/i.test(target)) return /^(?:https|mailto):/.test(target) ? undefined : 'is neither https: nor mailto:';
  const [path = '', anchor] = ownPath === undefined ? target.split('#') : [ownPath, ownAnchor];
  const from = ownPath === undefined ? dirname(page.path) : '';
  const file = path === '' ? page.path : relative(root, join(root, from, decodeURIComponent(path))).replace(/\/$/, '');
  if (file.startsWith('..')) return 'leads out of the repository';
  if (!known.has(file) && !existsSync(join(root, file))) return 'does not exist';
  if (anchor === undefined || anchor === '') return undefined;
  const readme = known.get(join(file, 'README.md'));
  // GitHub's own anchor, below the list of files of a folder.
  if (readme !== undefined && anchor === 'readme') return undefined;
  return (readme ?? known.get(file))?.anchors.has(anchor) ? undefined : 'has no such heading';
}

it('all pages are read', () => {
  expect(pages.length).toBeGreaterThan(60);
  expect(byPath.has('README.md')).toBe(true);
});

it.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const broken = page.links.map(({ target, line }) => [brokenLink(page, target), `line ${line}: ${target}`] as const);
  expect(broken.filter(([problem]) => problem !== undefined).map(([problem, place]) => `${place} ${problem}`)).toEqual([]);
});

/** A page that is not linked from any other is read by nobody. */
it('every page is linked from another one', () => {
  const linked = new Set(pages.flatMap((page) => page.links.flatMap(({ target }) => {
    const [path = ''] = (inRepository.exec(target)?.[1] ?? (/^[a-z]+:/i.test(target) ? '' : join(dirname(page.path), target))).split('#');
    return path === '' ? [] : [path.replace(/\/$/, ''), join(path, 'README.md')];
  })));
  const roots = /^(?:README\.md|\.changeset\/|\.github\/|test\/|vscode-extension\/media\/)/;
  expect(pages.map(({ path }) => path).filter((path) => !roots.test(path) && !linked.has(path))).toEqual([]);
});

describe('the check itself', () => {
  const page = toPage('core/docs/x.md', '# A `b` & c!\n\n## Same\n\n## Same\n');
  const known = new Map([[page.path, page]]);
  it.each([
    ['#a-b--c', undefined],
    ['#same-1', undefined],
    ['#other', 'has no such heading'],
    ['../package.json', undefined],
    ['../nothing.md', 'does not exist'],
    ['../../../x', 'leads out of the repository'],
    ['https://example.com/x', undefined],
    ['http://example.com/x', 'is neither https: nor mailto:'],
    [`${home}/blob/main/LICENSE`, undefined],
    [`${home}/blob/main/LICENCE`, 'does not exist'],
  ])('%s', (target, problem) => {
    expect(brokenLink(page, target, known)).toBe(problem);
  });
});
