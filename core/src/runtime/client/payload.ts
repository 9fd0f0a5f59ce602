import { PayloadSchemaError, type PayloadIssue } from '../errors/payload-schema-error.ts';
import type { StandardIssue, StandardSchema } from '../llm-json/standard-schema.ts';
import { redactText } from '../redact.ts';

const maxIssues = 20;
const maxMessageLength = 200;

/** Where a payload belongs to. */
export interface PayloadContext {
  readonly direction: 'request' | 'response';
  /** Method and path template. */
  readonly operation: string;
}

/** Validates with any Standard Schema, also an asynchronous one. */
export async function checkPayload<Output>(schema: StandardSchema<unknown, Output>, value: unknown, { direction, operation }: PayloadContext): Promise<Output> {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result.value;
  throw new PayloadSchemaError(direction, operation, Array.from(result.issues).slice(0, maxIssues).map(toIssue));
}

/** The JSON of a body; undefined if it is empty. `__proto__` keys are left out, which no data needs and merging code trips over. */
export async function readJsonBody(response: Response, operation: string): Promise<unknown> {
  const text = await response.text();
  if (text.trim() === '') return undefined;
  try {
    return /__proto__|\\u00/i.test(text) ? JSON.parse(text, dropPrototype) : JSON.parse(text);
  } catch (cause) {
    throw new PayloadSchemaError('response', operation, [{ message: 'The body is no JSON.', path: [] }], cause);
  }
}

function dropPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/** Messages of schemas may quote the value. */
function toIssue({ message, path = [] }: StandardIssue): PayloadIssue {
  const keys = Array.from(path, (part) => (typeof part === 'object' ? part.key : part));
  return { message: redactText(message).slice(0, maxMessageLength), path: keys.map((key) => (typeof key === 'number' ? key : String(key).slice(0, 60))) };
}
