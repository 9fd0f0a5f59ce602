/** Minified, bundled and compiled files, and copies of published libraries, told by their shape: nobody edits them, so nobody can act on a finding in them. */

/** Texts shorter than this are read in any case, in UTF-16 units. */
const minLength = 5_000;

/** A line longer than this is not written by hand. */
const longLine = 500;

/** Share of a text in long lines of code from which it counts as minified. */
const minifiedShare = 0.5;

/** Punctuation a character, at least, in a long line that is code and not data such as base64. */
const codeDensity = 0.04;

/** What bundlers put around the modules of a bundle. */
const bundlePreludes = [
  /\bfunction __webpack_require__\(|\b__webpack_modules__ = \(?\{/,
  /\bfunction __nccwpck_require__\(/,
  // esbuild and tsup, with sources of packages inside.
  /^(?:var|const|let) __(?:commonJS|esm|toESM)(?:Min)? = [\s\S]*^\/\/ (?:\.\.\/)*node_modules\//m,
  /\bfunction r\(e,\s?n,\s?t\)\s?\{function o\(i,\s?f\)/,
  // esbuild with `minify`, whose helpers come first.
  /^(?:#![^\n]*\n)?(?:"use strict";)?(?:var|let|const) [\w$]{1,3}=Object\.(?:create|defineProperty);(?:var|let|const) [\w$]{1,3}=/,
  /\bparcelRequire[\w$]* = \(?function|\$parcel\$global = /,
];

/** What compilers write at the end; the source stands elsewhere. Source: https://tc39.es/ecma426/#sec-linking-inline */
const sourceMapLink = /^\/\/[#@] sourceMappingURL=[^\s'"`]+\s*$/;

/** What TypeScript and Babel write first for CommonJS: helpers such as `__importDefault` may stand before it, no module is loaded yet. */
const compiledMark = /^Object\.defineProperty\(exports, "__esModule", \{\s{0,9}value: true,?\s{0,9}\}\);/m;

/** How Babel loads modules in a file that exports nothing. */
const babelMark = /^var _interopRequire(?:Default|Wildcard) = require\(["']@babel\/runtime\/helpers\/|^function _interopRequire(?:Default|Wildcard)\(\w{1,3}[\s\S]{0,200}__esModule/m;

/** Where the prelude ends at the latest, in UTF-16 units. */
const maxPrelude = 10_000;

/** The comment that keeps name and version through a minifier, first in the file of a library: `/*! jQuery v3.6.0`. */
const versionBanner = /^\s*(?:\/\*!|\/\*\*?\s*@license|\/\/!)[\s\S]{0,300}?\bv?\d+\.\d+(?:\.\d+)?\b/;

/** How a library loads itself in Node.js, by AMD and in a page. Source: https://github.com/umdjs/umd */
const universalModule = /typeof define\s?===?\s?['"]function['"]\s?&&\s?define\.amd|typeof (?:exports|module)\s?===?\s?['"]object['"]\s?&&\s?typeof module(?:\.exports)?\s?[!=]==?/;

/** What a compiler writes is JavaScript. */
const compiledPath = /\.[cm]?js$/i;

/** True for a minified, bundled or compiled text, and for the copy of a library as it was published. */
export function isGenerated(text: string, path: string): boolean {
  return (compiledPath.test(path) && isCompiled(text)) || (text.length >= minLength && (isMinified(text) || isLibrary(text) || bundlePreludes.some((prelude) => prelude.test(text))));
}

function isCompiled(text: string): boolean {
  const head = text.slice(0, maxPrelude);
  if (babelMark.test(head)) return true;
  const before = head.slice(0, Math.max(0, head.search(compiledMark)));
  if (before.includes('"use strict";') && !before.includes('require(')) return true;
  const start = text.lastIndexOf('\n//');
  return start >= 0 && sourceMapLink.test(text.slice(start + 1));
}

function isLibrary(text: string): boolean {
  return versionBanner.test(text.slice(0, 500)) && universalModule.test(text.slice(0, maxPrelude));
}

function isMinified(text: string): boolean {
  let dense = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > longLine && isCode(text.slice(start, Math.min(end, start + 10_000)))) dense += end - start;
    start = end + 1;
  }
  return dense / text.length > minifiedShare;
}

function isCode(line: string): boolean {
  return (line.match(/[;,(){}=]/g)?.length ?? 0) / line.length >= codeDensity;
}
