/** `secure-bot rules`. */
import { ruleUrl } from '../rule/url.ts';
import { rules } from '../rules/index.ts';
import { exitCodes, type CommandIo } from './io.ts';
import { parseRulesOptions } from './options.ts';

export function listRules(args: readonly string[], { stdout }: CommandIo): Promise<number> {
  const { format } = parseRulesOptions(args);
  stdout.write(format === 'json' ? toJsonList() : toTable());
  return Promise.resolve(exitCodes.clean);
}

function toJsonList(): string {
  return `${JSON.stringify({ formatVersion: 1, rules: rules.map(({ meta }) => ({ ...meta, url: ruleUrl(meta.id) })) }, null, 2)}\n`;
}

function toTable(): string {
  const width = Math.max(0, ...rules.map(({ meta }) => meta.id.length));
  return rules.map(({ meta }) => `${meta.id.padEnd(width)}  ${meta.severity.padEnd(7)}  ${meta.recommended ? 'recommended' : 'strict     '}  ${meta.description}\n`).join('');
}
