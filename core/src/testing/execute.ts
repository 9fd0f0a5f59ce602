/** Runs a fixed sample: transpiled, with stand-ins for its packages and the real runtime helpers. */
import { createRequire, isBuiltin } from 'node:module';
import type { RunningSample } from './types.ts';

export interface ExecuteOptions {
  readonly path: string;
  /** Stand-ins by specifier. */
  readonly modules: Readonly<Record<string, unknown>>;
  /** Other project files by path, for relative imports. */
  readonly files: Readonly<Record<string, string>>;
}

const nodeRequire = createRequire(import.meta.url);

/** @throws Error that names the specifier which the sample imports and the case does not supply; and whatever the sample throws. */
export async function executeSample(text: string, options: ExecuteOptions): Promise<RunningSample> {
  // The compiler takes a while to load; only cases with `execute` need it.
  const { default: ts } = await import('typescript');
  const runtime: unknown = await import('../runtime/index.ts');
  const exports = await run(text, options.path);
  return { exports, call: (name, ...values) => functionOf(exports, name)(...values) };

  async function run(source: string, path: string): Promise<Record<string, unknown>> {
    const { outputText } = ts.transpileModule(source, {
      fileName: path,
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.ReactJSX,
        esModuleInterop: true,
        allowJs: true,
      },
    });
    const loaded = await loadRelatives(outputText, path);
    const module = { exports: {} as Record<string, unknown> };
    const require = (specifier: string): unknown => loaded.get(specifier) ?? find(specifier, path);
    // Samples await at top level, which a CommonJS wrapper cannot: the body is an async function.
    const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('module', 'exports', 'require', outputText)(module, module.exports, require);
    return module.exports;
  }

  /** Files of the case are run first, so that `require` can stay synchronous. */
  async function loadRelatives(outputText: string, path: string): Promise<Map<string, unknown>> {
    const loaded = new Map<string, unknown>();
    for (const [, specifier = ''] of outputText.matchAll(/\brequire\(['"](\.[^'"]*)['"]\)/g)) {
      if (specifier in options.modules) continue;
      const file = resolveRelative(specifier, path, options.files);
      if (file !== undefined) loaded.set(specifier, await run(options.files[file] ?? '', file));
    }
    return loaded;
  }

  function find(specifier: string, path: string): unknown {
    if (specifier in options.modules) return options.modules[specifier];
    if (specifier === 'secure-bot/runtime') return runtime;
    if (isBuiltin(specifier)) return nodeRequire(specifier);
    throw new Error(`${path} imports '${specifier}': the case needs \`modules: { '${specifier}': … }\` to be executed`);
  }
}

function functionOf(exports: Readonly<Record<string, unknown>>, name: string): (...values: readonly unknown[]) => unknown {
  const value = exports[name];
  if (typeof value !== 'function') throw new TypeError(`expected the sample to export a function '${name}', it exports ${Object.keys(exports).join(', ') || 'nothing'}`);
  return value as (...values: readonly unknown[]) => unknown;
}

const extensions = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '/index.ts', '/index.js'];

function resolveRelative(specifier: string, from: string, files: Readonly<Record<string, string>>): string | undefined {
  const base = new URL(specifier, `file:///${from}`).pathname.slice(1);
  const stem = base.replace(/\.[cm]?js$/, '');
  return [...extensions.map((end) => base + end), ...extensions.map((end) => stem + end)].find((path) => path in files);
}
