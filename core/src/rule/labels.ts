/** How messages call what a value is suspected of. */
import type { TaintLabel } from '../models/kinds.ts';

export const labelTexts: Readonly<Record<TaintLabel, string>> = {
  'user-input': 'user text',
  'llm-output': 'model output',
  'tool-result': 'a tool result',
  'http-response': 'a server response',
  'rendered-html': 'rendered HTML',
  secret: 'a secret',
  'error-detail': 'an error',
};
