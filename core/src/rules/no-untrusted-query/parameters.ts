/** Functions that others call and that put a parameter where a value of an SQL query belongs. */
import { carrierOf, isCalledByOthers, isTextParameter } from '../../rule/caller-values.ts';
import { sinkText } from '../../rule/flow-rule.ts';
import { sourceText } from '../../rule/text.ts';
import type { CommonOptions, Hit, RuleFile } from '../../rule/types.ts';
import { textOfQuery, valuesOf } from './sql-text.ts';

export function* parameterHits(file: RuleFile, { strict }: CommonOptions): Iterable<Hit> {
  if (file.isTestFile && !strict) return;
  for (const call of file.flow.calls('sink')) {
    if (call.model.sinkKind !== 'sql') continue;
    for (const input of call.model.inputs) {
      for (const node of file.flow.inputs(call, input)) {
        const text = textOfQuery(file, node);
        const values = text ? (valuesOf(text.pieces)?.filter(({ isValue }) => isValue) ?? []) : [];
        const open = values.flatMap(({ hole }) => file.flow.parameters(hole)).find((taint) => !taint.cleared.has('*') && !taint.cleared.has('sql') && isTextParameter(taint) && isCalledByOthers(file, taint.fn));
        if (!text || !open) continue;
        const leaf = carrierOf(file, text.node, open.fn);
        yield {
          at: leaf,
          messageId: 'sqlParameter',
          severity: 'warning',
          confidence: 'medium',
          data: { code: sourceText(file, leaf), sink: sinkText(file, { call } as Parameters<typeof sinkText>[1]) },
          via: open.steps,
          detail: { call, node, leaf },
        };
      }
    }
  }
}
