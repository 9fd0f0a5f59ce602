/** Preloaded into the server's threads: one rule throws, with source text in its message, and one is as slow as a person can bear. */
const { readFileSync } = require('node:fs');
const { Module } = require('node:module');

Module._extensions['.cjs'] = (module, path) => {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('analysis.cjs')) return module._compile(text, path);
  const broken = text
    .replace(/(id:\s*"no-insecure-compare"[^]*?\*check\([^)]*\)\s*\{)/, '$1 throw new Error(arguments[0].text);')
    .replace(/(id:\s*"no-disabled-tls"[^]*?\*check\([^)]*\)\s*\{)/, '$1 if (arguments[0].text.includes("take your time")) for (const end = Date.now() + 1500; Date.now() < end; );');
  if (broken === text) throw new Error('the fixture matches nothing');
  return module._compile(broken, path);
};
