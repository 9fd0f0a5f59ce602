/** SARIF of the sample bots against the official schema, and within what GitHub code scanning takes. */
import { fileURLToPath } from 'node:url';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { beforeAll, describe, expect, it } from 'vitest';
import { runIn, type Surroundings } from '../../core/src/cli/command.fixture.ts';
import { toSarif } from '../../core/src/engine/format/sarif.ts';
import type { Report, ReportedFinding } from '../../core/src/engine/report.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [{ physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }];
  readonly partialFingerprints: { primaryLocationLineHash: string; 'secureBot/v1': string };
  readonly codeFlows?: readonly [{ threadFlows: readonly [{ locations: readonly unknown[] }] }];
  readonly suppressions?: readonly { kind: string; justification?: string }[];
}

interface Log {
  readonly runs: readonly [{
    tool: { driver: { rules: readonly { id: string; help: { text: string; markdown: string }; helpUri: string; properties: { tags: string[]; 'security-severity': string } }[] } };
    invocations: readonly [{ toolExecutionNotifications: readonly { message: { text: string } }[] }];
    results: readonly Result[];
  }];
}

const samples = fileURLToPath(new URL('../samples', import.meta.url));
const isSarif = compileSchema();

/** The schema is of draft 4, which ajv 6 takes with its meta schema. */
function compileSchema(): Ajv.ValidateFunction {
  const ajv = new Ajv({ schemaId: 'id', meta: false, logger: false });
  ajv.addMetaSchema(draft4);
  return ajv.compile(schema);
}

function parse(text: string): Log['runs'][0] {
  const log: unknown = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return (log as Log).runs[0];
}
const check = async (args: readonly string[], change?: Surroundings) => parse((await runIn(samples, ['check', '--preset', 'all', '--format', 'sarif', ...args], change)).out);

let run: Log['runs'][0];
beforeAll(async () => {
  run = await check(['.']);
}, 60_000);

const finding: ReportedFinding = {
  ruleId: 'no-ssrf', category: 'ssrf', cwe: [918], owasp: ['LLM06:2025'], severity: 'warning', confidence: 'high', path: 'src/a b/#1 ü%.ts', line: 1, column: 1, endLine: 1, endColumn: 2,
  range: [0, 1], message: 'What it is.', why: 'Why it harms.', flow: [], fixes: [], fingerprint: 'f', codeHash: 'c', suppressed: null,
};
const reportOf = (findings: readonly ReportedFinding[]): Report => ({ path: 'src/a.ts', findings, errors: [], notes: [] });
const sarifOf = (findings: readonly ReportedFinding[], options = {}) => parse(toSarif([reportOf(findings)], { tool: { name: 'secure-bot', version: '1.0.0' }, rules: [], ...options }));
const uriOf = ({ locations: [{ physicalLocation }] }: Result) => physicalLocation.artifactLocation.uri;

describe('SARIF', () => {
  it('is valid, with findings in it', () => {
    expect(run.results.length).toBeGreaterThan(50);
    expect(new Set(run.results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  });
  it('gives every rule a severity, help and at most 20 tags', () => {
    for (const { help, helpUri, properties } of run.tool.driver.rules) {
      expect(properties['security-severity']).toMatch(/^(?:10|\d)\.\d$/);
      expect(properties.tags).toContain('security');
      expect(properties.tags.length).toBeLessThanOrEqual(20);
      expect(new Set(properties.tags).size).toBe(properties.tags.length);
      expect(help.text.length).toBeGreaterThan(40);
      expect(help.markdown).toContain('### Right');
      expect(helpUri).toMatch(/^https:/);
    }
  });
  it('points each result to its rule, by relative addresses', () => {
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(uriOf(result)).toMatch(/^[a-z-]+\/[\w./-]+$/);
    }
  });
  it('tells results apart by their fingerprints', () => {
    expect(new Set(run.results.map(({ partialFingerprints }) => partialFingerprints['secureBot/v1'])).size).toBe(run.results.length);
    const byLine = run.results.map((result) => `${uriOf(result)} ${result.partialFingerprints.primaryLocationLineHash}`);
    expect(new Set(byLine).size).toBe(run.results.length);
  });
  it('shows flows, source first and the finding last', () => {
    const flows = run.results.flatMap(({ codeFlows }) => codeFlows ?? []);
    expect(flows.length).toBeGreaterThan(10);
    expect(Math.min(...flows.map(({ threadFlows: [{ locations }] }) => locations.length))).toBeGreaterThanOrEqual(2);
  });
  it('encodes paths, and puts the folder before them that a job runs in', async () => {
    expect(uriOf(sarifOf([finding]).results[0] as Result)).toBe('src/a%20b/%231%20%C3%BC%25.ts');
    expect(uriOf(sarifOf([{ ...finding, path: 'c:d.ts' }]).results[0] as Result)).toBe('c%3Ad.ts');
    const inJob = await check(['src/bot.js'], { cwd: 'telegram-bot', env: { GITHUB_WORKSPACE: samples } });
    expect(new Set(inJob.results.map(uriOf))).toEqual(new Set(['telegram-bot/src/bot.js']));
    const elsewhere = await check(['src/bot.js'], { cwd: 'telegram-bot', env: { GITHUB_WORKSPACE: '/elsewhere' } });
    expect(new Set(elsewhere.results.map(uriOf))).toEqual(new Set(['src/bot.js']));
  });
  it('leaves out what is silenced, unless asked', () => {
    const silenced = [{ ...finding, suppressed: { reason: 'known' } }, { ...finding, suppressed: { reason: null, kind: 'baseline' as const } }];
    expect(sarifOf(silenced).results).toEqual([]);
    expect(sarifOf(silenced, { withSuppressed: true }).results.map(({ suppressions }) => suppressions)).toEqual([[{ kind: 'inSource', justification: 'known' }], [{ kind: 'external' }]]);
  });
  it('keeps the gravest 25,000 results and says what is missing', () => {
    const many = [...Array.from({ length: 25_010 }, (_, i) => ({ ...finding, line: i + 1, endLine: i + 1 })), { ...finding, severity: 'error' as const, line: 99_999, endLine: 99_999 }];
    // The schema check of so many takes long: the shape of each is that of the others.
    const { results, invocations } = (JSON.parse(toSarif([reportOf(many)], { tool: { name: 'secure-bot', version: '1.0.0' }, rules: [] })) as Log).runs[0];
    expect(results).toHaveLength(25_000);
    expect(results.at(-1)).toMatchObject({ level: 'error' });
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^11 of 25011 findings are left out/);
  });
  it('notes files that cannot be parsed', () => {
    const text = toSarif([{ ...reportOf([]), errors: [{ path: 'x.ts', line: 3, message: 'Cannot be parsed.', kind: 'parse' }] }], { tool: { name: 'secure-bot', version: '1.0.0' }, rules: [] });
    expect(parse(text).invocations[0].toolExecutionNotifications).toMatchObject([{ level: 'warning', message: { text: 'Cannot be parsed.' } }]);
  });
});
