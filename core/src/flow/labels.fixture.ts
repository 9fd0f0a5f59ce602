/** What the first argument of a call carries, in a file of its own. */
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { createFlowFacts } from './facts.ts';
import type { FlowFacts } from './types.ts';

const parser = await loadParser();

export function factsOf(text: string, path: string): { readonly flow: FlowFacts; readonly argumentOf: (callee: string) => Node } {
  const file = createFileModel(path, text, parser.parse(text, path));
  const argumentOf = (callee: string) => file.nodes('CallExpression').find((node) => file.textOf(node.callee) === callee)?.arguments[0] as Node;
  return { flow: createFlowFacts(file), argumentOf };
}

/** Labels of the argument of `probe(…)`, or of another function's. */
export function labelsAt(text: string, path: string, callee = 'probe'): readonly string[] {
  const { flow, argumentOf } = factsOf(text, path);
  return flow.taints(argumentOf(callee)).map(({ label }) => label);
}
