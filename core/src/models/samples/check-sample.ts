/**
 * Samples that prove the models with the engine. A line's mark, `// ← id: labels`, says which model holds there and which
 * taints its inputs have (of a model call: its system prompt); several are separated by `;`. `// ← id` alone says that the
 * model holds with untainted inputs.
 */
import { expect } from 'vitest';
import { loadParser, parseSafely } from '../../engine/parse.ts';
import { createFlowFacts } from '../../flow/facts.ts';
import type { ApiCall, FlowFacts } from '../../flow/types.ts';
import { createFileModel } from '../../model/file-model.ts';
import type { Input, Model, ModelKind } from '../kinds.ts';

const mark = / *\/\/ ← (.+)$/;

/** A model that holds on a line, with the labels that its inputs carry: `discord.js/sink/reply: llm-output`. */
interface Expected {
  readonly line: number;
  readonly id: string;
  readonly labels: string;
}

/** Fails where a marked line lacks the model or the taints, and where an unmarked line has a tainted sink or model call. */
export async function checkSample(sample: string, path = 'bot.ts'): Promise<void> {
  const lines = sample.split('\n');
  const expected = lines.flatMap((text, index) => marksOf(text, index + 1));
  const text = lines.map((line) => line.replace(mark, '')).join('\n');
  const outcome = parseSafely(await loadParser(), text, path);
  if ('error' in outcome) throw new Error(`line ${outcome.error.line}: ${outcome.error.message}`);
  const file = createFileModel(path, text, outcome.parsed);
  const found = [...factsOf(createFlowFacts(file), text)];
  expect(expected.length).toBeGreaterThan(0);
  const marked = found.filter((fact) => expected.some(({ line, id }) => line === fact.line && id === fact.id));
  const unexpected = found.filter((fact) => fact.labels !== '' && !marked.includes(fact));
  expect(sorted([...marked, ...unexpected])).toEqual(sorted(expected));
}

function marksOf(text: string, line: number): Expected[] {
  const marks = mark.exec(text)?.[1];
  if (marks === undefined) return [];
  return marks.split(';').map((part) => {
    const [id = '', labels = ''] = part.trim().split(/: /);
    return { line, id, labels };
  });
}

const kinds = ['sink', 'llm-call', 'secret-option', 'webhook-verify', 'config', 'backoff', 'permission'] as const satisfies readonly ModelKind[];

function* factsOf(flow: FlowFacts, text: string): Generator<Expected> {
  for (const kind of kinds) {
    for (const call of flow.calls(kind)) {
      const line = text.slice(0, call.node.range[0]).split('\n').length;
      yield { line, id: call.model.id, labels: labelsOf(flow, call) };
    }
  }
}

function labelsOf(flow: FlowFacts, call: ApiCall): string {
  const taints = inputsOf(call.model).flatMap((input) => flow.inputs(call, input).flatMap((node) => flow.taints(node)));
  return [...new Set(taints.map(({ label }) => label))].sort().join(', ');
}

function inputsOf(model: Model): readonly Input[] {
  if (model.kind === 'llm-call') return model.system ?? [];
  return model.kind === 'sink' ? model.inputs : [];
}

function sorted(list: readonly Expected[]): string[] {
  return list.map(({ line, id, labels }) => `${String(line).padStart(3)} ${id}${labels === '' ? '' : `: ${labels}`}`).sort();
}
