/** ESLint's disable comments, with ESLint's semantics, for the hosts that are not ESLint. */
import type { FileModel } from '../model/file-model.ts';
import type { Comment } from '../model/node.ts';
import type { Finding, Note, Suppression } from './finding.ts';
import { createLineIndex, type LineIndex, type Position } from './positions.ts';

/** Namespace of the rules in ESLint's comments. */
export const namespace = 'secure-bot';

type DirectiveType = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

/** One comment, or one rule of its list. */
interface Directive {
  readonly type: DirectiveType;
  readonly at: Position;
  /** Without namespace; null: all rules. */
  readonly ruleId: string | null;
  readonly reason: string | null;
}

/** A directive turned into a switch at a place. */
interface Switch extends Position {
  readonly on: boolean;
  readonly ruleId: string | null;
  readonly reason: string | null;
}

/** The findings, those that a comment silences marked with its reason. */
export function applySuppressions(file: FileModel, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const directives = directivesOf(file);
  if (directives.length === 0) return findings;
  const blocks = directives.filter(({ type }) => type === 'disable' || type === 'enable').map(toBlockSwitch).sort(comparePositions);
  const lines = directives.flatMap(toLineSwitches).sort(comparePositions);
  return findings.map((finding) => {
    const suppressed = toSuppression([...activeAt(blocks, finding), ...activeAt(lines, finding)]);
    return suppressed ? { ...finding, suppressed } : finding;
  });
}

/** A note for each comment that silences this tool's rules without saying why. */
export function suppressionsWithoutReason(file: FileModel): readonly Note[] {
  const lines = new Set<number>();
  for (const { type, at, ruleId, reason } of directivesOf(file)) {
    // A comment for all rules is usually about another tool.
    if (type !== 'enable' && ruleId !== null && reason === null) lines.add(at.line);
  }
  return [...lines].map((line) => ({ path: file.path, line, message: 'This comment silences a finding without a reason; add ` -- why it is safe`.' }));
}

function directivesOf(file: FileModel): readonly Directive[] {
  const comments = file.comments.filter(({ value }) => value.includes('eslint-'));
  if (comments.length === 0) return [];
  const lines = createLineIndex(file.text);
  return comments.flatMap((comment) => toDirectives(comment, lines));
}

const label = /^eslint-(disable-next-line|disable-line|disable|enable)(?:\s|$)/u;

function toDirectives(comment: Comment, lines: LineIndex): readonly Directive[] {
  const { text, reason } = splitReason(comment.value);
  const type = label.exec(text)?.[1] as DirectiveType | undefined;
  if (type === undefined) return [];
  const isForLine = type === 'disable-line' || type === 'disable-next-line';
  if ((comment.type as string) !== 'Block' && !((comment.type as string) === 'Line' && isForLine)) return [];
  const start = lines.locate(comment.range[0]);
  const end = lines.locate(comment.range[1]);
  if (type === 'disable-line' && start.line !== end.line) return [];
  const names = ruleNames(text.slice(`eslint-${type}`.length));
  const at = type === 'disable-next-line' ? end : start;
  if (names.length === 0) return [{ type, at, ruleId: null, reason }];
  return names.flatMap((name) => (name.startsWith(`${namespace}/`) ? [{ type, at, ruleId: name.slice(namespace.length + 1), reason }] : []));
}

/** Text and reason on both sides of the first ` -- `. */
function splitReason(value: string): { readonly text: string; readonly reason: string | null } {
  const dashes = /\s-{2,}\s/u.exec(value);
  if (!dashes) return { text: value.trim(), reason: null };
  return { text: value.slice(0, dashes.index).trim(), reason: value.slice(dashes.index + dashes[0].length).trim() || null };
}

function ruleNames(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim().replace(/^(['"]?)(.*)\1$/su, '$2')).filter((name) => name !== '');
}

function toBlockSwitch({ type, at, ruleId, reason }: Directive): Switch {
  return { ...at, on: type === 'disable', ruleId, reason };
}

/** A line comment switches on at the start of its line and off at the start of the next. */
function toLineSwitches({ type, at, ruleId, reason }: Directive): readonly Switch[] {
  if (type === 'disable' || type === 'enable') return [];
  const line = type === 'disable-line' ? at.line : at.line + 1;
  return [{ line, column: 1, on: true, ruleId, reason }, { line: line + 1, column: 0, on: false, ruleId, reason }];
}

/** As in ESLint: an enabling comment ends all disabling ones before it that concern the rule. */
function activeAt(switches: readonly Switch[], finding: Finding): readonly Switch[] {
  let active: Switch[] = [];
  for (const item of switches) {
    if (comparePositions(item, finding) > 0) break;
    if (item.ruleId !== null && item.ruleId !== finding.ruleId) continue;
    active = item.on ? [...active, item] : [];
  }
  return active;
}

/** Of several comments, the first that gives a reason speaks. */
function toSuppression(active: readonly Switch[]): Suppression | undefined {
  if (active.length === 0) return undefined;
  return { reason: active.find(({ reason }) => reason !== null)?.reason ?? null };
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
