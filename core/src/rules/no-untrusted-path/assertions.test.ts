/** Paths that a function of the project refuses in a statement of its own. */
import { testRule } from '../../testing/index.ts';
import rule from './index.ts';

const server = "import { FastMCP } from 'fastmcp';\nimport fs from 'node:fs/promises';\nimport { assertInside, Folders, shorten } from './folders';\nconst server = new FastMCP({ name: 'files', version: '1.0.0' });\n";
const tool = (body: string) => `${server}export const add = (folders: Folders) =>\n  server.addTool({ name: 'read', execute: async (input) => {\n${body}\n  } });\n`;
const check = "    const full = path.resolve(given);\n    if (!full.startsWith('/srv/files/')) throw new Error('Outside.');\n";
const files = { 'folders.ts': `import path from 'node:path';\nexport function assertInside(given: string) {\n${check}}\nexport class Folders {\n  assert(given: string) {\n${check}    return full;\n  }\n}\nexport const shorten = (given: string) => {\n  if (given.length > 200) throw new Error('Too long.');\n};\n` };
const path = 'server.ts';

testRule(rule, {
  invalid: [
    { name: 'another property is checked', path, files, output: null, code: tool("    assertInside(input.target);\n    return fs.readFile(input.source, 'utf8'); // ← anyFile") },
    { name: 'a function that looks at the length alone', path, files, output: null, code: tool("    shorten(input.source);\n    return fs.readFile(input.source, 'utf8'); // ← anyFile") },
    { name: 'a check in another branch', path, files, output: null, code: tool("    if (input.isNew) {\n      assertInside(input.source);\n    }\n    return fs.readFile(input.source, 'utf8'); // ← anyFile") },
    { name: 'a check that comes too late', path, files, output: null, code: tool("    const text = await fs.readFile(input.source, 'utf8'); // ← anyFile\n    assertInside(input.source);\n    return text;") },
  ],
  valid: [
    { name: 'a function', path, files, code: tool("    assertInside(input.source);\n    return fs.readFile(input.source, 'utf8');") },
    { name: 'a method, in a callback for each', path, files, code: tool("    return Promise.all(input.sources.map(async (source: string) => {\n      folders.assert(source);\n      try {\n        return await fs.readFile(source, 'utf8');\n      } catch {\n        return '';\n      }\n    }));") },
    { name: 'the folder of the path, before a helper is given it', path, files, code: `${server}import { dirname, join } from 'node:path';\nasync function list(file: string) {\n  return fs.readdir(join(dirname(file), 'results'));\n}\nserver.addTool({ name: 'list', execute: async (input) => {\n  const folder = dirname(input.source);\n  const real = assertInside(folder);\n  console.log(real);\n  return list(input.source);\n} });\n` },
    { name: 'a check before the path is put together', path, files, code: tool("    const { source } = input;\n    await assertInside(source);\n    const file = `${source}/index.html`;\n    return fs.readFile(file, 'utf8');") },
  ],
});
