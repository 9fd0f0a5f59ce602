/** Results of tools that say of themselves that they failed. */
import type { FileModel } from '../../model/file-model.ts';
import { allInside } from '../../model/inside.ts';
import { isFunction, propertyName, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** `{ isError: true, content: […] }` of MCP, `{ type: 'tool_result', is_error: true }` of Anthropic: the way to tell the model what failed, so that it can try otherwise. */
export function isToolError(file: FileModel, leaf: Node): boolean {
  // `results.push({ …, is_error: true })`
  if (leaf.type === 'CallExpression' && leaf.arguments.some((argument) => argument.type === 'ObjectExpression' && hasErrorFlag(file, argument))) return true;
  return literalsAround(file, leaf).some((object) => hasErrorFlag(file, object));
}

/** What models are told of their calls of tools. https://platform.openai.com/docs/guides/realtime-conversations#function-calling, https://docs.anthropic.com/en/docs/agents-and-tools/tool-use/implement-tool-use */
const toolOutputs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['type', new Set(['function_call_output', 'tool_result', 'tool-result'])],
  ['role', new Set(['tool', 'function'])],
]);

/** `{ type: 'function_call_output', call_id, output }`, whichever way it goes: the model reads it. */
export function isToolOutput(file: RuleFile, leaf: Node): boolean {
  return literalsAround(file, leaf).some(({ properties }) => properties.some((property) => property.type === 'Property' && toolOutputs.get(propertyName(property) ?? '')?.has(String(file.flow.constant(property.value)?.value))));
}

/** Object literals that a node stands in, nearest first, up to its function. */
export function literalsAround(file: FileModel, leaf: Node): readonly NodeOf<'ObjectExpression'>[] {
  const found: NodeOf<'ObjectExpression'>[] = [];
  for (let node = file.parent(leaf); node && !isFunction(node); node = file.parent(node)) if (node.type === 'ObjectExpression') found.push(node);
  return found;
}

function hasErrorFlag(file: FileModel, { properties }: NodeOf<'ObjectExpression'>): boolean {
  return properties.some((property) => (property.type === 'Property' ? isErrorFlag(property) : allInside(file.nodes('Property'), property).some(isErrorFlag)));
}

function isErrorFlag(property: NodeOf<'Property'>): boolean {
  const name = propertyName(property);
  return name === 'isError' || name === 'is_error';
}
