/** Tools that are there to run what they are told: a parameter of theirs is the whole command, script or query. */
import { unwrap, type Node } from '../model/node.ts';
import type { FlowSite, FlowVerdict } from './flow-rule.ts';
import type { RuleFile } from './types.ts';

/** A matter of what the tool may do at all, not of how a text is put together: the message `wholeTool` of each rule. Otherwise the other verdict. */
export function wholeToolOr(file: RuleFile, site: FlowSite, other: FlowVerdict): FlowVerdict {
  return isWholeToolArgument(file, site) ? { messageId: 'wholeTool', severity: 'warning' } : other;
}

/**
 * True where the argument of a remote tool (MCP) reaches the sink with nothing put before or after it. Nothing is injected
 * there: the tool offers exactly that to its client, which asks its user. https://modelcontextprotocol.io/specification (tools)
 */
function isWholeToolArgument(file: RuleFile, { taint, node, leaf, handed }: FlowSite): boolean {
  if (taint.model?.kind !== 'source' || taint.model.remote !== true) return false;
  return isAlone(handed?.file ?? file, node) && isAlone(file, leaf) && !taint.steps.some(({ node: step, text }) => text.startsWith('added to') || isPutTogether(step));
}

function isAlone(file: RuleFile, node: Node): boolean {
  return !isPutTogether(node) && file.flow.stringParts(node).length === 1;
}

/** A template with text beside the value, or a concatenation. */
function isPutTogether(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'BinaryExpression') return inner.operator === '+';
  return inner.type === 'TemplateLiteral' && (inner.expressions.length > 1 || inner.quasis.some(({ value }) => value.cooked !== ''));
}
