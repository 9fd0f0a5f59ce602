/** Names of tables and columns whose quotes are doubled before they are put between such quotes. */
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { textOfQuery } from './sql-text.ts';

/** `const safe = name.replace(/"/g, '""')` and then `DROP TABLE "${safe}"`: true if the text stands nowhere else in the query. */
export function isQuotedName(file: RuleFile, { node, taint, handed }: FlowSite): boolean {
  if (handed || (!taint.cleared.has('sql-in-"') && !taint.cleared.has('sql-in-`'))) return false;
  const pieces = textOfQuery(file, node)?.pieces ?? [];
  const textAt = (index: number) => {
    const piece = pieces[index];
    return piece && 'text' in piece ? piece.text : '';
  };
  const open = pieces.flatMap((piece, index) => {
    const taints = 'hole' in piece ? file.flow.taints(piece.hole).filter(({ label, cleared }) => label === taint.label && !cleared.has('*') && !cleared.has('sql')) : [];
    return taints.map(({ cleared }) => ({ index, cleared }));
  });
  return open.length > 0 && open.every(({ index, cleared }) => (['"', '`'] as const).some((quote) => cleared.has(`sql-in-${quote}`) && textAt(index - 1).endsWith(quote) && textAt(index + 1).startsWith(quote)));
}
