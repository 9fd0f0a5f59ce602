/** How messages call what a value is suspected of. */
import type { Taint } from '../flow/types.ts';
import type { TaintLabel } from '../models/kinds.ts';

const labelTexts: Readonly<Record<TaintLabel, string>> = {
  'user-input': 'user text',
  'llm-output': 'model output',
  'tool-result': 'a tool result',
  'http-response': 'a server response',
  'rendered-html': 'rendered HTML',
  secret: 'a secret',
  'error-detail': 'an error',
};

/** In the model's own words, if it has some; what the tool call of a remote client brings is no output of a model that the bot asks. */
export function labelText({ label, model }: Taint): string {
  const source = model?.kind === 'source' ? model : undefined;
  return source?.says ?? (source?.remote ? 'a tool argument' : labelTexts[label]);
}
