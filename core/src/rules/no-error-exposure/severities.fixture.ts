/** How grave the findings of this rule are in one file of a project. */
import { toRuleFile } from '../../engine/analyze.ts';
import { filesOf } from '../../engine/files.fixture.ts';
import { loadParser } from '../../engine/parse.ts';
import { createProjectHost } from '../../engine/project-host.ts';
import noErrorExposure from './index.ts';

const parser = await loadParser();

/** Severities of the findings in the file at `path`, beside the others. */
export function severitiesIn(files: Readonly<Record<string, string>>, path: string, { strict = false } = {}): readonly string[] {
  const host = createProjectHost({ cwd: '/', parser, files: filesOf(files) });
  const outcome = host.modelOf(files[path] ?? '', path, parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  return [...noErrorExposure.check(toRuleFile(outcome.file), { ...noErrorExposure.defaults, strict })].map(({ severity = 'error' }) => severity);
}

/** Of a route whose block holds this, beside a service with these members, and what else stands in the service's file. */
export function severitiesOfRoute(block: string, members: string, beside = ''): readonly string[] {
  const code = `import express from 'express';\nimport { service, items } from './service';\nconst app = express();\napp.get('/', async (req, res) => {\n  try {\n    ${block}\n  } catch (error) {\n    res.status(500).json({ error: error.message });\n  }\n});\n`;
  const files: Record<string, string> = {
    '/p/app.ts': code,
    '/p/service.ts': `import { db } from 'some-database';\nimport crypto from 'node:crypto';\nexport const items = new Map<string, string>();\n${beside}\nclass Service {\n  private items = new Map<string, { at: Date }>();\n  ${members}\n}\nexport const service = new Service();\n`,
  };
  return severitiesIn(files, '/p/app.ts');
}
