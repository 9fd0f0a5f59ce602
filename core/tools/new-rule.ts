/** `new-rule <id>`: makes the three files of a rule. They compile, pass, and are listed everywhere; then edit them. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rulesRoot, repoRoot } from './lib/paths.ts';
import { indexTemplate, readmeTemplate, testTemplate } from './lib/rule-templates.ts';

const id = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '';
const folder = join(rulesRoot, id);

if (!/^(?:no|require|prefer)-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
  fail(`expected an id such as no-<harm>, require-<safeguard> or prefer-<helper>, got '${id}'`);
} else if (existsSync(folder)) {
  fail(`${relative(repoRoot, folder)} exists already`);
} else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.ts'), indexTemplate(id));
  writeFileSync(join(folder, 'index.test.ts'), testTemplate(id));
  writeFileSync(join(folder, 'README.md'), readmeTemplate());
  await import('./generate.ts');
  console.log(`Made ${relative(repoRoot, folder)}: edit its three files (core/docs/writing-a-rule.md is the guide), then run\n  npx -y pnpm@12.21.0 exec vitest run core/src/rules/${id}\n  npx -y pnpm@12.21.0 exec vitest run core/src/testing/every-rule -t ${id}\n  npx -y pnpm@12.21.0 generate`);
}

function fail(reason: string): void {
  console.error(`new-rule: ${reason}`);
  process.exitCode = 1;
}
