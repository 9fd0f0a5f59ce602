import { describe, expect, it } from 'vitest';
import type { StandardSchema } from '../llm-json/standard-schema.ts';
import { checkPayload } from './payload.ts';

const context = { direction: 'response', operation: 'GET /cities' } as const;
const secret = ['sk', 'proj', 'canary0123456789abcdef'].join('-');

describe('checkPayload', () => {
  it('tells where each issue is, without secrets and at bounded length', async () => {
    const schema: StandardSchema = {
      '~standard': { version: 1, vendor: 'test', validate: async () => ({ issues: [{ message: `not ${secret}`, path: [{ key: 'list' }, 3, 'k'.repeat(99), Symbol('s')] }, ...Array.from({ length: 40 }, () => ({ message: 'm'.repeat(999) }))] }) },
    };
    await expect(checkPayload(schema, {}, context)).rejects.toMatchObject({
      code: 'ERR_PAYLOAD_SCHEMA',
      issues: { length: 20, 0: { message: 'not [redacted]', path: ['list', 3, 'k'.repeat(60), 'Symbol(s)'] }, 1: { message: 'm'.repeat(200), path: [] } },
    });
  });
});
