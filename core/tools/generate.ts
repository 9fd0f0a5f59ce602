/**
 * Writes everything that follows from the rules: index, presets, headers and tables of the READMEs, the JSON Schemas of
 * secure-bot.config.json and of egress policies. `--check` writes nothing and fails if something is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { replaceBlock } from './lib/blocks.ts';
import { toConfigSchema, toModelsSchema } from './lib/config-schema.ts';
import { toEgressSchema } from './lib/egress-schema.ts';
import { coreRoot, pluginRoot, repoRoot, rulesRoot } from './lib/paths.ts';
import { ruleUrl } from '../src/rule/url.ts';
import { loadRuleFolders, ruleIds, type RuleFolder } from './lib/rule-folders.ts';
import { toPresets, toRuleIndex, toVersionFile } from './lib/rule-index.ts';
import { updateRuleReadme } from './lib/rule-readme.ts';
import { toRuleTable } from './lib/rule-table.ts';

interface Output {
  readonly path: string;
  readonly text: string;
}

const check = process.argv.includes('--check');
const stale: string[] = [];

// The index comes first: the configuration schema is built from it.
emit({ path: join(rulesRoot, 'index.ts'), text: toRuleIndex(ruleIds()) });
const folders = await loadRuleFolders();
emit({ path: join(rulesRoot, 'presets.ts'), text: toPresets(folders.map(({ rule }) => rule)) });
for (const output of readmes(folders)) emit(output);
emit({ path: join(pluginRoot, 'src/version.ts'), text: toVersionFile(join(pluginRoot, 'package.json')) });
emit({ path: join(coreRoot, 'schema/secure-bot.config.schema.json'), text: await toConfigSchema() });
emit({ path: join(coreRoot, 'schema/secure-bot.models.schema.json'), text: await toModelsSchema() });
emit({ path: join(coreRoot, 'schema/egress-policy.schema.json'), text: toEgressSchema() });

if (check && stale.length > 0) {
  console.error(`Stale, run \`npx -y pnpm@12.21.0 generate\`:\n${stale.map((path) => `  ${path}\n`).join('')}`);
  process.exitCode = 1;
} else {
  console.log(`generate: ${folders.length} rules, ${stale.length} files ${check ? 'stale' : 'written'}`);
}

function* readmes(all: readonly RuleFolder[]): Iterable<Output> {
  for (const { folder, rule } of all) {
    const path = join(folder, 'README.md');
    yield { path, text: updateRuleReadme(existsSync(path) ? readFileSync(path, 'utf8') : '', rule) };
  }
  const rules = all.map(({ rule }) => rule);
  yield* tableIn(join(repoRoot, 'README.md'), toRuleTable(rules, (id) => `core/src/rules/${id}/README.md`));
  // Packed READMEs are read outside the repository: full addresses.
  yield* tableIn(join(pluginRoot, 'README.md'), toRuleTable(rules, ruleUrl));
}

function* tableIn(path: string, table: string): Iterable<Output> {
  const text = existsSync(path) ? replaceBlock(readFileSync(path, 'utf8'), 'rules', table) : undefined;
  if (text === undefined) throw new Error(`${relative(repoRoot, path)}: has no block \`<!-- generated:rules … -->\` for the table of rules`);
  yield { path, text };
}

function emit({ path, text }: Output): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  stale.push(relative(repoRoot, path));
  if (check) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
