/** Module specifiers of helpers: configured runtime module, paths relative to the file, declared packages. */
import { isBuiltin } from 'node:module';
import { dirname, relative } from 'node:path';
import type { FileModel } from '../model/file-model.ts';
import { isPackageAddress, withoutAddress } from '../model/package-address.ts';
import { needsAddresses } from './deno.ts';
import { importsOf } from './module-imports.ts';
import type { HelperRef } from './types.ts';

/** Module that the helpers come from unless the configuration names another. */
const defaultRuntimeModule = 'secure-bot/runtime';

export interface Specifiers {
  /** What an import of the helper in this file says. */
  of(ref: HelperRef): string;
  /** Tells the specifiers that name the same module. */
  matcher(ref: HelperRef): (specifier: string) => boolean;
  /** Tells the module's subpaths that hold this one helper (`secure-bot/runtime/escape-html`). */
  ownEntryMatcher(ref: HelperRef): (specifier: string) => boolean;
  /** True where the module's namespace and default export are the same object as the named one (`import * as z from 'zod'`). */
  isItsOwnNamespace(ref: HelperRef): boolean;
  /** Packages that neither the nearest package.json declares nor the file imports; none where that is not known. */
  missingPackages(refs: readonly HelperRef[]): readonly string[];
  /** True where an import is enough, since Deno fetches what it names. */
  readonly areFetched: boolean;
}

/** Packages whose namespace, default and named export are one. */
const selfNamed: ReadonlyMap<string, string> = new Map([['zod', 'z']]);

export function createSpecifiers(file: FileModel, runtimeModule = defaultRuntimeModule): Specifiers {
  const moduleOf = ({ from }: HelperRef) => from ?? runtimeModule;
  const areFetched = needsAddresses(file);
  const isDeclared = (name: string) => file.project.versionOf?.(name, file.path) !== undefined;
  const specifierOf = (ref: HelperRef) => relativeTo(file.path, moduleOf(ref));
  const specifiers: Specifiers = {
    areFetched,
    of(ref) {
      const specifier = specifierOf(ref);
      const name = areFetched ? packageOf(specifier) : undefined;
      return name === undefined || isDeclared(name) ? specifier : `npm:${specifier}`;
    },
    matcher(ref) {
      const wanted = withoutExtension(specifierOf(ref));
      return (specifier) => withoutExtension(withoutAddress(specifier)) === wanted;
    },
    ownEntryMatcher(ref) {
      const folder = `${moduleOf(ref)}/`;
      return (specifier) => withoutAddress(specifier).startsWith(folder);
    },
    isItsOwnNamespace: (ref) => selfNamed.get(moduleOf(ref)) === ref.helper,
    missingPackages(refs) {
      const missing = new Set<string>();
      for (const ref of refs) {
        const name = packageOf(moduleOf(ref));
        if (name === undefined || !file.project.versionOf || isDeclared(name)) continue;
        if (importsOf(file, specifiers.matcher(ref)).length === 0) missing.add(name);
      }
      return [...missing];
    },
  };
  return specifiers;
}

/** `./src/security.ts` seen from `src/bot/main.ts` is `../security.ts`; packages and aliases stay as they are. */
function relativeTo(path: string, module: string): string {
  if (!isPath(module)) return module;
  const found = relative(dirname(path), module).replaceAll('\\', '/');
  return found.startsWith('.') ? found : `./${found}`;
}

function isPath(module: string): boolean {
  return module.startsWith('./') || module.startsWith('../');
}

function withoutExtension(specifier: string): string {
  return isPath(specifier) ? specifier.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '') : specifier;
}

/** Name of the npm package; undefined for paths, addresses, built-ins and aliases (`#x`, `@/x`, `~/x`). */
function packageOf(module: string): string | undefined {
  if (isBuiltin(module) || isPackageAddress(module)) return undefined;
  return /^(?:@[\w.-]+\/[\w.-]+|[a-z\d][\w.-]*)/i.exec(module)?.[0];
}
