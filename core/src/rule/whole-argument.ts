/** Tools that are there to run what they are told: a parameter of theirs is the whole command, script or query. */
import { unwrap, type Node } from '../model/node.ts';
import type { FlowSite, FlowVerdict } from './flow-rule.ts';
import type { RuleFile } from './types.ts';

/**
 * A matter of what the tool may do at all, not of how a text is put together: the message `wholeTool` of each rule. Otherwise the other verdict.
 * @param prefix - what may stand before the whole without making it a part: `EXPLAIN `
 */
export function wholeToolOr(file: RuleFile, site: FlowSite, other: FlowVerdict, prefix = nothing): FlowVerdict {
  return isWholeToolArgument(file, site, prefix) ? { messageId: 'wholeTool', severity: 'warning' } : other;
}

/**
 * True where the argument of a remote tool (MCP) reaches the sink with nothing put before or after it. Nothing is injected
 * there: the tool offers exactly that to its client, which asks its user. https://modelcontextprotocol.io/specification (tools)
 */
function isWholeToolArgument(file: RuleFile, { taint, node, leaf, handed }: FlowSite, prefix: RegExp): boolean {
  if (taint.model?.kind !== 'source' || taint.model.remote !== true) return false;
  return isAlone(handed?.file ?? file, node, prefix) && isAlone(file, leaf, prefix) && !taint.steps.some(({ node: step, text }) => text.startsWith('added to') || isPutTogether(step, prefix));
}

const nothing = /^$/;

function isAlone(file: RuleFile, node: Node, prefix: RegExp): boolean {
  const parts = file.flow.stringParts(node).filter((part) => !('text' in part && (part.text === '' || prefix.test(part.text))));
  return !isPutTogether(node, prefix) && parts.length === 1;
}

/** A template with text beside the value, or a concatenation. */
function isPutTogether(node: Node, prefix: RegExp): boolean {
  const inner = unwrap(node);
  if (inner.type === 'BinaryExpression') {
    const left = unwrap(inner.left);
    return inner.operator === '+' && !(left.type === 'Literal' && prefix.test(String(left.value)));
  }
  return inner.type === 'TemplateLiteral' && (inner.expressions.length > 1 || inner.quasis.some(({ value }, i) => value.cooked !== '' && !(i === 0 && prefix.test(value.cooked ?? ''))));
}
