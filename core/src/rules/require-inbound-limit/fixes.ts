/** A token bucket for each sender, in front of the model. */
import { code, helper } from '../../edit/code.ts';
import { semicolonBefore, startWithComments } from '../../edit/statements.ts';
import { eolOf } from '../../edit/trivia.ts';
import type { FixPlan } from '../../edit/types.ts';
import { rootIdentifier } from '../../flow/definitions.ts';
import type { FunctionNode, Node } from '../../model/node.ts';
import { senderIds } from '../../models/senders.ts';
import { isTypeScript, refusalOf } from '../../rule/refusal.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { OpenHandler } from './handlers.ts';

/** Messages at once, and how many a second in the long run: one every ten seconds. */
const usual = '{ capacity: 5, refillPerSecond: 0.1 }';

export function* addBucket(file: RuleFile, { fn, index, source, route }: OpenHandler): Iterable<FixPlan> {
  const [first] = fn.body.type === 'BlockStatement' ? fn.body.body : [];
  const statement = topLevel(file, fn);
  const guard = route ? routeGuard(file, fn) : chatGuard(file, fn, source);
  if (!fn.async || !first || !statement || !guard) return;
  const bucket = nameFor(file, index);
  const eol = eolOf(file.text);
  const place = startWithComments(file, statement);
  const indent = /(?<![ \t])[ \t]*$/.exec(file.text.slice(0, first.range[0]))?.[0] ?? '';
  yield {
    title: 'Allow each sender 5 messages at once and one every 10 seconds',
    safety: 'review',
    edits: [
      { range: [place, place], text: code`const ${bucket} = ${helper('createTokenBucket')}(${usual})${semicolonBefore(file, statement)}${eol}` },
      { range: [first.range[0], first.range[0]], text: `if (!(await ${bucket}.take(${guard.key})).ok) ${guard.refusal}${semicolonBefore(file, first)}${eol}${indent}` },
    ],
  };
}

/** `bucket`, and in a file with several handlers `bucket2` for the second: their fixes may be applied together. */
function nameFor(file: RuleFile, index: number): string {
  const taken = new Set(file.nodes('Identifier').map(({ name }) => name));
  let before = index;
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'bucket' : `bucket${number}`;
    if (!taken.has(name) && before-- <= 0) return name;
  }
}

function topLevel(file: RuleFile, node: Node): Node | undefined {
  let inner = node;
  for (let parent = file.parent(inner); parent && parent.type !== 'Program'; parent = file.parent(inner)) inner = parent;
  return file.parent(inner)?.type === 'Program' ? inner : undefined;
}

interface Guard {
  readonly key: string;
  /** The statement that ends the handler, without a semicolon. */
  readonly refusal: string;
}

/** Express: the address of the sender, and 429. */
function routeGuard(file: RuleFile, fn: FunctionNode): Guard | undefined {
  const [request, response] = fn.params;
  if (request?.type !== 'Identifier' || response?.type !== 'Identifier') return undefined;
  const answers = file.nodes('MemberExpression').some(({ object, property }) => object.type === 'Identifier' && object.name === response.name && property.type === 'Identifier' && ['json', 'status', 'send', 'sendStatus'].includes(property.name));
  // To its types the address may be missing: of a socket that is closed already.
  const key = `${request.name}.ip${isTypeScript(file) ? " ?? 'unknown'" : ''}`;
  return answers ? { key, refusal: refusalOf(file, fn, `${response.name}.sendStatus(429)`) } : undefined;
}

/** The sender of what the handler itself was given, not of what it goes through. */
function chatGuard(file: RuleFile, fn: FunctionNode, source: Node): Guard | undefined {
  // `interaction.options.getString('question')`
  const root = rootIdentifier(source.type === 'CallExpression' ? source.callee : source);
  if (!root || file.bindings.variableOf(root)?.scope.block !== fn) return undefined;
  const id = root && file.flow.typesOf(root).map((type) => senderIds[type]).find((path) => path !== undefined);
  return root?.type === 'Identifier' && id !== undefined ? { key: `${root.name}.${id}`, refusal: 'return' } : undefined;
}
