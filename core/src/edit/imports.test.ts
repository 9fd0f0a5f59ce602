import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import { applyEdits } from './apply-edits.ts';
import { code, helper } from './code.ts';
import { resolveFix, resolveFixes, type ImportOptions } from './imports.ts';
import type { FixPlan } from './types.ts';

const parser = await loadParser();

function toFile(text: string, path = 'src/bot.ts', project: ProjectHost = {}): FileModel {
  return createFileModel(path, text, parser.parse(text, path), project);
}

/** Wraps the n-th `raw` of the text, other than in imports, in a helper call. */
function plansFor(file: FileModel, names: readonly string[], from?: string): readonly FixPlan[] {
  const marks = [...file.text.matchAll(/\braw\b/g)];
  return names.map((name, i) => {
    const start = (marks[i] ?? marks[0])?.index ?? 0;
    return { title: 'Escape it', safety: 'review', edits: [{ range: [start, start + 3], text: code`${helper(name, from)}(raw)` }] };
  });
}

function fixed(text: string, { names = ['escapeHtml'], path, from, ...options }: { names?: string[]; path?: string; from?: string } & ImportOptions = {}): string {
  const file = toFile(text, path);
  const result = applyEdits(text, resolveFixes(file, plansFor(file, names, from), options));
  expect(() => parser.parse(result, file.path)).not.toThrow();
  return result;
}

const runtime = "'secure-bot/runtime'";

describe('reuses a binding and leaves the head alone', () => {
  it.each([
    ['named', `import { escapeHtml } from ${runtime};\nsend(raw);`, 'send(escapeHtml(raw));'],
    ['aliased', `import { escapeHtml as safe } from ${runtime};\nsend(raw);`, 'send(safe(raw));'],
    ['namespace', `import * as rt from ${runtime};\nsend(raw);`, 'send(rt.escapeHtml(raw));'],
    ['import equals', `import rt = require(${runtime});\nsend(raw);`, 'send(rt.escapeHtml(raw));'],
    ['subpath of the helper', "import { escapeHtml } from 'secure-bot/runtime/escape-html';\nsend(raw);", 'send(escapeHtml(raw));'],
    ['named beside a type', `import { type Policy, escapeHtml } from ${runtime};\nsend(raw);`, 'send(escapeHtml(raw));'],
    ['dynamic import', `const { escapeHtml } = await import(${runtime});\nsend(raw);`, 'send(escapeHtml(raw));'],
    ['required namespace', `const rt = require(${runtime});\nsend(raw);`, 'send(rt.escapeHtml(raw));'],
    ['destructured require', `const { escapeHtml } = require(${runtime});\nsend(raw);`, 'send(escapeHtml(raw));'],
    ['aliased require', `const { escapeHtml: safe } = require(${runtime});\nsend(raw);`, 'send(safe(raw));'],
    ['member of a require', `const safe = require(${runtime}).escapeHtml;\nsend(raw);`, 'send(safe(raw));'],
    ['require below a function that uses it', `function f() { send(raw); }\nconst rt = require(${runtime});`, undefined],
  ])('%s', (_name, text, line) => {
    const result = fixed(text);
    if (line === undefined) expect(result).toBe(text.replace('send(raw)', 'send(rt.escapeHtml(raw))'));
    else expect(result).toBe(text.replace('send(raw);', line));
  });
});

