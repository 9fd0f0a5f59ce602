/** From pieces of evidence to secrets: one per literal (or per key inside it), with the variable that should hold it. */
import type { Node, Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isCredentialName } from '../../secrets/index.ts';
import { readsOf } from './client-variables.ts';
import { evidenceOrder, type Evidence } from './evidence.ts';
import { contains, holderOf } from './literals.ts';
import { isTelling, variableFor } from './names.ts';
import { toVariableName } from './values.ts';

export interface Secret {
  /** What is underlined: the literal, or the key inside it. */
  readonly at: Node | Range;
  readonly literal: Node | Range;
  /** The key, where the literal holds more. */
  readonly part?: Range;
  readonly isComment: boolean;
  /** The most telling first; never empty. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Environment variable that should hold it. */
  readonly env: string;
  /** The code reads the variable already, for this very secret. */
  readonly isRead: boolean;
}

/** Secrets in source order; names of variables that would stand for different secrets are told apart. */
export function secretsOf(file: RuleFile, evidence: readonly Evidence[]): readonly Secret[] {
  const secrets = grouped(evidence).map((group) => toSecret(file, group)).sort((a, b) => rangeOf(a.at)[0] - rangeOf(b.at)[0]);
  return withDistinctNames(file, secrets);
}

/** Evidence about one literal belongs together; of several keys in it, each has its own. */
function grouped(evidence: readonly Evidence[]): readonly [Evidence, ...Evidence[]][] {
  const groups: [Evidence, ...Evidence[]][] = [];
  for (const item of [...evidence].sort(byWeight)) {
    const group = groups.find((known) => known.some((other) => isSamePlace(other, item)));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function byWeight(a: Evidence, b: Evidence): number {
  return evidenceOrder.indexOf(a.kind) - evidenceOrder.indexOf(b.kind);
}

function isSamePlace(known: Evidence, item: Evidence): boolean {
  if (known.literal !== item.literal) return isInside(known, item) || isInside(item, known);
  if (known.kind === 'format' && item.kind === 'format') return known.part?.join() === item.part?.join();
  return true;
}

/** A concatenation and its operands are one secret. */
function isInside(outer: Evidence, inner: Evidence): boolean {
  return 'type' in outer.literal && outer.literal.type === 'BinaryExpression' && contains(outer.literal.range, rangeOf(inner.literal));
}

function toSecret(file: RuleFile, evidence: [Evidence, ...Evidence[]]): Secret {
  const [first] = evidence;
  const { literal, part } = first;
  const at = part ?? literal;
  return { at, literal, ...(part ? { part } : {}), isComment: !('type' in literal), evidence, ...variableFor(file, evidence) };
}

function withDistinctNames(file: RuleFile, secrets: readonly Secret[]): readonly Secret[] {
  const values = new Map<string, Set<string>>();
  for (const secret of secrets) values.set(secret.env, (values.get(secret.env) ?? new Set()).add(valueOf(file, secret)));
  const taken = new Map<string, string>();
  return secrets.map((secret) => {
    const value = valueOf(file, secret);
    const others = secret.isRead ? [] : readsOf(file, secret.evidence);
    const isShared = (values.get(secret.env)?.size ?? 0) > 1 && !secret.isRead;
    const isFree = (name: string) => !others.includes(name) && (taken.get(name) ?? value) === value;
    const env = isShared || others.includes(secret.env) ? freeName(file, secret, isFree) : secret.env;
    taken.set(env, value);
    return { ...secret, env };
  });
}

function freeName(file: RuleFile, { env, literal, evidence }: Secret, isFree: (name: string) => boolean): string {
  // A header's name says nothing of the service that it goes to.
  const isHeader = evidence.some(({ kind }) => kind === 'header');
  const holder = 'type' in literal && !isHeader ? holderOf(file, literal)?.name : undefined;
  const candidates = [...(holder !== undefined && isCredentialName(holder) && isTelling(holder) ? [toVariableName(holder)] : []), env];
  const found = candidates.find(isFree);
  if (found !== undefined) return found;
  let number = 2;
  while (!isFree(`${env}_${number}`)) number++;
  return `${env}_${number}`;
}

/** Source text of the secret, without the quotes; of a name, what it stands for. */
function valueOf(file: RuleFile, { at, part, literal }: Secret): string {
  const known = 'type' in literal && literal.type === 'Identifier' ? file.flow.constant(literal)?.value : undefined;
  if (typeof known === 'string') return known;
  const text = file.text.slice(...rangeOf(at));
  return part ? text : text.slice(1, -1);
}

function rangeOf(at: Node | Range): Range {
  return 'type' in at ? at.range : at;
}
