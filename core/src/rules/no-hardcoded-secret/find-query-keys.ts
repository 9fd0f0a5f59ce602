/** Credentials in the query of a URL. */
import { unwrap, type Node, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { findSecrets, isCredentialName, looksLikeCredential } from '../../secrets/index.ts';
import { isInFile } from '../../rule/values.ts';
import type { Evidence } from './evidence.ts';

const queryCredential = /[?&]([\w.-]{2,40})=([^&#\s"'`]{16,})/g;
/** Parameters that services take a key in and whose names alone say little: OpenWeatherMap, Google, Azure Functions. */
const queryNames = /^(?:appid|app_id|key|code|sig|apikey|api-key|auth)$/i;

/** Links that are made to be passed on; their token opens the one file only. */
const sharedLinks = /\bfirebasestorage\.googleapis\.com\/|\bcdn\.discordapp\.com\//;

/** `https://api.openweathermap.org/data/2.5/weather?appid=…`. */
export function* findQueryKeys(file: RuleFile): Iterable<Evidence> {
  const texts: { readonly node: Node; readonly range: Range }[] = [
    ...file.nodes('Literal').filter(({ value }) => typeof value === 'string').map((node) => ({ node, range: node.range })),
    ...file.nodes('TemplateElement').map((quasi) => ({ node: file.parent(quasi) ?? quasi, range: quasi.range })),
  ];
  for (const { node, range } of texts) {
    const text = file.text.slice(...range);
    if (!/[?&]\w/.test(text)) continue;
    for (const match of text.matchAll(queryCredential)) {
      const [whole, name = '', value = ''] = match;
      if (!isQueryCredential(name, value) || sharedLinks.test(text)) continue;
      const end = range[0] + match.index + whole.length;
      yield { kind: 'named', literal: node, part: [end - value.length, end], data: { name }, env: envOfQuery(file.textOf(node), name) };
    }
  }
  yield* findAppended(file);
}

/** `'…?appid=' + 'key' + '&q=' + city`, `` `…?appid=${KEY}` `` with a constant. */
function* findAppended(file: RuleFile): Iterable<Evidence> {
  for (const [text, next] of joints(file)) {
    const name = /[?&]([\w.-]{2,40})=$/.exec(text)?.[1];
    const constant = name === undefined ? undefined : file.flow.constant(next);
    if (name === undefined || typeof constant?.value !== 'string' || !isInFile(file, constant.node) || constant.node.type !== 'Literal') continue;
    if (isQueryCredential(name, constant.value)) yield { kind: 'named', literal: constant.node, data: { name }, env: envOfQuery(text, name) };
  }
}

/** Each text with the expression that is put after it. */
function* joints(file: RuleFile): Generator<readonly [string, Node]> {
  for (const sum of file.nodes('BinaryExpression')) {
    const before = sum.operator === '+' ? unwrap(sum.left) : undefined;
    const last = before?.type === 'BinaryExpression' && before.operator === '+' ? unwrap(before.right) : before;
    if (last?.type === 'Literal' && typeof last.value === 'string') yield [last.value, sum.right];
  }
  for (const { quasis, expressions } of file.nodes('TemplateLiteral')) {
    for (const [index, expression] of expressions.entries()) yield [quasis[index]?.value.cooked ?? '', expression];
  }
}

function isQueryCredential(name: string, value: string): boolean {
  const isName = isCredentialName(name) || queryNames.test(name);
  // Known formats are judged by findFormats, which also knows where they are public.
  return isName && !/%/.test(value) && looksLikeCredential(value, { named: true }) && findSecrets(value).length === 0;
}

/** `OPENWEATHERMAP_APPID` for `https://api.openweathermap.org/…?appid=`. */
function envOfQuery(text: string, name: string): string {
  const host = /:\/\/(?:[\w-]+\.)*?([\w-]+)\.[a-z]{2,}(?=[/:?])/i.exec(text)?.[1];
  const own = /^(?:key|code|sig|auth|appid|app_id)$/i.test(name) ? 'API_KEY' : name;
  return `${host === undefined ? '' : `${host}_`}${own}`.replace(/\W+/g, '_').replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase().replace(/^(?=\d)/, 'API_');
}
