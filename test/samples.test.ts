/** The sample bots as a whole: local names decide nothing, and the fixes of all findings go together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeText, applyFixes, type Report } from 'secure-bot';
import { describe, expect, it } from 'vitest';
import { loadParser, parseSafely } from '../core/src/engine/parse.ts';
import { createFileModel, type FileModel } from '../core/src/model/file-model.ts';
import { renameBindings } from '../core/src/testing/rename-bindings.ts';

const root = fileURLToPath(new URL('samples', import.meta.url));
const samples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
  .map((name) => ({ name, path: join('test/samples', name), text: readFileSync(join(root, name), 'utf8') }));

const maxPasses = 5;
const analyze = (text: string, path: string): Promise<Report> => analyzeText(text, { path, config: { preset: 'all', project: false } });

async function toFile(text: string, path: string): Promise<FileModel> {
  const outcome = parseSafely(await loadParser(), text, path);
  if ('error' in outcome) throw new Error(`${path}:${outcome.error.line}: ${outcome.error.message}\n${text}`);
  return createFileModel(path, text, outcome.parsed);
}

describe.each(samples)('$name', ({ path, text }) => {
  it('gives the same findings with every local name changed', async () => {
    const renamed = renameBindings(await toFile(text, path));
    const places = ({ findings }: Report, toOffset: typeof renamed.toOriginal) => findings.map(({ ruleId, range }) => `${ruleId} ${toOffset(range[0], 'start')}-${toOffset(range[1], 'end')}`);
    const before = await analyze(text, path);
    const after = await analyze(renamed.text, path);
    expect(places(after, renamed.toOriginal), renamed.text).toEqual(places(before, (offset) => offset));
  });

  it('is fixed to the end: it parses, no fix is left over, comments stay, helpers come by one import', async () => {
    const comments = (await toFile(text, path)).comments.map(({ value }) => value.trim());
    let fixed = text;
    let report = await analyze(fixed, path);
    for (let pass = 0; report.findings.some(({ fixes, suppressed }) => fixes.length > 0 && suppressed === null); pass++) {
      expect(pass, `the fixes do not come to an end:\n${fixed}`).toBeLessThan(maxPasses);
      fixed = applyFixes(fixed, report.findings, { tier: 'review' }).text;
      report = await analyze(fixed, path);
      expect(report.errors, fixed).toEqual([]);
    }
    const file = await toFile(fixed, path);
    expect(file.comments.map(({ value }) => value.trim())).toEqual(expect.arrayContaining(comments));
    expect(fixed.match(/from\s*['"]secure-bot\/runtime['"]|require\(['"]secure-bot\/runtime['"]\)/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('safe-bot', () => {
  it.each(samples.filter(({ name }) => name.startsWith('safe-bot/')))('$name is silent under every preset', async ({ path, text }) => {
    for (const preset of ['recommended', 'strict', 'all'] as const) {
      const { findings } = await analyzeText(text, { path, config: { preset } });
      expect(findings.map(({ ruleId, line }) => `${ruleId}:${line}`)).toEqual([]);
    }
  });
});
