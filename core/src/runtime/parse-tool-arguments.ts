import { toStandardSchema, type LlmSchema, type OutputOf } from './llm-json/standard-schema.ts';
import { refuseSize, validate } from './llm-json/validate.ts';
import { parseLlmJson, type LlmJsonOptions } from './parse-llm-json.ts';

export { isLlmOutputError, LlmOutputError } from './errors/llm-output-error.ts';

/**
 * Validates the arguments of a tool call, as a JSON text (OpenAI, Mistral, Ollama's older versions) or already parsed
 * (Anthropic, Google, AI SDK), with the same refusals as `parseLlmJson`.
 *
 * An empty text or undefined counts as `{}`: that is what SDKs give for a tool without parameters.
 *
 * @throws {LlmOutputError} the arguments cannot be used; its `issues` are a good tool result for the model to correct itself
 * @throws {TypeError} `schema` is no schema, or validates asynchronously
 *
 * @example
 * const { city } = parseToolArguments(z.object({ city: z.string() }), toolCall.function.arguments);
 */
export function parseToolArguments<Schema extends LlmSchema>(schema: Schema, args: unknown, options?: LlmJsonOptions): OutputOf<Schema> {
  const standard = toStandardSchema(schema, 'parseToolArguments');
  if (typeof args === 'string' && args.trim() !== '') return parseLlmJson(schema, args, options);
  const value = args === undefined || typeof args === 'string' ? {} : args;
  const source = toSource(value);
  const result = refuseSize(source, options?.maxBytes) ?? validate(standard, value, source, 'parseToolArguments');
  if (result.success) return result.data as OutputOf<Schema>;
  throw result.error;
}

/** The JSON text, for size and excerpt; arguments that came parsed may hold what JSON cannot. */
function toSource(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
