/** The Markdown files of the repository, and what stands in them: headings, links, blocks of code. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Link {
  /** As it stands in the text. */
  readonly target: string;
  readonly line: number;
}

export interface Block {
  readonly language: string;
  readonly text: string;
  /** Line of its first line of code. */
  readonly line: number;
}

export interface Page {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly links: readonly Link[];
  readonly blocks: readonly Block[];
  /** Code in the running text. */
  readonly inlineCode: readonly string[];
  /** What `#…` may name, as GitHub makes it of the headings. */
  readonly anchors: ReadonlySet<string>;
}

const parser = new MarkdownIt({ html: true });

type Token = ReturnType<typeof parser.parse>[number];

/** All that git has or would add. */
export function readPages(): readonly Page[] {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '*.md'], { cwd: root, encoding: 'utf8' });
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort().map((path) => toPage(path, readFileSync(join(root, path), 'utf8')));
}

export function toPage(path: string, text: string): Page {
  const tokens = parser.parse(text, {});
  const inline = tokens.flatMap((token) => (token.children ?? []).map((child) => ({ child, line: (token.map?.[0] ?? 0) + 1 })));
  return {
    path,
    text,
    links: inline.flatMap(({ child, line }) => {
      const target = child.attrGet(child.type === 'image' ? 'src' : 'href');
      return target === null ? [] : [{ target: String(target), line }];
    }),
    blocks: tokens.filter(({ type }) => type === 'fence').map(({ info, content, map }) => ({ language: info.trim(), text: content, line: (map?.[0] ?? 0) + 2 })),
    inlineCode: inline.filter(({ child }) => child.type === 'code_inline').map(({ child }) => child.content),
    anchors: anchorsOf(tokens),
  };
}

function anchorsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const words = (tokens[index + 1]?.children ?? []).filter(({ type }) => type === 'text' || type === 'code_inline').map(({ content }) => content).join('');
    const slug = words.toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}
