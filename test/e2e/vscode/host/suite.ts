/** Runs inside the extension host (VS Code calls `run`): one case after another, their outcomes in results.json beside this file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from 'vscode';
import { closeAll, eventually } from './api.ts';
import { cases as commandCases } from './commands.cases.ts';
import { cases as eslintCases } from './eslint.cases.ts';
import { cases as findingCases } from './findings.cases.ts';
import { cases as fixCases } from './fixes.cases.ts';
import { cases as settingCases } from './settings.cases.ts';

export interface Outcome {
  readonly name: string;
  readonly durationMs: number;
  readonly failure?: string;
}

/** By the name of the group, which the driver puts into group.txt. */
const groups = {
  // The first ones find the extension not started yet.
  general: { ...findingCases, ...fixCases, ...settingCases, ...commandCases },
  eslint: eslintCases,
};

const maxCaseMs = 150_000;

export async function run(): Promise<void> {
  const outcomes: Outcome[] = [];
  await eventually('the folders of the workspace are there', () => workspace.workspaceFolders?.length, (count) => count === 2, 8_000);
  for (const [name, body] of Object.entries(groups[wantedGroup()])) {
    const started = Date.now();
    const failure = await withinTime(body()).then(() => undefined, (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    outcomes.push({ name, durationMs: Date.now() - started, ...(failure !== undefined && { failure }) });
    writeFileSync(join(__dirname, 'results.json'), JSON.stringify(outcomes));
    await closeAll();
  }
}

function wantedGroup(): keyof typeof groups {
  return readFileSync(join(__dirname, 'group.txt'), 'utf8') === 'eslint' ? 'eslint' : 'general';
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${maxCaseMs / 1000} s`)), maxCaseMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
