/** How grave the findings of this rule are in one file of a project. */
import { toRuleFile } from '../../engine/analyze.ts';
import { loadParser } from '../../engine/parse.ts';
import { createProjectHost } from '../../engine/project-host.ts';
import noErrorExposure from './index.ts';

const parser = await loadParser();

/** Severities of the findings in the file at `path`, beside the others. */
export function severitiesIn(files: Readonly<Record<string, string>>, path: string, { strict = false } = {}): readonly string[] {
  const host = createProjectHost({ cwd: '/', parser, files: { isFile: (name) => name in files, readText: (name) => files[name] } });
  const outcome = host.modelOf(files[path] ?? '', path, parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  return [...noErrorExposure.check(toRuleFile(outcome.file), { ...noErrorExposure.defaults, strict })].map(({ severity = 'error' }) => severity);
}
