/** The rule folders of core/src/rules and the rules in them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/rule/types.ts';
import { rulesRoot } from './paths.ts';

export interface RuleFolder {
  readonly id: string;
  readonly folder: string;
  readonly rule: Rule;
}

/** Ids of all rules, sorted: the names of the folders that hold an index.ts. */
export function ruleIds(root = rulesRoot): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** Loads every rule; throws if a folder's name and its rule's id differ, or if there is no default export. */
export async function loadRuleFolders(root = rulesRoot): Promise<RuleFolder[]> {
  const folders: RuleFolder[] = [];
  for (const id of ruleIds(root)) {
    const folder = join(root, id);
    const module = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as { default?: Rule };
    if (!module.default?.meta) throw new Error(`rules/${id}/index.ts: expected a rule as default export`);
    if (module.default.meta.id !== id) throw new Error(`rules/${id}/index.ts: meta.id is '${module.default.meta.id}', expected '${id}'`);
    folders.push({ id, folder, rule: module.default });
  }
  return folders;
}

/** `no-error-exposure` → `noErrorExposure`. */
export function toIdentifier(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
