/**
 * TypeScript's parser without its checker, emitter and editor services: the published package parses, and 9 MB of compiler
 * would be most of what a bot that uses the runtime helpers downloads.
 *
 * `typescript.js` is one scope with a list of exports. Given fewer exports, esbuild drops what none of them reaches.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const exportList = /^__export\(typescript_exports, \{\n([\s\S]*?)^\}\);\n/m;
const endOfHeader = 'module.exports = __toCommonJS(typescript_exports);\n';
const startOfFooter = '// Annotate the CommonJS export names';

/** Of the editor services only the classes of nodes (`getText`, `getStart`) are for a parser. */
const isNeeded = (module: string) => !/^\/\/ src\/(?:server|services|jsTyping|typingsInstallerCore|deprecatedCompat|typescript)\//.test(module) || /^\/\/ src\/services\/(?:services|types|utilities)\.ts\n/.test(module);

/** What the header held that the modules use, and a namespace that only methods of symbols ask for, which a parser never makes. */
const prelude = `var __defProp = Object.defineProperty;
var __export = (target, all) => { for (const name in all) __defProp(target, name, { get: all[name], enumerable: true }); };
const ts_JsDoc_exports = {};
`;

/** `var options = list.filter(…)`: droppable if nobody uses the variable, as all that such calls do is to make its value. */
const calledInitializer = /^(var \w+ = )(?=(?:new )?[\w.]+\()/gm;

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
  const modules = text.slice(start + endOfHeader.length, end).split(/^(?=\/\/ src\/)/m).filter(isNeeded).join('').replace(calledInitializer, '$1/* @__PURE__ */ ');
  const { outputFiles } = await build({
    stdin: { contents: `${prelude}${modules}\nexport { ${wanted.join(', ')} };`, loader: 'js' },
    bundle: true,
    platform: 'node',
    external: ['*'],
    format: 'cjs',
    target: 'node22',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    tsconfigRaw: '{}',
    write: false,
  });
  // A plain object: as from TypeScript itself, `default` is then the whole module.
  return `${withoutUnusedMessages(outputFiles[0]?.text ?? '')}\nmodule.exports = { ...module.exports };\n`;
}

/** Most of the texts of errors are the checker's. */
function withoutUnusedMessages(text: string): string {
  const used = new Set([...text.matchAll(/\bDiagnostics\.(\w+)/g)].map(([, name]) => name));
  return text.replace(/^ {2}(\w+): diag\(.*\),?\n/gm, (line, name: string) => (used.has(name) ? line : ''));
}