describe('extends an import of the same module', () => {
  it.each([
    ['one line', `import { redact } from ${runtime};`, `import { redact, escapeHtml } from ${runtime};`],
    ['alias kept', `import { redact as r } from ${runtime};`, `import { redact as r, escapeHtml } from ${runtime};`],
    ['trailing comma on one line', `import { redact, } from ${runtime};`, `import { redact, escapeHtml, } from ${runtime};`],
    ['comment inside', `import { redact /* logs */ } from ${runtime};`, `import { redact, escapeHtml /* logs */ } from ${runtime};`],
    ['a name a line', `import {\n  redact,\n} from ${runtime};`, `import {\n  redact,\n  escapeHtml,\n} from ${runtime};`],
    ['a name a line, no trailing comma', `import {\n  redact\n} from ${runtime};`, `import {\n  redact,\n  escapeHtml\n} from ${runtime};`],
    ['a name a line, line comment', `import {\n  redact // logs\n} from ${runtime};`, `import {\n  redact, // logs\n  escapeHtml\n} from ${runtime};`],
    ['a name a line, comma and line comment', `import {\n  redact, // logs\n} from ${runtime};`, `import {\n  redact, // logs\n  escapeHtml,\n} from ${runtime};`],
    ['inline types', `import { type Policy } from ${runtime};`, `import { type Policy, escapeHtml } from ${runtime};`],
    ['default import', `import rt from ${runtime};`, `import rt, { escapeHtml } from ${runtime};`],
    ['default and names', `import rt, { redact } from ${runtime};`, `import rt, { redact, escapeHtml } from ${runtime};`],
    ['attributes', `import { redact } from ${runtime} with { a: 'b' };`, `import { redact, escapeHtml } from ${runtime} with { a: 'b' };`],
    ['require', `const { redact } = require(${runtime});`, `const { redact, escapeHtml } = require(${runtime});`],
    ['require with CRLF', `const {\r\n\tredact,\r\n} = require(${runtime});\r\n`, `const {\r\n\tredact,\r\n\tescapeHtml,\r\n} = require(${runtime});\r\n`],
  ])('%s', (_name, before, after) => {
    expect(fixed(`${before}\nsend(raw);`)).toBe(`${after}\nsend(escapeHtml(raw));`);
  });
  it('aliases inside a destructured require with a colon', () => {
    expect(fixed(`const { redact } = require(${runtime});\nfunction f(escapeHtml) { send(raw); }`))
      .toBe(`const { redact, escapeHtml: secureEscapeHtml } = require(${runtime});\nfunction f(escapeHtml) { send(secureEscapeHtml(raw)); }`);
  });
});

describe('adds a line of its own where it must not extend', () => {
  const line = `import { escapeHtml } from ${runtime};`;
  it.each([
    ['import type', `import type { Policy } from ${runtime};`],
    ['side effect', `import ${runtime};`],
    ['another module', "import { Bot } from 'grammy';"],
    ['re-export', `import { Bot } from 'grammy';\nexport { redact } from ${runtime};`],
  ])('%s', (_name, head) => {
    const [first, ...others] = head.split('\n');
    expect(fixed(`${head}\nsend(raw);`)).toBe([first, line, ...others, 'send(escapeHtml(raw));'].join('\n'));
  });
  it('a destructured require with a rest element', () => {
    expect(fixed(`const { redact, ...rest } = require(${runtime});\nsend(raw);`))
      .toBe(`const { redact, ...rest } = require(${runtime});\nconst { escapeHtml } = require(${runtime});\nsend(escapeHtml(raw));`);
  });
  it('a require that comes too late', () => {
    expect(fixed(`send(raw);\nconst rt = require(${runtime});`))
      .toBe(`const { escapeHtml } = require(${runtime});\n\nsend(escapeHtml(raw));\nconst rt = require(${runtime});`);
  });
  it('a binding that is assigned again', () => {
    expect(fixed(`let rt = require(${runtime});\nrt = other;\nsend(raw);`))
      .toBe(`let rt = require(${runtime});\nlet { escapeHtml } = require(${runtime});\nrt = other;\nsend(escapeHtml(raw));`);
  });
});

