/** Places in a page where text is code, and the entities of HTML are none: `<script>const code = ${…}</script>`, `onclick="…"`, `<style>`. */
import type { FixPlan } from '../../edit/types.ts';
import { globalName } from '../../model/global-name.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { quoted } from '../../rule/literals.ts';
import { piecesOf } from '../../rule/text-pieces.ts';
import type { RuleFile } from '../../rule/types.ts';

/** What the browser takes the text at a place of the page for; undefined for text and attributes. */
export function codeAround(file: RuleFile, leaf: Node): 'script' | 'other' | undefined {
  const before = textBefore(file, leaf).toLowerCase();
  if (isOpen(before, 'script')) return 'script';
  return isOpen(before, 'style') || /\s(?:on\w+|style)\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$/.test(before) ? 'other' : undefined;
}

function isOpen(before: string, element: string): boolean {
  const start = before.lastIndexOf(`<${element}`);
  return start >= 0 && before.lastIndexOf(`</${element}`) < start && before.indexOf('>', start) >= 0;
}

/** The markup that the code writes before a value, of the outermost text that the value stands in. */
function textBefore(file: RuleFile, leaf: Node): string {
  let outer: Node | undefined;
  for (let node = file.parent(leaf); node && (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression'); node = file.parent(node)) outer = node;
  let text = '';
  for (const piece of (outer && piecesOf(outer)) ?? []) {
    if ('hole' in piece && unwrap(piece.hole) === unwrap(leaf)) return text;
    text += 'text' in piece ? piece.text : 'x';
  }
  return '';
}

/** In a script JSON is right as it stands, but for a `<` in it that ends the script: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export function* scriptFix(file: RuleFile, leaf: Node): Iterable<FixPlan> {
  const json = unwrap(leaf);
  if (json.type !== 'CallExpression' || globalName(file, unwrap(json.callee)) !== 'JSON.stringify') return;
  const [, end] = json.range;
  yield { title: 'Keep `<` out of the script, as JSON writes it', safety: 'review', edits: [{ range: [end, end], text: `.replace(/</g, ${quoted(file, '\\u003c')})` }] };
}
