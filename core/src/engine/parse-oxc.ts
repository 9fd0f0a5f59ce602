/**
 * oxc-parser in place of typescript-estree, many times faster, where the project has installed it. Whatever it does not
 * take goes to typescript-estree, which then has the last word, so that both give the same findings and errors. (It takes a
 * little more: octal numbers of sloppy code.)
 */
import { toComment } from '../model/comments.ts';
import { isComponentPath } from '../model/component-path.ts';
import type { ParsedFile } from '../model/file-model.ts';
import type { Program } from '../model/node.ts';
import { isDeeplyNested } from './nesting.ts';
import { once } from './once.ts';
import { loadParser, loadParserNow, type ParserHost } from './parse.ts';
import { blankOutsideScripts } from './script-blocks.ts';

type Oxc = typeof import('oxc-parser');
type Lang = 'ts' | 'tsx' | 'jsx';

interface OxcComment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The fastest parser there is: oxc-parser if it can be loaded, else the built-in one. */
export async function loadFastParser(): Promise<ParserHost> {
  const oxc = await loadOxc();
  return oxc ? toParserHost(oxc) : loadParser();
}

async function loadOxc(): Promise<Oxc | undefined> {
  try {
    return await import('oxc-parser');
  } catch {
    // Not installed, or not for this platform.
    return undefined;
  }
}

/** Raw transfer begins with buffers of gigabytes, which make the garbage collector run: dear for a few files, cheap for many. */
const fewFiles = 20;

function toParserHost(oxc: Oxc): ParserHost {
  // Most projects have no file that needs it.
  const fallback = once(loadParserNow);
  const canBeRaw = oxc.rawTransferSupported();
  let parsed = 0;
  return {
    parse(text, path) {
      const script = isComponentPath(path) ? blankOutsideScripts(text) : { text, extension: undefined };
      if (isDeeplyNested(script.text)) return fallback().parse(text, path);
      const isRaw = canBeRaw && ++parsed > fewFiles;
      const options = { lang: langOf(script.extension === undefined ? path : `.${script.extension}`), sourceType: 'module', astType: 'ts', range: true, preserveParens: false, experimentalRawTransfer: isRaw } as const;
      const result = oxc.parseSync(path, script.text, options);
      if (result.errors.length > 0) return fallback().parse(text, path);
      return toParsedFile(result.program as unknown as Program, result.comments);
    },
  };
}

function toParsedFile(ast: Program, comments: readonly OxcComment[]): ParsedFile {
  return { ast, comments: comments.map(({ type, value, start, end }) => toComment(type, value, [start, end])) };
}

/** JSX is allowed wherever it is no type assertion; types in JavaScript files are left to the fallback. */
function langOf(path: string): Lang {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  if (extension === 'tsx') return 'tsx';
  return extension === 'ts' || extension === 'mts' || extension === 'cts' ? 'ts' : 'jsx';
}
