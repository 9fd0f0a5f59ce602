/** Who is behind an untrusted value: it decides the category of a finding. */
import type { Taint } from '../flow/types.ts';

/** Output of the bot's own model calls is one category; what arrives from outside, tool calls of remote clients included, the other. */
export function flowCategory(taint: Taint): 'unsafe-llm-output-sink' | 'command-injection' {
  return taint.label === 'llm-output' && !isRemote(taint) ? 'unsafe-llm-output-sink' : 'command-injection';
}

function isRemote({ model }: Taint): boolean {
  return model?.kind === 'source' && model.remote === true;
}
