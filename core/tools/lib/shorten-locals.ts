/** Short names for what functions keep to themselves. What stands at the top of a file keeps its name: stack traces hold it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { transform } from 'esbuild';
import { commonOptions } from './bundle.ts';

/** Nobody declares it; esbuild would take a file with `import.meta` for a module, and then rename all of it. */
const metaName = '__importMeta__';

/** Rewrites a finished bundle, a quarter of whose size are such names. A script's top level is left alone: imports and exports stand aside meanwhile. */
export async function shortenLocals(path: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const { program } = parseSync(path, text);
  const aside = program.body.filter(({ type }) => type === 'ImportDeclaration' || type === 'ExportNamedDeclaration');
  let script = text;
  for (const { start, end } of [...aside].reverse()) script = script.slice(0, start) + script.slice(end);
  const { code } = await transform(script.replaceAll('import.meta', metaName), { ...minified, loader: 'js' });
  const at = (type: string) => aside.filter((node) => node.type === type).map(({ start, end }) => `${text.slice(start, end)}\n`).join('');
  writeFileSync(path, `${at('ImportDeclaration')}${code.replaceAll(metaName, 'import.meta')}${at('ExportNamedDeclaration')}`);
}

const minified = {
  minifyIdentifiers: true,
  minifySyntax: true,
  minifyWhitespace: true,
  charset: commonOptions.charset,
  target: commonOptions.target,
  legalComments: 'none',
} as const;
