/** Any mix of heads, bodies and styles: the fixed text parses, binds the helper, and a second fix leaves the head alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel, type FileModel } from '../model/file-model.ts';
import type { Identifier } from '../model/node.ts';
import { applyEdits } from './apply-edits.ts';
import { code, helper } from './code.ts';
import { resolveFix, resolveFixes } from './imports.ts';
import type { FixPlan } from './types.ts';

const parser = await loadParser();
const toFile = (text: string): FileModel => createFileModel('bot.ts', text, parser.parse(text, 'bot.ts'));

const shebang = fc.constantFrom('', '#!/usr/bin/env node\n');
const directives = fc.constantFrom('', "'use strict'\n", '"use client";\n\n', "'use server'; 'use strict';\n");
const comments = fc.constantFrom('', '// note\n', '/* a\n b */ ', '/* eslint-disable */\n\n', '/** doc */\n');
const esmImports = fc.subarray([
  "import a from 'a'", "import * as b from 'b'; // b\n", 'import { c, d as e, } from "c";', 'import "side"', "import type { T } from 'secure-bot/runtime'",
  "import { redact } from 'secure-bot/runtime'", "import {\n  // first\n  redact as r, // logs\n  type Policy\n} from 'secure-bot/runtime';", "import rt from 'secure-bot/runtime'", "import * as ns from 'secure-bot/runtime'",
], { maxLength: 4 });
const requires = fc.subarray([
  "const a = require('a')", "require('dotenv').config();", "const { c, d: e } = require('c')", "var rt = require('secure-bot/runtime'), q = 1;",
  "const { redact } = require('secure-bot/runtime')", "const {\n  redact: r, // logs\n} = require('secure-bot/runtime');", "const { x, ...rest } = require('secure-bot/runtime')",
], { maxLength: 4 });
const bodies = fc.subarray([
  'send(raw)\n', 'function f(escapeHtml) { return raw }\n', ';(raw).send()\n', ';[raw].map(send);\n', 'class Bot { name = raw; static { raw } }\n',
  'const g = (redact) => { const rt = 1; return raw };\n', '{ let secureEscapeHtml = 1; raw; }\n', '`${raw}`.length\n', 'escapeHtml;\n', '/x/.test(raw)\n', '+raw\n', 'exports.x = raw;\n',
], { minLength: 1, maxLength: 5 });
/** What the file ends with: an import may be the last thing in it, with a line end or without. */
const ends = fc.constantFrom('', '\n', "import z from 'z'", "import z from 'z';\n", "import z from 'z' // z", "import {\n  z,\n} from 'z'", "; const z = require('z')");
const programs = fc.record({ shebang, directives, comments, imports: fc.oneof(esmImports, requires), bodies, ends, crlf: fc.boolean() })
  .map((part) => `${part.shebang}${part.directives}${part.comments}${part.imports.map((line) => `${line}\n`).join('')}${part.comments}${part.bodies.join('')}${part.ends}`.replaceAll('\n', part.crlf ? '\r\n' : '\n'))
  .filter((text) => /\braw\b/.test(text) && parses(text));

function parses(text: string): boolean {
  try {
    parser.parse(text, 'bot.ts');
    return true;
  } catch {
    return false;
  }
}

function plansOf(text: string, names: readonly string[]): readonly FixPlan[] {
  return [...text.matchAll(/\braw\b/g)].map(({ index }, i) => ({
    title: 'Escape it', safety: 'review', edits: [{ range: [index, index + 3], text: code`${helper(names[i % names.length] as string)}(raw)` }],
  }));
}

/** Shebang and directives, which hold only in front of everything else. */
function headOf(text: string): string {
  const directives = toFile(text).ast.body.flatMap((statement) => ('directive' in statement && statement.directive !== undefined ? [statement.directive] : []));
  return [/^#!.*/.exec(text)?.[0] ?? '', ...directives].join(' ');
}

describe('import insertion', () => {
  it('gives code that parses, binds every helper, and keeps every other line', () => {
    fc.assert(fc.property(programs, (text) => {
      const file = toFile(text);
      const result = applyEdits(text, resolveFixes(file, plansOf(text, ['escapeHtml', 'redact'])));
      expect(parses(result), result).toBe(true);
      const fixed = toFile(result);
      const callees = fixed.nodes('CallExpression').flatMap(({ callee, arguments: [first] }) => (fixed.textOf(first ?? callee) === 'raw' ? [callee] : []));
      const roots = callees.map((callee) => (callee.type === 'MemberExpression' ? callee.object : callee) as Identifier).filter(({ name }) => name !== 'test');
      for (const root of roots) expect(fixed.bindings.variableOf(root)?.scope.block.type, result).toBe('Program');
      expect(fixed.comments.map(({ value }) => value)).toEqual(file.comments.map(({ value }) => value));
      expect(headOf(result), result).toBe(headOf(text));
      expect(/\s*$/.exec(result)?.[0], result).toBe(/\s*$/.exec(text)?.[0]);
      if (text.includes('\r\n')) expect(result).not.toMatch(/(?<!\r)\n/);
      else if (text.includes('\n')) expect(result).not.toContain('\r');
    }), { numRuns: 400 });
  });
  it('is made once: the same helpers again touch no head', () => {
    fc.assert(fc.property(programs, (text) => {
      const once = applyEdits(text, resolveFixes(toFile(text), plansOf(text, ['escapeHtml', 'redact'])));
      const again = plansOf(once, ['escapeHtml', 'redact']);
      const edits = resolveFixes(toFile(once), again);
      expect(edits.length, once).toBe(again.length);
    }), { numRuns: 300 });
  });
  it('one fix after another ends in code that parses', () => {
    fc.assert(fc.property(programs, (text) => {
      let current = text;
      for (let i = 0; i < plansOf(text, ['escapeHtml']).length; i++) {
        const plan = plansOf(current, ['escapeHtml'])[i] as FixPlan;
        current = applyEdits(current, resolveFix(toFile(current), plan).edits);
        expect(parses(current), current).toBe(true);
      }
      expect(current.match(/[eE]scapeHtml\d*\(raw\)/g)).toHaveLength(plansOf(text, ['escapeHtml']).length);
    }), { numRuns: 150 });
  });
});
