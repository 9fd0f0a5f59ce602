/** Errors that are told where they do less harm: findings that are infos, or wait for `strict`. */
import type { Taint } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { listensOnLoopback } from './local-servers.ts';
import { isAboutToken, isOutOfReach, isToldToSigner } from './own-errors.ts';
import { isRelayed } from './relays.ts';
import { isSentence } from './sentences.ts';
import { isToldToStaff } from './staff.ts';
import { errorTaint } from './texts.ts';
import { literalsAround } from './tool-errors.ts';

/**
 * Those who read it may know: the server listens on the own machine only; the bot's owner or the staff alone reads it; it is the
 * answer of a service behind a proxy; or it tells who sent a request what was wrong with it, as the code asks for. Most authors
 * leave it.
 */
export function isForFew(file: RuleFile, leaf: Node): boolean {
  return listensOnLoopback(file) || isToldToStaff(file, leaf) || isToldOfClient(file, leaf) || isRelayed(file, leaf);
}

/** It tells the service that has signed the request, or who sent a token what was wrong with it; or as the code stands nothing throws it. */
export function mattersLess(file: RuleFile, leaf: Node, taints: readonly Taint[]): boolean {
  return isRpcError(file, leaf) || (taints.length > 0 && taints.every((taint) => isToldToSigner(file, taint) || isAboutToken(file, taint) || isOutOfReach(file, taint, leaf)));
}

/** Itself, or all that is put into the variable: `const text = status < 500 ? error.message : 'Failed'`. */
function isToldOfClient(file: RuleFile, leaf: Node): boolean {
  if (isAskedForWords(file, leaf) || isClientError(file, leaf)) return true;
  const told = file.flow.origins(leaf).filter((origin) => isInFile(file, origin) && errorTaint(file, origin) !== undefined);
  return told.length > 0 && told.every((origin) => isAskedForWords(file, origin) || isClientError(file, origin));
}

/** Behind `if (error.message.includes('not found'))`. */
export function isAskedForWords(file: RuleFile, leaf: Node): boolean {
  return file.flow.conditionsAt(leaf).some(({ test, holds }) => holds && asksForSentence(file, test));
}

/**
 * Behind `error.status < 500`: what an upstream service says of a request that was wrong, which authors show on purpose, as
 * http-errors does. https://github.com/jshttp/http-errors#error-properties (`expose`)
 */
function isClientError(file: RuleFile, leaf: Node): boolean {
  return file.flow.conditionsAt(leaf).some(({ test, holds }) => {
    if (test.type !== 'BinaryExpression') return false;
    // `status === 500 ? 'Internal error' : error.message`, where whatever has no status has that one.
    const isBelow = holds ? ['<', '!==', '!='].includes(test.operator) : ['>=', '===', '=='].includes(test.operator);
    return isBelow && file.flow.constant(test.right)?.value === 500 && [test.left, ...file.flow.origins(test.left)].some((status) => status.type === 'MemberExpression' && /^status(?:Code)?$/.test(propertyName(status) ?? ''));
  });
}

/** The words that the error is known to hold: of `if (error.message.includes('still running'))`, none where it may be others. */
export function wordsHeld(file: RuleFile, leaf: Node): readonly string[] {
  return file.flow.conditionsAt(leaf).flatMap(({ test, holds }) => {
    const words = holds ? wordsAskedFor(file, test) : [];
    return words.filter((word) => word !== undefined).length === words.length ? words.flatMap((word) => word ?? []) : [];
  });
}

/** `error.message.includes('not found')`: whoever asks for these words has the sentence in mind that holds them. Beside such a phrase a single word will do. */
function asksForSentence(file: RuleFile, test: Node): boolean {
  const words = wordsAskedFor(file, test);
  return words.length > 0 && words.every((word) => word !== undefined) && words.some((word) => word !== undefined && (word.includes(' ') || isSentence(word)));
}

/** Of each operand the words that the error is asked for; undefined for another question. */
function wordsAskedFor(file: RuleFile, test: Node): readonly (string | undefined)[] {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression') return [...wordsAskedFor(file, inner.left), ...wordsAskedFor(file, inner.right)];
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  if (inner.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || !['includes', 'startsWith'].includes(propertyName(callee) ?? '')) return [undefined];
  const words = inner.arguments[0] && file.flow.constant(inner.arguments[0])?.value;
  return [typeof words === 'string' && errorTaint(file, callee.object) !== undefined ? words : undefined];
}

/** `{ jsonrpc: '2.0', id, error: { code, message } }`: how a server of the protocol says what failed. https://www.jsonrpc.org/specification#error_object */
function isRpcError(file: RuleFile, leaf: Node): boolean {
  return literalsAround(file, leaf).some(({ properties }) => properties.some((property) => property.type === 'Property' && propertyName(property) === 'jsonrpc'));
}
