/**
 * Runs the installed packages on every version of Node.js that they support: all helpers from ES modules and CommonJS, the
 * command, and the ESLint plugin by `require`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repoRoot } from '../../core/tools/lib/paths.ts';
import { executableOf, otherNodeVersions } from '../lib/node-versions.ts';
import { installPacked, type Project } from '../packed/install.ts';

const helpers = fileURLToPath(new URL('node-versions/helpers.mjs', import.meta.url));
const manifest = JSON.parse(readFileSync(join(repoRoot, 'core/package.json'), 'utf8')) as { dependencies: Record<string, string> };

const badBot = `bot.on('message', async (ctx) => { try { await answer(ctx); } catch (error) { await ctx.reply(error.message); } });\n`;
const requirePlugin = "const { rules, configs } = require('eslint-plugin-secure-bot'); if (!rules['no-error-exposure'] || !configs.recommended) throw new Error('not the plugin')";
const analyse = "require('secure-bot').analyzeText(process.argv[1], { path: 'bot.js' }).then(({ errors }) => { if (errors.length) throw new Error(JSON.stringify(errors)) })";

const project = installPacked(Object.keys(manifest.dependencies));
try {
  project.write('helpers.mjs', readFileSync(helpers, 'utf8'));
  project.write('bot.js', badBot);
  const failures = [process.execPath, ...otherNodeVersions.map(executableOf)].flatMap((node) => failuresOn(node, project));
  if (failures.length > 0) throw new Error(failures.join('\n'));
} finally {
  project.remove();
}

function failuresOn(node: string, { folder }: Project): string[] {
  const run = (...args: string[]) => spawnSync(node, args, { cwd: folder, encoding: 'utf8', input: '', timeout: 60_000 });
  const version = run('--version').stdout.trim();
  const failures = ([
    ['helpers, ES modules', 'helpers.mjs', 'esm'],
    ['helpers, CommonJS', 'helpers.mjs', 'cjs'],
    ['the plugin, required', '-e', requirePlugin],
    ['the library, required', '-e', analyse, badBot],
    ['the command', 'node_modules/secure-bot/dist/cli.js', 'check', 'bot.js', '--rule', 'no-hardcoded-secret'],
  ] as const).flatMap(([what, ...args]) => {
    const { status, stderr, error } = run(...args);
    return status === 0 && stderr === '' ? [] : [`Node.js ${version}: ${what}: ${error?.message ?? stderr}`];
  });
  console.log(`Node.js ${version}: ${failures.length === 0 ? 'passed' : 'failed'}`);
  return failures;
}
