/** Versions of packages, as the package.json files above a source file declare them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly declared: ReadonlyMap<string, string>;
}

export interface PackageVersions {
  /**
   * Range that the nearest package.json with the package declares, up to the repository's root; the installed version
   * where the range is no version (`workspace:*`, `catalog:`, `latest`); undefined if nothing declares it.
   */
  versionOf(packageName: string, folder: string): string | undefined;
}

const groups = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** Each file is read once. */
export function createPackageVersions(): PackageVersions {
  const manifests = new Map<string, Manifest | undefined>();
  const found = new Map<string, string | undefined>();
  const manifestOf = (folder: string) => memo(manifests, folder, () => readManifest(join(folder, 'package.json')));

  function lookUp(packageName: string, from: string): string | undefined {
    for (let folder = from; ; folder = dirname(folder)) {
      const manifest = manifestOf(folder);
      if (manifest?.name === packageName && manifest.version !== undefined) return manifest.version;
      const range = manifest?.declared.get(packageName);
      if (range !== undefined) return /\d/.test(range) && !/^(?:file|link|git|https?|github):/.test(range) ? range : (installedVersion(packageName, folder) ?? range);
      if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return undefined;
    }
  }

  function installedVersion(packageName: string, from: string): string | undefined {
    for (let folder = from; ; folder = dirname(folder)) {
      const version = manifestOf(join(folder, 'node_modules', packageName))?.version;
      if (version !== undefined || dirname(folder) === folder) return version;
    }
  }

  return { versionOf: (packageName, folder) => memo(found, `${folder}\n${packageName}`, () => lookUp(packageName, folder)) };
}

function readManifest(path: string): Manifest | undefined {
  try {
    const json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Record<string, unknown>;
    const declared = new Map<string, string>();
    for (const group of groups) {
      for (const [name, range] of Object.entries(json[group] ?? {})) if (typeof range === 'string' && !declared.has(name)) declared.set(name, range);
    }
    return { declared, ...(typeof json.name === 'string' && { name: json.name }), ...(typeof json.version === 'string' && { version: json.version }) };
  } catch {
    // Missing, half-written or no object: it declares nothing.
    return undefined;
  }
}

function memo<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as V;
}
