/** Opt-in recorder for `tools/model-coverage.ts --rules`: models that the samples of a rule reach. Off without its variable. */
import { appendFileSync } from 'node:fs';
import { createFlowFacts } from '../flow/facts.ts';
import type { FileModel } from '../model/file-model.ts';

const known = new Set<string>();

/** Appends the ids of all models that hold in the file, or taint an argument there, one a line, to the file that SECURE_BOT_REACHED_MODELS names. */
export function recordReachedModels(file: FileModel): void {
  const target = process.env['SECURE_BOT_REACHED_MODELS'];
  if (target === undefined) return;
  const fresh = [...new Set(reachedModels(file))].filter((id) => !known.has(id));
  for (const id of fresh) known.add(id);
  if (fresh.length > 0) appendFileSync(target, fresh.map((id) => `${id}\n`).join(''));
}

function* reachedModels(file: FileModel): Generator<string> {
  const flow = createFlowFacts(file);
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const call of file.nodes(type)) {
      for (const model of flow.modelsAt(call)) yield model.id;
      for (const argument of call.arguments) for (const { model } of flow.taints(argument)) if (model) yield model.id;
    }
  }
  for (const type of ['TaggedTemplateExpression', 'AssignmentExpression', 'MemberExpression', 'JSXAttribute', 'ImportExpression'] as const) {
    for (const node of file.nodes(type)) for (const model of flow.modelsAt(node)) yield model.id;
  }
}
