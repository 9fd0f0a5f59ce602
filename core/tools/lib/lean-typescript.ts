/**
 * TypeScript's parser without its checker, emitter and editor services: the published package parses, and 9 MB of compiler
 * would be most of what a bot that uses the runtime helpers downloads.
 *
 * `typescript.js` is one scope with a list of exports. Given fewer exports, esbuild drops what none of them reaches.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type BuildOptions } from 'esbuild';
import { droppable, withoutUnusedMembers, withShortEnums } from './lean-scripts.ts';

const exportList = /^__export\(typescript_exports, \{\n([\s\S]*?)^\}\);\n/m;
const endOfHeader = 'module.exports = __toCommonJS(typescript_exports);\n';
const startOfFooter = '// Annotate the CommonJS export names';

/** Of the editor services only the classes of nodes (`getText`, `getStart`) are for a parser. */
const isNeeded = (module: string) => !/^\/\/ src\/(?:server|services|jsTyping|typingsInstallerCore|deprecatedCompat|typescript)\//.test(module) || /^\/\/ src\/services\/(?:services|types|utilities)\.ts\n/.test(module);

/** What the header held that the modules use, and a namespace that only methods of symbols ask for, which a parser never makes. */
const prelude = `var __defProp = Object.defineProperty;
var __export = (target, all) => { for (const name in all) __defProp(target, name, { get: all[name], enumerable: true }); return target; };
const ts_JsDoc_exports = {};
`;

/** What a parser never comes to, and what stands there instead. */
const cuts: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Files and watchers: text to tree needs none, and in browsers TypeScript does without.
  [/^var sys = \(\(\) => \{\n[\s\S]*?^if \(sys && sys\.debugMode\) \{\n[\s\S]*?^\}\n/m, 'var sys;\n'],
  // Only the checker looks into regular expressions.
  [/if \(reportErrors2\) \{\n(?= {12}const flag = characterCodeToRegularExpressionFlag| {10}scanRange\()/g, 'if (false) {\n'],
  // The parser's factory asks for neither.
  [/flags & 1 \/\* NoParenthesizerRules \*\/ \? nullParenthesizerRules : createParenthesizerRules\(factory2\)/, 'nullParenthesizerRules'],
  [/flags & 2 \/\* NoNodeConverters \*\/ \? nullNodeConverters : createNodeConverters\(factory2\)/, 'nullNodeConverters'],
];

const options = { bundle: true, platform: 'node', external: ['*'], target: 'node22', charset: 'utf8', legalComments: 'none', logLevel: 'error', tsconfigRaw: '{}', write: false } as const satisfies BuildOptions;

/**
 * A CommonJS module with those of the names that TypeScript exports.
 * @throws Error if typescript.js is no longer built the way it was
 */
export async function leanTypeScript(names: Iterable<string>): Promise<string> {
  const path = createRequire(import.meta.url).resolve('typescript');
  const text = readFileSync(path, 'utf8');
  const list = exportList.exec(text)?.[1];
  const start = text.indexOf(endOfHeader);
  const end = text.indexOf(startOfFooter, start);
  if (list === undefined || start < 0 || end < 0) throw new Error(`${path}: not the bundle that lean-typescript.ts knows how to take apart`);
  const exported = new Map([...list.matchAll(/^ {2}([\w$]+): \(\) => ([\w$]+)/gm)].map(([, name = '', local = '']) => [name, local]));
  const wanted = [...new Set(names)].flatMap((name) => (exported.has(name) ? [`${exported.get(name)} as ${name}`] : []));
  const modules = text.slice(start + endOfHeader.length, end).split(/^(?=\/\/ src\/)/m).filter(isNeeded).join('');
  const reached = await shake(`${prelude}${droppable(withShortEnums(cut(modules, path)))}\nexport { ${wanted.join(', ')} };`, 'esm');
  // What members alone asked for can go in its turn.
  const lean = await shake(withoutUnusedMembers(reached), 'cjs');
  // A plain object: as from TypeScript itself, `default` is then the whole module.
  return `${withoutUnusedMessages(lean)}\nmodule.exports = { ...module.exports };\n`;
}

async function shake(contents: string, format: 'esm' | 'cjs'): Promise<string> {
  const { outputFiles } = await build({ ...options, stdin: { contents, loader: 'js' }, format, write: false });
  return outputFiles[0]?.text ?? '';
}

function cut(modules: string, path: string): string {
  return cuts.reduce((text, [pattern, replacement]) => {
    const shorter = text.replace(pattern, replacement);
    if (shorter === text) throw new Error(`${path}: nothing looks like ${String(pattern)}`);
    return shorter;
  }, modules);
}

const message = /^ {2}(\w+): diag\((\d+), (\d), "\w+", ([\s\S]*?\),?\n)(?= {2}\w|\})/gm;

/** Most of the texts of errors are the checker's. Their names are three times in the file: as a key, as the key of a translation, and in words. */
function withoutUnusedMessages(text: string): string {
  const used = new Set([...text.matchAll(/\bDiagnostics\.(\w+)/g)].map(([, name]) => name));
  const codes = new Map([...text.matchAll(message)].map(([, name = '', code = '']) => [name, `_${code}`]));
  return text
    .replace(message, (_, name: string, code: string, category: string, rest: string) => (used.has(name) ? `  _${code}: diag(${code}, ${category}, "", ${rest}` : ''))
    .replace(/\bDiagnostics\.(\w+)/g, (access, name: string) => (codes.has(name) ? `Diagnostics.${codes.get(name) ?? ''}` : access));
}
