import { describe, expect, it } from 'vitest';
import { isGenerated } from './shape.ts';

const bot = `import { Bot } from 'grammy';\nconst bot = new Bot(process.env.TOKEN);\nbot.on('message', async (ctx) => {\n  await ctx.reply('hello');\n});\n`;
const long = (line: string, length = 20_000) => line.repeat(Math.ceil(length / line.length)).slice(0, length);

describe('isGenerated', () => {
  it.each([
    ['a minified file', long('function a(b,c){return b?c(b):{d:1}};')],
    ['a minified file under a licence', `/*! (c) Acme */\n${long('var a=b(c),d=e[f];')}\n//# sourceMappingURL=a.map`],
    ['a 5 MB bundle', long('t.exports=function(e){return n(e,1)},', 5_000_000)],
    ['a webpack bundle', `(() => {\n/******/ var __webpack_modules__ = ({\n${bot.repeat(60)}})\nfunction __webpack_require__(moduleId) {}`],
    ['an esbuild bundle', `var __commonJS = (cb, mod) => function () {};\n\n// node_modules/ws/index.js\n${bot.repeat(60)}`],
    ['a minified esbuild bundle with pages in its strings', `var da=Object.defineProperty;var bu=(u,e,t)=>()=>{};\n${`var page = "${long('Hello there, dear reader of this page. ', 9_000)}";\n`.repeat(2)}${bot.repeat(30)}`],
    ['an ncc bundle', `${bot.repeat(60)}\nfunction __nccwpck_require__(moduleId) {}`],
    ['a browserify bundle', `(function(){function r(e,n,t){function o(i,f){}}})()\n${bot.repeat(60)}`],
    ['a copy of a library', `/*!\n * jQuery JavaScript Library v3.6.0\n * https://jquery.com/\n */\n( function( global, factory ) {\n\tif ( typeof module === "object" && typeof module.exports === "object" ) {\n\t\tmodule.exports = factory( global, true );\n\t}\n${bot.repeat(60)}`],
    ['a copy of a library with AMD', `/*! DataTables 1.10.24\n * datatables.net/license\n */\n(function( factory ) {\n\tif ( typeof define === 'function' && define.amd ) {\n\t\tdefine( ['jquery'], factory );\n\t}\n${bot.repeat(60)}`],
    ['what tsc wrote', `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n${bot}//# sourceMappingURL=bot.js.map\n`],
    ['what tsc wrote without a link to its map', `"use strict";\nvar __importDefault = (this && this.__importDefault) || function (mod) {\n    return (mod && mod.__esModule) ? mod : { "default": mod };\n};\nObject.defineProperty(exports, "__esModule", { value: true });\n${bot}`],
    ['what Babel wrote', `#!/usr/bin/env node\n"use strict";\n\nObject.defineProperty(exports, "__esModule", {\n  value: true\n});\n${bot}`],
    ['what Babel wrote of a program that exports nothing', `"use strict";\n\nvar _interopRequireDefault = require("@babel/runtime/helpers/interopRequireDefault");\n\nvar _discord = require("discord.js");\n${bot}`],
    ['what Babel wrote with its helpers inside', `"use strict";\n\nvar _express = _interopRequireDefault(require("express"));\nfunction _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }\n${bot}`],
    ['what a compiler wrote with its map inside', `${bot}//# sourceMappingURL=data:application/json;base64,e30=`],
  ])('is true for %s', (_name, text) => {
    expect(isGenerated(text, 'src/bot.js')).toBe(true);
  });
  it.each([
    ['a source file', bot.repeat(100)],
    ['a short file with one long line', long('a(b);', 3_000)],
    ['code that defines a property first', `var define = Object.defineProperty;\nvar a=Object.create(null);var page = "${long('Hello there, dear reader. ', 9_000)}";\n${bot.repeat(20)}`],
    ['code with an embedded image', `${bot.repeat(20)}export const icon = '${long('iVBORw0KGgoAAAANSUhEUg', 60_000)}';`],
    ['code with a long prompt', `${bot.repeat(30)}const prompt = \`${long('You are a helpful assistant and you answer politely ', 12_000)}\`;`],
    ['code that asks for webpack', `${bot.repeat(60)}if (typeof __webpack_require__ === 'function') {}`],
    ['code that writes source maps', `${bot}//# sourceMappingURL=a.js.map\nexport const link = (name) => \`\n//# sourceMappingURL=\${name}\`;\n`],
    ['a module that marks itself', `const bot = require('./bot');\nObject.defineProperty(exports, "__esModule", { value: true });\n${bot}`],
    ['a program under a banner', `/*! Ada the bot v1.2.0 */\n${bot.repeat(60)}`],
    ['a module for everybody, of the own project', `/** A bot. */\n(function (factory) {\n  if (typeof define === 'function' && define.amd) define([], factory);\n})(function () {\n${bot.repeat(60)}});\n`],
    ['nothing', ''],
  ])('is false for %s', (_name, text) => {
    expect(isGenerated(text, 'src/bot.js')).toBe(false);
  });
  it('takes no TypeScript for compiled', () => {
    expect(isGenerated(`${bot}//# sourceMappingURL=bot.js.map\n`, 'src/bot.ts')).toBe(false);
  });
  it('is quick on a large text without line ends', () => {
    const start = performance.now();
    isGenerated(long('a '.repeat(50), 5_000_000), 'bot.js');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
