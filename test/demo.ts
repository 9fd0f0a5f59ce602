/**
 * Lints the sample bots with ESLint and the plugin, preset `all`, prints the findings by file, and shows the diff that the
 * fixes make. Exits with 0: findings are what it is for. Colours on a terminal only; secrets are masked.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import type { ESLint } from 'eslint';
import { lintSamples } from './demo/lint.ts';
import { toMaskedDiff } from './demo/masked-diff.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const samples = fileURLToPath(new URL('./samples', import.meta.url));
const folder = positionals[0] ?? samples;

const color = (style: Parameters<typeof styleText>[0], text: string) => (process.stdout.isTTY ? styleText(style, text) : text);

// A reader that stops early (`demo | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { results, urls } = await lintSamples(folder);
const found = results.filter(({ messages }) => messages.length > 0);

for (const result of found) printFindings(result);
const findings = found.flatMap(({ messages }) => messages);
const rules = new Set(findings.map(({ ruleId }) => ruleId));
console.log(color('bold', `${findings.length} findings of ${rules.size} rules in ${found.length} of ${results.length} files.`));
console.log(`\n${color('bold', 'What the fixes change')} (safe and review; nothing is written):\n`);
for (const { filePath } of found) await printDiff(filePath);

function printFindings({ filePath, messages }: ESLint.LintResult): void {
  console.log(color('underline', relative(folder, filePath)));
  for (const { line, column, ruleId, message, severity, fix, suggestions } of messages) {
    const place = `${line}:${column}`.padEnd(7);
    const level = severity === 2 ? color('red', 'error  ') : color('yellow', 'warning');
    const fixed = fix || suggestions?.length ? color('green', ' [fix]') : '';
    console.log(`  ${color('dim', place)} ${level} ${message}${fixed}`);
    console.log(`          ${color('dim', `${ruleId ?? 'syntax'}  ${urls[ruleId ?? ''] ?? ''}`)}`);
  }
  console.log();
}

async function printDiff(filePath: string): Promise<void> {
  const diff = await toMaskedDiff(filePath, relative(folder, filePath), await readFile(filePath, 'utf8'));
  for (const line of diff) console.log(colorDiffLine(line));
}

function colorDiffLine(line: string): string {
  if (line.startsWith('---') || line.startsWith('+++')) return color('bold', line);
  if (line.startsWith('@@')) return color('cyan', line);
  if (line.startsWith('+')) return color('green', line);
  return line.startsWith('-') ? color('red', line) : line;
}
