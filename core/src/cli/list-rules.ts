/** `secure-bot rules`. */
import { createPaint, wrap, type Paint } from '../engine/format/paint.ts';
import { ruleUrl } from '../rule/url.ts';
import { rules } from '../rules/index.ts';
import { exitCodes, hasColors, widthOf, type CommandIo } from './io.ts';
import { parseRulesOptions } from './options.ts';

export function listRules(args: readonly string[], io: CommandIo): Promise<number> {
  const { format } = parseRulesOptions(args);
  io.stdout.write(format === 'json' ? toJsonList() : toTable(createPaint(hasColors(io)), widthOf(io)));
  return Promise.resolve(exitCodes.clean);
}

function toJsonList(): string {
  return `${JSON.stringify({ formatVersion: 1, rules: rules.map(({ meta }) => ({ ...meta, url: ruleUrl(meta.id) })) }, null, 2)}\n`;
}

function toTable(paint: Paint, width: number): string {
  const idWidth = Math.max(0, ...rules.map(({ meta }) => meta.id.length));
  return rules.map(({ meta }) => {
    const start = `${meta.id.padEnd(idWidth)}  ${meta.severity.padEnd(7)}  ${meta.recommended ? 'recommended' : 'strict     '}  `;
    const text = wrap(start + meta.description, width, ' '.repeat(width >= 100 ? start.length : 4));
    return `${paint('bold', meta.id)}${text.slice(meta.id.length)}\n`;
  }).join('');
}
