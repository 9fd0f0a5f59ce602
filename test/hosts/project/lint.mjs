/** Runs in the project, on the Node.js that is tried: lints the bots, then applies what ESLint offers, as text. Prints JSON by name of the file. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ESLint } from 'eslint';

const detect = new ESLint();
const mend = new ESLint({ fix: true });
const shown = {};
for (const { filePath, messages } of await detect.lintFiles(['bot'])) {
  const { left, text } = await mended(filePath);
  shown[basename(filePath)] = { findings: messages.map(toLine), left, text };
}
console.log(JSON.stringify({ eslint: ESLint.version, node: process.version, files: shown }));

/** What `--fix` leaves over, and the text after the first suggestion of each finding as well. */
async function mended(filePath) {
  let text = await readFile(filePath, 'utf8');
  let left;
  for (let pass = 0; pass < 20; pass += 1) {
    const [result] = await mend.lintText(text, { filePath });
    text = result.output ?? text;
    left ??= result.messages.map(({ ruleId }) => ruleId);
    const fix = result.messages[0]?.suggestions?.[0]?.fix;
    if (fix === undefined) return { left, text: result.messages.length === 0 ? text : `no suggestion: ${JSON.stringify(result.messages)}` };
    text = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
  }
  return { left, text: `no end: ${text}` };
}

function toLine({ ruleId, line, column, endLine, endColumn, message }) {
  return ruleId === null ? message : `${line}:${column}-${endLine}:${endColumn} ${ruleId}`;
}
