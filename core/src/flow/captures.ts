/** `text.match(/^\/roll (\d+)$/)[1]`: a group of a pattern holds no more than the pattern lets through. */
import { propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Cleared } from '../models/kinds.ts';
import type { FlowContext } from './context.ts';
import type { Definition } from './definitions.ts';
import { harmlessKinds, regexOf } from './escapes.ts';
import { usesOf } from './uses.ts';

/** Kinds that the group of a match cannot harm; none where the pattern is not known, or lets anything through. */
export function capturedKinds(context: FlowContext, match: Node, index: number): readonly Cleared[] {
  return kindsOf(context, matchCalls(context, match, 0), index);
}

/** The same of a group that a callback takes out of its parameter: `bot.onText(/^\/add (\d+)$/, (message, [, count]) => …)`. */
export function handedKinds(context: FlowContext, { fn, index, path }: Extract<Definition, { kind: 'param' }>): readonly Cleared[] {
  const [match, group] = index === 0 ? path : ['.match', path[0]];
  const number = /^\[(\d+)\]$/.exec(group ?? '')?.[1];
  return match === '.match' && number !== undefined && path.length === (index === 0 ? 2 : 1) && index < 2 ? kindsOf(context, registeredWith(context, fn), Number(number)) : [];
}

function kindsOf(context: FlowContext, calls: readonly Node[], index: number): readonly Cleared[] {
  const groups = calls.map((call) => patternOf(context, call)).map((pattern) => (pattern === undefined ? undefined : groupOf(pattern, index)));
  const kept = groups.map((group) => (group === undefined ? undefined : charactersOf(group)));
  if (kept.length === 0 || kept.some((test) => test === undefined)) return [];
  return harmlessKinds((character) => kept.some((test) => test?.(character)));
}

/** Calls whose result the expression is. */
function matchCalls(context: FlowContext, node: Node, depth: number): readonly Node[] {
  const inner = unwrap(node);
  const handed = registrations(context, inner);
  if (handed.length > 0) return handed;
  if (inner.type === 'LogicalExpression' && unwrap(inner.right).type === 'ArrayExpression') return matchCalls(context, inner.left, depth + 1);
  if (inner.type !== 'Identifier' || depth > 4) return [inner];
  return context.definitions.reaching(inner).flatMap((def) => (def.kind === 'value' && def.path.length === 0 ? matchCalls(context, def.node, depth + 1) : [def.at]));
}

/** Calls such as `bot.hears(/^del (\d+)$/, (ctx) => ctx.match)`, and `bot.onText(pattern, (message, match) => …)`, that hand a match to their callback. */
function registrations(context: FlowContext, node: Node): readonly Node[] {
  if (node.type === 'MemberExpression') return propertyName(node) === 'match' ? ofParameter(context, unwrap(node.object), [], 0) : [];
  if (node.type !== 'Identifier') return [];
  const second = ofParameter(context, node, [], 1);
  if (second.length > 0) return second;
  const destructured = ofParameter(context, node, ['.match'], 0);
  if (destructured.length > 0) return destructured;
  return context.definitions.reaching(node).flatMap((def) => (def.kind === 'value' && def.path.join() === '.match' ? ofParameter(context, unwrap(def.node), [], 0) : []));
}

function ofParameter(context: FlowContext, id: Node, path: readonly string[], index: number): readonly Node[] {
  if (id.type !== 'Identifier') return [];
  return context.definitions.reaching(id).flatMap((def) => {
    if (def.kind !== 'param' || def.index !== index || def.rest || def.path.join() !== path.join()) return [];
    return registeredWith(context, def.fn);
  });
}

function registeredWith(context: FlowContext, fn: FunctionNode): readonly Node[] {
  return usesOf(context, fn).flatMap((use) => (use.kind === 'argument' && use.index > 0 && use.keys.length === 0 ? [use.call] : []));
}

/** Pattern of `text.match(pattern)` and `pattern.exec(text)`. */
function patternOf(context: FlowContext, call: Node): string | undefined {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
  const name = propertyName(callee);
  const isRegistration = call.arguments.length > 1;
  const pattern = isRegistration || name === 'match' ? call.arguments[0] : name === 'exec' ? callee.object : undefined;
  const regex = pattern && regexOf(context, unwrap(pattern));
  // With `g`, `match` gives whole matches and no groups.
  return regex && !((isRegistration || name === 'match') && regex.flags.includes('g')) ? regex.pattern : undefined;
}

/** Text of a capturing group by its number; undefined for groups that hold others. The whole match is number 0. */
function groupOf(pattern: string, index: number): string | undefined {
  if (index === 0) return wholeOf(pattern);
  let count = 0;
  for (let i = 0, inClass = false; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '\\') i += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (!inClass && character === '(' && (pattern.charAt(i + 1) !== '?' || /^\?<[^=!]/.test(pattern.slice(i + 1)))) {
      count += 1;
      if (count === index) return /^\((?:\?<[^>]+>)?((?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*)\)/.exec(pattern.slice(i))?.[1];
    }
  }
  return undefined;
}

/** The pattern without its anchors and brackets: its characters are those of all its parts. */
function wholeOf(pattern: string): string | undefined {
  let whole = '';
  for (let i = 0, inClass = false; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '\\') {
      i += 1;
      if (inClass || !/[bB]/.test(pattern.charAt(i))) whole += character + pattern.charAt(i);
    } else if (inClass || !/[\^$()]/.test(character)) {
      inClass = character === '[' || (inClass && character !== ']');
      whole += character;
    } else if (character === '(') {
      const [head] = /^\((?:\?(?::|<(?![=!])[^>]+>))?(?!\?)/.exec(pattern.slice(i)) ?? [];
      // What looks ahead takes nothing.
      if (head === undefined) return undefined;
      i += head.length - 1;
    }
  }
  return whole;
}

const tokens = /\\[dw]|\[(?!\^)(?:[^\]\\]|\\[^SWDPBpbs])+\]|\{\d*(?:,\d*)?\}|[?*+|]|[\w -]|\\[^a-zA-Z\d]/gy;

/** Characters that a group made of classes and fixed text can hold; undefined where it has `.`, `[^…]` or the like. */
function charactersOf(group: string): ((character: string) => boolean) | undefined {
  const parts = group.match(tokens) ?? [];
  if (parts.join('') !== group || parts.length === 0) return undefined;
  const atoms = parts.filter((part) => !/^[{?*+|]/.test(part));
  try {
    const test = new RegExp(`^(?:${atoms.join('|')})$`);
    return (character) => test.test(character);
  } catch {
    // Half-typed.
    return undefined;
  }
}
