import { insideFence, readJson } from './read-json.ts';
import { parseTolerantly, type Repair } from './tolerant-parser.ts';

export type { Repair } from './tolerant-parser.ts';

/** What a repair made of a text. */
export interface RepairedJson {
  readonly value: unknown;
  readonly repairs: readonly Repair[];
}

/** Repairs a text that is not JSON, with the built-in repairs or the given function; undefined when that does not help or is ambiguous. */
export function repairJson(text: string, repair: true | ((text: string) => string)): RepairedJson | undefined {
  return repair === true ? repairSlips(text) : repairWith(repair, text);
}

/** A repair library throws when it cannot help; to the caller that is a text which is not JSON. */
function repairWith(repair: (text: string) => string, text: string): RepairedJson | undefined {
  try {
    const reading = readJson(repair(text));
    return reading.ok ? { value: reading.value, repairs: ['custom'] } : undefined;
  } catch {
    return undefined;
  }
}

function repairSlips(text: string): RepairedJson | undefined {
  const trimmed = text.trim();
  const whole = readWhole(insideFence(trimmed) ?? trimmed);
  if (whole) return whole;
  const fences = trimmed.match(/^[^\S\r\n\u2028\u2029]*(?:`{3}|~{3})/gm)?.length ?? 0;
  if (fences === 0) return readAmongProse(trimmed);
  return fences === 1 ? readOpenFence(trimmed) : fences === 2 ? readFenceAmongProse(trimmed) : undefined;
}

/** The text is one value and nothing else. */
function readWhole(text: string, ...also: readonly Repair[]): RepairedJson | undefined {
  const reading = parseTolerantly(text);
  return reading?.end === text.length ? { value: reading.value, repairs: [...also, ...reading.repairs] } : undefined;
}

/** One object (or, without any brace, one array) with prose around it. A second one makes it a guess which was meant. */
function readAmongProse(text: string): RepairedJson | undefined {
  const open = text.includes('{') ? '{' : '[';
  const start = text.indexOf(open);
  const reading = start < 0 ? undefined : parseTolerantly(text, start);
  if (!reading || text.includes(open, reading.end) || /^[\]},:"']/.test(text.slice(reading.end))) return undefined;
  return { value: reading.value, repairs: ['surrounding-text', ...reading.repairs] };
}

function readFenceAmongProse(text: string): RepairedJson | undefined {
  const open = /^[^\S\r\n\u2028\u2029]*(`{3,}|~{3,}(?!~))[^\n`]*\n/m.exec(text);
  if (!open) return undefined;
  const inside = text.slice(open.index + open[0].length);
  for (const { 1: mark, index } of inside.matchAll(/^[^\S\r\n\u2028\u2029]*(`{3,}|~{3,})/gm)) {
    if (mark!.startsWith(open[1]!)) return readWhole(inside.slice(0, index).trim(), 'surrounding-text');
  }
  return undefined;
}

/** A fence at the very start that nothing closes; its value must be complete all the same. */
function readOpenFence(text: string): RepairedJson | undefined {
  const info = /^(?:`{3,}|~{3})[^\n`]*\n/.exec(text)?.[0];
  return info === undefined ? undefined : readWhole(text.slice(info.length).trim(), 'open-fence');
}
