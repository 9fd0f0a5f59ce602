/** Hits of a rule in a project that exists in the test only. */
import { toRuleFile } from '../engine/analyze.ts';
import { filesOf } from '../engine/files.fixture.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import type { Rule } from './types.ts';

export interface ShownHit {
  readonly messageId: string;
  /** Source text that it underlines. */
  readonly text: string;
  /** `path:line what happens there`, source first. */
  readonly steps: readonly string[];
}

/** @throws Error if the file cannot be parsed. */
export async function hitsIn(rule: Rule, files: Readonly<Record<string, string>>, path: string): Promise<readonly ShownHit[]> {
  const parser = await loadParser();
  const host = createProjectHost({ cwd: '/', parser, files: filesOf(files) });
  const outcome = host.modelOf(files[path] ?? '', path, parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const file = toRuleFile(outcome.file);
  return [...rule.check(file, rule.defaults)].map(({ messageId, at, via = [] }) => ({
    messageId,
    text: file.textOf(at),
    steps: via.map((step) => `${step.file.path.replace(/^\//, '')}:${step.file.text.slice(0, step.node.range[0]).split('\n').length} ${step.text}`),
  }));
}
