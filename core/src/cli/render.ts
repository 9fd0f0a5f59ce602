/** Reports in the format asked for. */
import { relative, sep } from 'node:path';
import { toGithub } from '../engine/format/github.ts';
import { toJson, type ReportSummary } from '../engine/format/json.ts';
import { toMarkdown } from '../engine/format/markdown.ts';
import { toSarif } from '../engine/format/sarif.ts';
import { toText } from '../engine/format/text.ts';
import type { Report } from '../engine/report.ts';
import { rules } from '../rules/index.ts';
import { hasColors, widthOf, type CommandIo } from './io.ts';
import type { CheckOptions } from './options.ts';
import { packagesOf } from './packages.ts';
import { version } from './version.ts';

export async function render(reports: readonly Report[], summary: ReportSummary, options: CheckOptions, io: CommandIo): Promise<string> {
  const metas = rules.map(({ meta }) => meta);
  const tool = { name: 'secure-bot', version };
  switch (options.format) {
    case 'json':
      return toJson(reports, summary, tool);
    case 'sarif':
      return toSarif(reports, { tool, rules: metas, prefix: repositoryPrefix(io), withSuppressed: options.showSuppressed });
    case 'github':
      return toGithub(reports, summary, { prefix: repositoryPrefix(io) });
    case 'markdown':
      return toMarkdown(reports, summary, { rules: metas, packages: await packagesOf(reports, options, io), version });
    case 'text':
      return toText(reports, summary, options.output === undefined ? { color: hasColors(io), width: widthOf(io) } : { color: false });
  }
}

/** In a job of GitHub Actions that runs below the checkout: the way from its root to the working folder. */
function repositoryPrefix({ cwd, env }: CommandIo): string {
  const workspace = env.GITHUB_WORKSPACE;
  if (workspace === undefined || workspace === '') return '';
  const below = relative(workspace, cwd).split(sep).join('/');
  return below === '' || below.startsWith('..') || /^[A-Za-z]:/.test(below) ? '' : `${below}/`;
}
