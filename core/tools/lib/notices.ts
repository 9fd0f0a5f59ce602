/** What others wrote and the packages carry in their bundles: names, licences, and the texts that these licences ask to pass on. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/** Licences that a package under MIT may pass on, with their text. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

const fileName = /^(?:licen[cs]e|copying|copyright|notice|third-?party-?notice)/i;

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its files of licence, notice and copyright. */
  readonly texts: readonly string[];
}

/** Packages of which a bundle holds code. Paths of a metafile are relative to the working folder. @throws Error for a licence that is not known to allow it */
export function packagesIn({ outputs }: Metafile): readonly BundledPackage[] {
  const inputs = Object.values(outputs).flatMap(({ inputs: used }) => Object.entries(used).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
  return readPackages(inputs.flatMap((path) => folderOf(path) ?? []));
}

/** The same for folders of packages. */
export function readPackages(folders: readonly string[]): readonly BundledPackage[] {
  return [...new Set(folders.map((folder) => resolve(folder)))].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
    if (license === undefined || !allowed.has(license)) throw new Error(`${name} ${version} cannot be bundled: its licence is ${license ?? 'not stated'}, and ${[...allowed].join(', ')} are known to allow it`);
    const texts = readdirSync(folder).filter((file) => fileName.test(file)).sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    return { name, version, license, texts };
  });
}

/** Folder of the package that a file belongs to; undefined: the file is ours. */
function folderOf(path: string): string | undefined {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/')) ?? [];
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : undefined;
}

/** A text that several packages share stands there once. */
export function writeNotices(path: string, packages: readonly BundledPackage[]): void {
  writeFileSync(path, toNotices(packages));
}

export function toNotices(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, string[]>();
  const sorted = [...new Map(packages.map((entry) => [`${entry.name} ${entry.version}`, entry])).entries()].sort(([one], [other]) => one.localeCompare(other));
  for (const [title, { license, texts }] of sorted) {
    const text = texts.join('\n\n') || `No file of this package holds more than the name of its licence: ${license}.`;
    byText.set(text, [...(byText.get(text) ?? []), `${title} (${license})`]);
  }
  const sections = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  return `This package is under the MIT licence, see LICENSE. Its bundles also hold code, in parts and minified, of the following packages.\n\n${sections.map((section) => `${'-'.repeat(80)}\n${section}`).join('\n')}`;
}