describe('writes as the file writes', () => {
  const esm = `import { escapeHtml } from ${runtime};`;
  it.each([
    ['double quotes', 'import a from "a";\nsend(raw);', 'import a from "a";\nimport { escapeHtml } from "secure-bot/runtime";\nsend(escapeHtml(raw));'],
    ['quotes of the body', 'send("x", raw);', 'import { escapeHtml } from "secure-bot/runtime";\n\nsend("x", escapeHtml(raw));'],
    ['no semicolons', "import a from 'a'\nsend(raw)", `import a from 'a'\n${esm.slice(0, -1)}\nsend(escapeHtml(raw))`],
    ['tight braces', "import {a} from 'a';\nsend(raw);", `import {a} from 'a';\nimport {escapeHtml} from ${runtime};\nsend(escapeHtml(raw));`],
    ['CRLF', "import a from 'a';\r\nsend(raw);\r\n", `import a from 'a';\r\n${esm}\r\nsend(escapeHtml(raw));\r\n`],
    ['CommonJS', "const a = require('a');\nsend(raw);", `const a = require('a');\nconst { escapeHtml } = require(${runtime});\nsend(escapeHtml(raw));`],
    ['var', "var a = require('a')\nsend(raw)", `var a = require('a')\nvar { escapeHtml } = require(${runtime})\nsend(escapeHtml(raw))`],
    ['module.exports only', 'module.exports = () => send(raw);', `const { escapeHtml } = require(${runtime});\n\nmodule.exports = () => send(escapeHtml(raw));`],
    ['exports.x only', 'exports.run = () => send(raw);', `const { escapeHtml } = require(${runtime});\n\nexports.run = () => send(escapeHtml(raw));`],
    ['nothing tells', 'send(raw);', `${esm}\n\nsend(escapeHtml(raw));`],
    ['require only deep in a function', "function f() { require('a'); send(raw); }", `const { escapeHtml } = require(${runtime});\n\nfunction f() { require('a'); send(escapeHtml(raw)); }`],
    ['dotenv by environment', "process.env.NODE_ENV === 'test' ? require('dotenv').config({ path: '.env.test' }) : require('dotenv').config();\nconst a = require('a');\nsend(raw);", `process.env.NODE_ENV === 'test' ? require('dotenv').config({ path: '.env.test' }) : require('dotenv').config();\nconst a = require('a');\nconst { escapeHtml } = require(${runtime});\nsend(escapeHtml(raw));`],
    ['dotenv behind an if', "if (process.env.NODE_ENV !== 'production') {\n  require('dotenv').config();\n}\nconst a = require('a');\nsend(raw);", `if (process.env.NODE_ENV !== 'production') {\n  require('dotenv').config();\n}\nconst a = require('a');\nconst { escapeHtml } = require(${runtime});\nsend(escapeHtml(raw));`],
    ['used in a require', "const a = require('a');\nconst b = require('b')(raw);\nconst c = require('c');", `const a = require('a');\nconst { escapeHtml } = require(${runtime});\nconst b = require('b')(escapeHtml(raw));\nconst c = require('c');`],
    ['used in a function among the requires', "const a = require('a');\nrequire('b')(function () { send(raw); });\nconst c = require('c');", `const a = require('a');\nconst { escapeHtml } = require(${runtime});\nrequire('b')(function () { send(escapeHtml(raw)); });\nconst c = require('c');`],
    ['dotenv first', "require('dotenv').config();\nconst a = require('a');\nsend(raw);", `require('dotenv').config();\nconst a = require('a');\nconst { escapeHtml } = require(${runtime});\nsend(escapeHtml(raw));`],
    ['compiled interop', "'use strict';\nconst a = __importDefault(require('a'));\nsend(raw);", `'use strict';\nconst a = __importDefault(require('a'));\nconst { escapeHtml } = require(${runtime});\nsend(escapeHtml(raw));`],
    ['a local function named require is none', "function require(x) { return x; }\nrequire('a');\nsend(raw);", `${esm}\n\nfunction require(x) { return x; }\nrequire('a');\nsend(escapeHtml(raw));`],
    ['import.meta', 'start(import.meta.url);\nsend(raw);', `${esm}\n\nstart(import.meta.url);\nsend(escapeHtml(raw));`],
  ])('%s', (_name, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
  it.each([['bot.cjs', 'const'], ['bot.cts', 'const'], ['bot.mjs', 'import'], ['bot.mts', 'import']])('by extension: %s', (path, keyword) => {
    expect(fixed('send(raw);', { path }).startsWith(`${keyword} { escapeHtml }`)).toBe(true);
  });
  it('keeps a require apart from a line that begins with a parenthesis', () => {
    expect(fixed("const a = require('a')\n\n;[raw].map(send)")).toBe(`const a = require('a')\nconst { escapeHtml } = require(${runtime})\n\n;[escapeHtml(raw)].map(send)`);
    expect(fixed("send(raw)\nexports.a = 1\n").startsWith(`const { escapeHtml } = require(${runtime})\n\nsend`)).toBe(true);
    expect(fixed("(send)(raw)\nexports.a = 1\n").startsWith(`const { escapeHtml } = require(${runtime});\n\n(send)`)).toBe(true);
    expect(fixed("const a = require('a')\nvoid 0; (send)(raw)\n")).toContain(`require(${runtime})\nvoid`);
  });
  it('breaks a long list into lines', () => {
    const names = ['requireEnv', 'safeFetch', 'parseLlmJson', 'escapeTelegramMarkdown', 'toPublicMessage', 'noMentions'];
    const result = fixed(`import a from 'a';\nuse(${names.map(() => 'raw').join(', ')});`, { names });
    expect(result.split('\n').slice(1, 9)).toEqual(['import {', ...names.map((name) => `  ${name},`), `} from ${runtime};`]);
  });
});

describe('finds the place', () => {
  const line = `import { escapeHtml } from ${runtime};`;
  it.each([
    ['shebang', '#!/usr/bin/env node\nsend(raw);', `#!/usr/bin/env node\n${line}\n\nsend(escapeHtml(raw));`],
    ['directive', "'use client';\nsend(raw);", `'use client';\n\n${line}\n\nsend(escapeHtml(raw));`],
    ['directive and blank line', "'use client';\n\nsend(raw);", `'use client';\n\n${line}\n\nsend(escapeHtml(raw));`],
    ['two directives with CRLF', "'use strict';\r\n'use client';\r\nsend(raw);", `'use strict';\r\n'use client';\r\n\r\n${line}\r\n\r\nsend(escapeHtml(raw));`],
    ['licence comment', '/*! (c) Acme */\nsend(raw);', `/*! (c) Acme */\n${line}\n\nsend(escapeHtml(raw));`],
    ['file comment', '// A bot.\n\nsend(raw);', `// A bot.\n\n${line}\n\nsend(escapeHtml(raw));`],
    ['comment of the first statement', '// Sends it.\nsend(raw);', `${line}\n\n// Sends it.\nsend(escapeHtml(raw));`],
    ['eslint-disable for the file', '/* eslint-disable no-console */\nsend(raw);', `/* eslint-disable no-console */\n${line}\n\nsend(escapeHtml(raw));`],
    ['eslint-disable for the next line', '// eslint-disable-next-line no-undef\nsend(raw);', `${line}\n\n// eslint-disable-next-line no-undef\nsend(escapeHtml(raw));`],
    ['ts-check', '// @ts-check\nsend(raw);', `// @ts-check\n${line}\n\nsend(escapeHtml(raw));`],
    ['ts-expect-error', '// @ts-expect-error no types\nsend(raw);', `${line}\n\n// @ts-expect-error no types\nsend(escapeHtml(raw));`],
    ['triple slash', '/// <reference types="node" />\nsend(raw);', `/// <reference types="node" />\nimport { escapeHtml } from 'secure-bot/runtime';\n\nsend(escapeHtml(raw));`],
    ['comment behind the last import', "import a from 'a'; // A.\nsend(raw);", `import a from 'a'; // A.\n${line}\nsend(escapeHtml(raw));`],
    ['code behind the last import', "import a from 'a'; send(raw);", `import a from 'a';\n${line}\n send(escapeHtml(raw));`],
    ['open comment behind the last import', "import a from 'a'; /* A\nB */ send(raw);", `import a from 'a';\n${line}\n /* A\nB */ send(escapeHtml(raw));`],
    ['last of several imports', "import a from 'a';\nrun();\nimport b from 'b';\nsend(raw);", `import a from 'a';\nrun();\nimport b from 'b';\n${line}\nsend(escapeHtml(raw));`],
    ['an import at the end of the text', "send(raw);\nimport a from 'a';", `send(escapeHtml(raw));\nimport a from 'a';\n${line}`],
    ['an import at the end of the text, with CRLF', "#!/usr/bin/env node\r\n'use strict'\r\nsend(raw)\r\nimport a from 'a'", `#!/usr/bin/env node\r\n'use strict'\r\nsend(escapeHtml(raw))\r\nimport a from 'a'\r\n${line.slice(0, -1)}`],
    ['an import and a comment at the end of the text', "'use client';\nsend(raw);\nimport a from 'a'; // A.", `'use client';\nsend(escapeHtml(raw));\nimport a from 'a'; // A.\n${line}`],
    ['shebang and no line end', 'send(raw)', `${line.slice(0, -1)}\n\nsend(escapeHtml(raw))`],
  ])('%s', (_name, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });
  it('inside the script block of a component, indented like it', () => {
    expect(fixed('<template>\n  <p/>\n</template>\n\n<script lang="ts">\n  import a from \'a\';\n  send(raw);\n</script>\n', { path: 'App.vue' }))
      .toBe(`<template>\n  <p/>\n</template>\n\n<script lang="ts">\n  import a from 'a';\n  ${line}\n  send(escapeHtml(raw));\n</script>\n`);
    expect(fixed('<script>\n  send(raw);\n</script>\n', { path: 'App.svelte' })).toBe(`<script>\n  ${line}\n\n  send(escapeHtml(raw));\n</script>\n`);
    expect(fixed('<script>send(raw);</script>', { path: 'App.svelte' })).toBe(`<script>\n${line}\nsend(escapeHtml(raw));</script>`);
  });
});

describe('names', () => {
  it('gives an alias where a local name would capture the helper', () => {
    expect(fixed("import a from 'a';\nfunction f(escapeHtml: Escape) { send(raw); }"))
      .toBe(`import a from 'a';\nimport { escapeHtml as secureEscapeHtml } from ${runtime};\nfunction f(escapeHtml: Escape) { send(secureEscapeHtml(raw)); }`);
  });
  it('gives an alias where the file declares the name', () => {
    expect(fixed('const escapeHtml = 1, secureEscapeHtml = 2;\nsend(raw);')).toContain('escapeHtml as secureEscapeHtml2');
  });
  it('gives an alias where the name is a global that the code uses', () => {
    expect(fixed("import a from 'a';\nescapeHtml(1);\nsend(raw);")).toContain('send(secureEscapeHtml(raw))');
  });
  it('does not mind the same name in a scope that is not used', () => {
    expect(fixed("import a from 'a';\nfunction f(escapeHtml) {}\nsend(raw);")).toContain('send(escapeHtml(raw))');
  });
  it('adds an alias where the existing binding is shadowed', () => {
    expect(fixed(`import { escapeHtml } from ${runtime};\nfunction f(escapeHtml) { send(raw); }`))
      .toBe(`import { escapeHtml, escapeHtml as secureEscapeHtml } from ${runtime};\nfunction f(escapeHtml) { send(secureEscapeHtml(raw)); }`);
  });
  it('passes by a shadowed namespace', () => {
    expect(fixed(`import * as rt from ${runtime};\nfunction f(rt) { send(raw); }`))
      .toBe(`import * as rt from ${runtime};\nimport { escapeHtml } from ${runtime};\nfunction f(rt) { send(escapeHtml(raw)); }`);
  });
});

describe('several fixes', () => {
  it('share one import', () => {
    const text = "import a from 'a';\nsend(raw);\nsend(raw);\nlog(raw);";
    expect(fixed(text, { names: ['escapeHtml', 'escapeHtml', 'redact'] }))
      .toBe(`import a from 'a';\nimport { escapeHtml, redact } from ${runtime};\nsend(escapeHtml(raw));\nsend(escapeHtml(raw));\nlog(redact(raw));`);
  });
  it('of two modules give two lines at one place', () => {
    const file = toFile("import a from 'a';\nparse(raw);");
    const at = file.text.indexOf('raw');
    const edits = [{ range: [at, at + 3] as const, text: code`${helper('parseLlmJson')}(${helper('z', 'zod')}.unknown(), raw)` }];
    const fix = resolveFix(file, { title: 'Validate', safety: 'review', edits });
    expect(applyEdits(file.text, fix.edits))
      .toBe(`import a from 'a';\nimport { parseLlmJson } from ${runtime};\nimport { z } from 'zod';\nparse(parseLlmJson(z.unknown(), raw));`);
  });
  it('one after the other reach the same text as together', () => {
    const text = "import a from 'a';\nsend(raw);\nsend(raw );";
    const file = toFile(text);
    const [first, second] = plansFor(file, ['escapeHtml', 'escapeHtml']) as [FixPlan, FixPlan];
    const once = applyEdits(text, resolveFix(file, first).edits);
    const again = toFile(once);
    const at = once.lastIndexOf('raw');
    const shifted = { ...second, edits: second.edits.map((edit) => ({ ...edit, range: [at, at + 3] as const })) };
    const edits = resolveFix(again, shifted).edits;
    expect(edits).toHaveLength(1);
    expect(applyEdits(once, edits)).toBe(applyEdits(text, resolveFixes(file, [first, second])));
  });
  it('that overlap are refused', () => {
    const file = toFile('send(raw);');
    const [plan] = plansFor(file, ['escapeHtml']) as [FixPlan];
    expect(() => resolveFixes(file, [plan, plan])).toThrow(RangeError);
  });
});

describe('modules', () => {
  it('takes the configured runtime module', () => {
    expect(fixed('send(raw);', { runtimeModule: '@acme/secure' })).toContain("from '@acme/secure'");
  });
  it('reads a path from the folder that file paths are relative to', () => {
    expect(fixed('send(raw);', { runtimeModule: './src/lib/secure.js', path: 'src/bots/a.ts' })).toContain("from '../lib/secure.js'");
    expect(fixed("import { redact } from './secure';\nsend(raw);", { runtimeModule: './src/secure.ts', path: 'src/a.ts' })).toContain("import { redact, escapeHtml } from './secure';");
  });
  it.each([
    ["import { z } from 'zod';", 'z(raw)'], ["import * as z from 'zod';", 'z(raw)'], ["import z from 'zod';", 'z(raw)'],
    ["import * as zod from 'zod';", 'zod(raw)'], ["const { z } = require('zod');", 'z(raw)'], ["const z = require('zod');", 'z(raw)'],
  ])('knows that zod is its own namespace: %s', (head, call) => {
    expect(fixed(`${head}\nsend(raw);`, { names: ['z'], from: 'zod' })).toBe(`${head}\nsend(${call});`);
  });
});

describe('a package that is not declared', () => {
  const project = (declared: readonly string[]): ProjectHost => ({ versionOf: (name) => (declared.includes(name) ? '^1.0.0' : undefined) });
  const fixOf = (text: string, host: ProjectHost, options?: ImportOptions) => {
    const file = toFile(text, 'src/bot.ts', host);
    const [plan] = plansFor(file, ['escapeHtml']) as [FixPlan];
    return resolveFix(file, { ...plan, safety: 'safe' }, options);
  };
  it('stands in the title, and the fix is no longer safe', () => {
    expect(fixOf('send(raw);', project([]))).toMatchObject({ title: 'Escape it (add the dependency secure-bot)', safety: 'review' });
  });
  it('is not mentioned where it is declared, imported already, an alias, or nothing is known', () => {
    const plain = { title: 'Escape it', safety: 'safe' };
    expect(fixOf('send(raw);', project(['secure-bot']))).toMatchObject(plain);
    expect(fixOf(`import { redact } from ${runtime};\nsend(raw);`, project([]))).toMatchObject(plain);
    expect(fixOf('send(raw);', project([]), { runtimeModule: '@/secure' })).toMatchObject(plain);
    expect(fixOf('send(raw);', project([]), { runtimeModule: './secure.ts' })).toMatchObject(plain);
    expect(fixOf('send(raw);', {})).toMatchObject(plain);
  });
});

it.each([
  ['#vercel-disable-blocks', '#vercel-end'],
  ['#ifdef NODE', '#endif'],
])('stays out of a block that a preprocessor may take out: %s', (open, close) => {
  expect(fixed(`import a from 'a';\n// ${open}\nimport { fetch } from 'undici';\n// ${close}\n\nsend(raw);\n`)).toBe(`import a from 'a';\nimport { escapeHtml } from ${runtime};\n// ${open}\nimport { fetch } from 'undici';\n// ${close}\n\nsend(escapeHtml(raw));\n`);
});

it('goes into a region of imports', () => {
  expect(fixed("// #region imports\nimport a from 'a';\n// #endregion\nsend(raw);\n")).toContain(`import a from 'a';\nimport { escapeHtml } from ${runtime};\n// #endregion`);
});

describe('many fixes of one file', () => {
  it('take the scopes and the nodes of the file once, not once a fix', () => {
    const read = (count: number) => {
      const file = toFile(`${'send(raw);\n'.repeat(count)}const url = 'a';\n`);
      const reads = { scopes: 0, nodes: 0 };
      const { bindings } = file;
      const counted = Object.create(file, {
        bindings: { value: Object.create(bindings, { scopes: { get: () => (reads.scopes++, bindings.scopes) } }) },
        nodes: { value: (...args: Parameters<FileModel['nodes']>) => (reads.nodes++, file.nodes(...args)) },
      }) as FileModel;
      const plans = plansFor(file, Array.from({ length: count }, () => 'escapeHtml'));
      const fixes = plans.map((plan) => resolveFix(counted, plan));
      expect(fixes.every(({ edits }) => edits.length === 2)).toBe(true);
      return reads;
    };
    expect(read(40)).toEqual(read(2));
  });
});
