/** Any origin with credentials, where the project keeps sessions and where it does not. */
import { expect, it } from 'vitest';
import { toRuleFile } from '../../engine/analyze.ts';
import { loadParser } from '../../engine/parse.ts';
import { createFileModel } from '../../model/file-model.ts';
import noExcessiveAgency from './index.ts';

const open = "import express from 'express';\nimport cors from 'cors';\nconst app = express();\napp.use(cors({ origin: true, credentials: true }));\n";

async function severities(packages: Record<string, string>, code = open): Promise<readonly string[]> {
  const parser = await loadParser();
  const file = toRuleFile(createFileModel('src/app.ts', code, parser.parse(code, 'src/app.ts'), { versionOf: (name) => packages[name] }));
  return [...noExcessiveAgency.check(file, { ...noExcessiveAgency.defaults, strict: false })].map(({ severity }) => severity ?? 'warning');
}

it.each([
  ['warning', 'with sessions', { express: '5', cors: '2', 'express-session': '1' }, open],
  ['warning', 'with cookies of its own', { express: '5', cors: '2' }, `${open}app.get('/', (req, res) => res.cookie('id', '1').end());\n`],
  ['warning', 'without a package.json', {}, open],
  ['info', 'with tokens in headers', { express: '5', cors: '2', jsonwebtoken: '9' }, open],
])('is of severity %s %s', async (severity, _, packages: Record<string, string>, code) => expect(await severities(packages, code)).toEqual([severity]));
