import { expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import { applyEdits } from './apply-edits.ts';
import { code, helper } from './code.ts';
import { resolveFixes } from './imports.ts';

const parser = await loadParser();

/** Every call of `execSync` becomes one of the helper. */
function fixed(text: string, path = 'src/bot.ts'): string {
  const file = createFileModel(path, text, parser.parse(text, path), {});
  const plans = [...text.matchAll(/\b(?:shell\.)?execSync(?=\()/g)].map(({ index, 0: callee }) => ({ title: 'Run it', safety: 'review' as const, edits: [{ range: [index, index + callee.length] as const, text: code`${helper('runCommand')}` }] }));
  const result = applyEdits(text, resolveFixes(file, plans));
  expect(() => parser.parse(result, path)).not.toThrow();
  return result;
}

const helperImport = "import { runCommand } from 'secure-bot/runtime';\n";

it.each([
  ['one of several names', "import { exec, execSync } from 'child_process';\nexecSync(a);\nexec(b);\n", `import { exec } from 'child_process';\n${helperImport}runCommand(a);\nexec(b);\n`],
  ['the only name, of a module without effects', "import { execSync } from 'node:child_process';\nimport fs from 'fs';\nexecSync(a);\n", `import fs from 'fs';\n${helperImport}runCommand(a);\n`],
  ['the last import, whose place the new one takes', "import fs from 'fs';\nimport { execSync } from 'child_process';\n\nexecSync(a);\n", `import fs from 'fs';\n${helperImport}\nrunCommand(a);\n`],
  ['with all its uses', "import { execSync } from 'child_process';\nexecSync(a);\nexecSync(b);\n", `${helperImport}runCommand(a);\nrunCommand(b);\n`],
  ['a list with one name a line', "import {\n  exec,\n  execSync,\n} from 'child_process';\nexecSync(a);\nexec(b);\n", `import {\n  exec,\n} from 'child_process';\n${helperImport}runCommand(a);\nexec(b);\n`],
])('takes out %s', (_name, before, after) => {
  expect(fixed(before)).toBe(after);
});

it('takes a destructured require out', () => {
  expect(fixed("const { exec, execSync } = require('child_process');\nexecSync(a);\nexec(b);\n", 'bot.js')).toBe("const { exec } = require('child_process');\nconst { runCommand } = require('secure-bot/runtime');\nrunCommand(a);\nexec(b);\n");
});

it.each([
  ['default', "import shell from 'child_process';\nshell.execSync(a);\n", helperImport],
  ['namespace', "import * as shell from 'child_process';\nshell.execSync(a);\n", helperImport],
  ['required', "const shell = require('child_process');\nshell.execSync(a);\n", "const { runCommand } = require('secure-bot/runtime');\n"],
])('takes a %s import out', (_name, text, head) => {
  expect(fixed(text, 'bot.js')).toBe(`${head}runCommand(a);\n`);
});

it.each([
  ['a name that is used elsewhere', "import { execSync } from 'child_process';\nexecSync(a);\nexport const run = execSync;\n"],
  ['a name that is exported', "import { execSync } from 'child_process';\nexecSync(a);\nexport { execSync };\n"],
  ['a name that a type names', "import { execSync } from 'child_process';\nexecSync(a);\nexport type Run = typeof execSync;\n"],
  ['a name that is an element', "import { execSync } from 'child_process';\nexecSync(a);\nexport const view = <execSync />;\n", 'src/bot.tsx'],
  ['what a template may use', "<script setup>\nimport { execSync } from 'child_process';\nexecSync(a);\n</script>\n<template>{{ execSync('date') }}</template>\n", 'src/Bot.vue'],
  ['a module that may have effects', "import { execSync } from './shell';\nexecSync(a);\n"],
  ['an import with a comment of its own in the way', "import { execSync /* not exec */ } from './shell';\nexecSync(a);\n"],
])('keeps %s', (_name, text, path = 'src/bot.ts') => {
  expect(fixed(text, path)).toContain(/^import.*$/m.exec(text)?.[0]);
});

it('keeps a comment beside the name', () => {
  expect(fixed("import { exec, /* blocks */ execSync } from 'child_process';\nexecSync(a);\nexec(b);\n")).toContain('/* blocks */');
});
