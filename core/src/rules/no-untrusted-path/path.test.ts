import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints the way from the request to the file, step by step', async () => {
  const files = {
    '/p/store.ts': "import fs from 'node:fs';\nimport path from 'node:path';\nexport default class Store {\n  read(name: string) {\n    const file = path.join('data', name);\n    return fs.readFileSync(file);\n  }\n}\n",
    '/p/app.ts': "import express from 'express';\nimport Store from './store';\nconst store = new Store();\nconst app = express();\napp.get('/:name', (req, res) => {\n  const { name } = req.params;\n  res.send(store.read(name));\n});\n",
  };
  expect(await hitsIn(rule, files, '/p/app.ts')).toEqual([
    {
      messageId: 'traversal',
      text: 'name',
      steps: [
        'p/app.ts:6 comes from a user',
        'p/app.ts:6 assigned to `name`',
        'p/app.ts:7 passed to `store.read`',
        'p/store.ts:5 passed through `path.join`',
        'p/store.ts:5 assigned to `file`',
        'p/store.ts:6 reaches `fs.readFileSync`',
      ],
    },
  ]);
});

it('sees the file behind a function that logs in many places', async () => {
  const logs = Array.from({ length: 30 }, (_, i) => `    console.log('step ${i}', name);\n`).join('');
  const files = {
    '/p/store.ts': `import fs from 'node:fs';\nexport default class Store {\n  read(name: string) {\n${logs}    return fs.readFileSync('data/' + name);\n  }\n}\n`,
    '/p/app.ts': "import express from 'express';\nimport Store from './store';\nconst store = new Store();\nconst app = express();\napp.get('/:name', (req, res) => res.send(store.read(req.params.name)));\n",
  };
  expect((await hitsIn(rule, files, '/p/app.ts')).map(({ text }) => text)).toEqual(['req.params.name']);
});

it.each([
  ['join', "path.join(root, safe)", 0],
  ['a template', '`${root}/${safe}`', 0],
  ['resolve, which takes a path from the root as it is', 'path.resolve(root, safe)', 1],
  ['no folder at all', 'safe', 1],
])('reads a path that leads nowhere up, put behind its folder by %s', async (_, built, count) => {
  const text = `import fs from 'node:fs';\nimport path from 'node:path';\nimport express from 'express';\nconst root = '/srv/files';\nconst app = express();\napp.get('/f', (req, res) => {\n  const safe = path.normalize(String(req.query.name)).replace(/^(\\.\\.[/\\\\])+/, '');\n  const full = ${built};\n  fs.createReadStream(full).pipe(res);\n});\n`;
  expect(await hitsIn(rule, { '/p/app.ts': text }, '/p/app.ts')).toHaveLength(count);
});
