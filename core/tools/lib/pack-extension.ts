/** Packs the VS Code extension: a folder with exactly what ships, made into vscode-extension/vscode-secure-bot.vsix. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreRoot, extensionRoot, repoRoot } from './paths.ts';

/** Where the relative links of the README lead to; the packer does not know that the extension has a folder of its own. */
const pages = 'https://github.com/secure-bot/secure-bot';
const shipped = ['dist', 'media', 'README.md'] as const;
const schemaFile = join(coreRoot, 'schema/secure-bot.config.schema.json');
const stage = join(repoRoot, '.cache/vsix');
const vsix = join(extensionRoot, 'vscode-secure-bot.vsix');

/** Needs what `buildExtension` has built. Returns the path of the VSIX. @throws Error with the packer's output */
export function packExtension(): string {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const name of shipped) cpSync(join(extensionRoot, name), join(stage, name), { recursive: true });
  cpSync(join(repoRoot, 'LICENSE'), join(stage, 'LICENSE'));
  cpSync(schemaFile, join(stage, 'secure-bot.config.schema.json'));
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(toManifest(), null, 2)}\n`);
  const { status, stdout, stderr, error } = spawnSync(join(extensionRoot, 'node_modules/.bin/vsce'), ['package', '--no-dependencies', '--baseContentUrl', `${pages}/blob/HEAD/vscode-extension`, '--baseImagesUrl', `${pages}/raw/HEAD/vscode-extension`, '--out', vsix], {
    cwd: stage,
    encoding: 'utf8',
    input: '',
  });
  if (status !== 0) throw new Error(`vsce package: ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
  return vsix;
}

interface Schema {
  readonly properties: { readonly rules: { readonly properties: Readonly<Record<string, object>> } };
}

interface Manifest {
  readonly devDependencies: unknown;
  readonly private: unknown;
  readonly scripts: unknown;
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<'secureBot.rules', { properties: unknown }>> } };
}

/** The manifest as it ships: what only this repository needs is left out; the setting for rules knows each by name. */
function toManifest(): object {
  const { devDependencies: _development, private: _private, scripts: _scripts, ...manifest } = JSON.parse(readFileSync(join(extensionRoot, 'package.json'), 'utf8')) as Manifest;
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;
  manifest.contributes.configuration.properties['secureBot.rules'].properties = schema.properties.rules.properties;
  return manifest;
}
