/** The table of all rules in the READMEs. */
import type { Rule } from '../../src/rule/types.ts';
import { fixSummary } from './rule-readme.ts';

/** `linkTo` gives the address of a rule's page as seen from the file that holds the table. */
export function toRuleTable(rules: readonly Rule[], linkTo: (id: string) => string): string {
  const rows = rules.map(({ meta }) =>
    `| [${meta.id}](${linkTo(meta.id)}) | ${meta.description} | ${meta.severity} | ${meta.recommended ? 'recommended' : 'strict'} | ${fixSummary(meta)} |\n`);
  return `| rule | finds | severity | from preset | fix |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}
