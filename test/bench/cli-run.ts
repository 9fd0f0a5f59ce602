/** One measured run in a process of its own: `node cli-run.ts <check|eslint|oxc> <folder> [options]`. Tells CPU time and memory in the last line of standard error. */
import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [mode, folder = '.', ...args] = process.argv.slice(2);

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 })}\n`);
});

switch (mode) {
  case 'check':
    await runCommand();
    break;
  case 'eslint':
    await runEslint();
    break;
  default:
    await runOxc();
}

async function runCommand(): Promise<void> {
  const command = fileURLToPath(new URL('../../core/dist/cli.js', import.meta.url));
  process.argv.splice(1, process.argv.length, command, 'check', '--preset', 'all', '--format', 'json', ...args, folder);
  await import(command);
}

async function runEslint(): Promise<void> {
  const [{ ESLint }, parser] = await Promise.all([import('eslint'), import('@typescript-eslint/parser')]);
  const files = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [{ files, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }],
  });
  await eslint.lintFiles(['.']);
}

async function runOxc(): Promise<void> {
  const { parseSync } = await import('oxc-parser');
  const { findSourceFiles } = await import('../../core/src/engine/walk.ts');
  for (const file of await findSourceFiles([folder], { cwd: folder })) {
    const { program } = parseSync(file, readFileSync(file, 'utf8'), { astType: 'ts', range: true, preserveParens: false });
    if (program.type !== 'Program') throw new Error(`${file}: no tree`);
  }
}
