/** Which models hold in a sample, and what reaches their inputs. */
import { loadParser, parseSafely } from '../../engine/parse.ts';
import { createFlowFacts } from '../../flow/facts.ts';
import type { ApiCall, FlowFacts, Taint } from '../../flow/types.ts';
import { createFileModel } from '../../model/file-model.ts';
import type { Input, Model, ModelKind, SdkModels } from '../kinds.ts';
import type { Mark } from './marks.ts';

/** Ranges by package, as package.json has them. */
export type Versions = Readonly<Record<string, string>>;

/** Every use of a model in a text, as a mark with sources; `own` are models beside the built-in ones. */
export async function usesIn(text: string, path: string, versions: Versions = {}, own?: readonly SdkModels[]): Promise<readonly Mark[]> {
  const outcome = parseSafely(await loadParser(), text, path);
  if ('error' in outcome) throw new Error(`line ${outcome.error.line}: ${outcome.error.message}`);
  return [...toMarks(createFlowFacts(createFileModel(path, text, outcome.parsed, { versionOf: (name) => versions[name], ...(own && { models: own }) })), text)];
}

/** Sources are no uses of their own: they show in the taints of what they reach. */
const kinds = {
  'sink': true, 'llm-call': true, 'secret-option': true, 'webhook-verify': true, 'config': true, 'backoff': true, 'permission': true,
  'sanitizer': true, 'validator': true, 'propagator': true, 'structured-schema': true, 'retry': true, 'http-client': true,
  'endpoint': true, 'tls-options': true, 'mac': true, 'limiter': true, 'cost-bound': true, 'route': true,
  'source': false, 'secret-source': false,
} as const satisfies Record<ModelKind, boolean>;

function* toMarks(flow: FlowFacts, text: string): Generator<Mark> {
  for (const [kind, isUse] of Object.entries(kinds) as [ModelKind, boolean][]) {
    if (!isUse) continue;
    for (const call of flow.calls(kind)) {
      const line = text.slice(0, call.node.range[0]).split('\n').length;
      yield { line, id: call.model.id, labels: labelsOf(flow, call) };
    }
  }
}

/** What a mark says where the model names inputs and the code gives none of them. */
export const noInput = 'no input';

function labelsOf(flow: FlowFacts, call: ApiCall): string {
  const inputs = inputsOf(call.model);
  if (inputs.length > 0 && inputs.every((input) => flow.inputs(call, input).length === 0)) return noInput;
  const taints = dangerousInputs(call.model).flatMap((input) => flow.inputs(call, input).flatMap((node) => flow.taints(node))).filter((taint) => isOpen(taint, call.model));
  const labels = [...new Set(taints.map(({ label }) => label))].sort();
  return labels.map((label) => {
    const ids = [...new Set(taints.flatMap((taint) => (taint.label === label && taint.model ? [taint.model.id] : [])))].sort();
    return ids.length === 0 ? label : `${label} of ${ids.join(' + ')}`;
  }).join(', ');
}

function inputsOf(model: Model): readonly Input[] {
  return [...('inputs' in model ? (model.inputs ?? []) : []), ...('url' in model ? (model.url ?? []) : []), ...('hosts' in model ? (model.hosts ?? []) : [])];
}

function dangerousInputs(model: Model): readonly Input[] {
  if (model.kind === 'llm-call') return model.system ?? [];
  return model.kind === 'sink' ? model.inputs : [];
}

/** The sink minds the label, and nothing has cleared the value for it. */
function isOpen({ label, cleared }: Taint, model: Model): boolean {
  if (cleared.has('*')) return false;
  if (model.kind !== 'sink') return !cleared.has('system-prompt');
  if (model.onlyLabels && !model.onlyLabels.includes(label)) return false;
  const isEscaped = model.sinkKind === 'reply' && [...cleared].some((kind) => kind.startsWith('reply:') && kind !== 'reply:mentions');
  return !isEscaped && !cleared.has(model.sinkKind);
}
