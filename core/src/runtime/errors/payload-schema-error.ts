import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** Where a payload differs from its schema. Messages of schemas may quote values, so they are redacted and cut. */
export interface PayloadIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The body of a request or of a response does not fit its schema, or is no JSON. A refused request was not sent. */
export class PayloadSchemaError extends SecureBotError {
  declare readonly code: 'ERR_PAYLOAD_SCHEMA';
  readonly direction: 'request' | 'response';
  /** Method and path template, such as `GET /users/{id}`. */
  readonly operation: string;
  readonly issues: readonly PayloadIssue[];

  constructor(direction: 'request' | 'response', operation: string, issues: readonly PayloadIssue[], cause?: unknown) {
    super(`The body of the ${direction} of ${operation} does not fit its schema.`, { name: 'PayloadSchemaError', code: 'ERR_PAYLOAD_SCHEMA', ...(cause !== undefined && { cause }) });
    this.direction = direction;
    this.operation = operation;
    this.issues = issues;
  }

  override toJSON(): SecureBotErrorJson {
    const { direction, operation, issues } = this;
    return { ...super.toJSON(), direction, operation, issues };
  }
}

/** Whether `error` says that the body of a request or response does not fit its schema. */
export function isPayloadSchemaError(error: unknown): error is PayloadSchemaError {
  return isSecureBotError(error, 'ERR_PAYLOAD_SCHEMA');
}
