/** What functions of other files return, however it is written. */
import { describe, expect, it } from 'vitest';
import { toRuleFile } from '../engine/analyze.ts';
import { filesOf } from '../engine/files.fixture.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import { labelsAt } from './labels.fixture.ts';

const parser = await loadParser();

/** Labels of `probe(…)` in a file beside one whose function asks a model and returns this expression. */
function labelsOf(returned: string, read = 'await ask([])'): readonly string[] {
  const code = `import { ask } from './llm';\nexport async function run() { probe(${read}); }\n`;
  const files: Record<string, string> = {
    '/p/use.ts': code,
    '/p/llm.ts': `import OpenAI from 'openai';\nconst client = new OpenAI();\nexport async function ask(messages: any[]): Promise<any> {\n  const reply = await client.chat.completions.create({ model: 'x', messages });\n  return ${returned};\n}\n`,
  };
  const host = createProjectHost({ cwd: '/', parser, files: filesOf(files) });
  const outcome = host.modelOf(code, '/p/use.ts', parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const file = toRuleFile(outcome.file);
  const probe = file.nodes('CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'probe');
  return probe?.arguments[0] ? file.flow.taints(probe.arguments[0]).map(({ label }) => label) : [];
}

describe('a text of a model that a function of another file returns', () => {
  it.each([
    ['as it is', 'reply.choices[0].message.content'],
    ['by optional chains', 'reply.choices[0]?.message?.content'],
    ['declared not to be null', 'reply.choices[0]!.message.content!'],
    ['cast', 'reply.choices[0].message.content as string'],
    ['cast in an older way', '<string>reply.choices[0].message.content'],
    ['with a default', "reply.choices[0]?.message?.content ?? ''"],
    ['in brackets', '(reply.choices[0]?.message?.content)'],
  ])('%s', (_, returned) => expect(labelsOf(returned)).toContain('llm-output'));

  it('as a whole, cast', () => expect(labelsOf('reply as any', '(await ask([])).choices[0]?.message?.content')).toContain('llm-output'));
  it('is not what it returns beside it', () => expect(labelsOf('reply.model as string')).not.toContain('llm-output'));
});

it('many values of one label do not hide another', () => {
  const parts = Array.from({ length: 12 }, (_, i) => `\${process.env.PART_${i}}`).join('');
  const labels = labelsAt(`import express from 'express';\nconst app = express();\napp.get('/', (req, res) => { probe(\`${parts}\${req.query.name}\`); });`, 'app.js');
  expect(labels).toContain('user-input');
  expect(labels).toContain('secret');
});
