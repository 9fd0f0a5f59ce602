/** Checks that throw: nothing has to look at what they return, and nothing may catch what they throw and go on. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const hooks = "import { Webhooks } from '@octokit/webhooks';\nimport { answer } from './answer';\nconst hooks = new Webhooks({ secret: process.env.HOOK_WORD! });\n";
const given = "{ id: 'x', name: 'push', payload: event.body, signature: event.headers['x-hub-signature-256'] }";
const done = "  return { statusCode: 202, body: '' };\n};\n";

testRule(requireWebhookVerification, {
  invalid: [
    { name: 'verify returns what nobody looks at', code: `${hooks}export const handler = async (event) => {\n  await hooks.verify(event.body, event.headers['x-hub-signature-256']); // ← ignored\n  await answer(event.body);\n${done}` },
    { name: 'what it throws is caught, and the handler goes on', code: `${hooks}export const handler = async (event) => {\n  try {\n    await hooks.verifyAndReceive(${given}); // ← swallowed\n  } catch (cause) {\n    console.warn('signature', cause);\n  }\n  await answer(event.body);\n${done}` },
  ],
  valid: [
    { name: 'verifyAndReceive throws by itself', code: `${hooks}export const handler = async (event) => {\n  await hooks.verifyAndReceive(${given});\n  await answer(event.body);\n${done}` },
    { name: 'what it throws ends the handler', code: `${hooks}export const handler = async (event) => {\n  try {\n    await hooks.verifyAndReceive(${given});\n  } catch {\n    return { statusCode: 401, body: '' };\n  }\n  await answer(event.body);\n${done}` },
  ],
});
