/** Functions that find a sentence for each error: a fix at their call would take all of the sentences away. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const bot = (textFor: string, text: string, mark = '') => `
import { App } from '@slack/bolt';
import { analyse } from './agent';
import { TimeoutError, VersionError } from './errors';
const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
${textFor}
app.message('analyse', async ({ say, message }) => {
  try {
    await analyse(message.text);
  } catch (problem) {
    await say({ text: ${text} });${mark}
  }
});
`;
const withHelper = "import { toPublicMessage } from 'secure-bot/runtime';";
const exposed = ' // ← exposed';

const errors = { 'errors.ts': 'export class TimeoutError extends Error { stderr = \'\'; }\nexport class VersionError extends Error { stderr = \'\'; }\n' };
const unmended = (name: string, textFor: string, text = 'textFor(problem)') => ({ name, files: errors, code: bot(textFor, text, exposed), output: null });
const mended = (name: string, textFor: string) => ({ name, files: errors, code: bot(textFor, 'textFor(problem)', exposed), output: bot(`${textFor}\n${withHelper}`, 'toPublicMessage(problem)') });

const mixed = (end: string) => `function textFor(error: unknown): string {
  if (error instanceof TimeoutError) {
    return \`The agent took too long (\${error.stderr}).\`;
  }
  if (error instanceof VersionError) {
    return \`There is no version \${error.stderr}.\`;
  }
  return ${end};
}`;

const elsewhere = (body: string) => ({ 'texts.ts': `export function textFor(error) {\n${body}\n}\n` });
const fromElsewhere = "import { textFor } from './texts';";

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    unmended('sentences with fields of the errors, the error as text in the end', mixed('String(error)')),
    unmended('its result cut to length', mixed('String(error)'), 'textFor(problem).slice(0, 200)'),
    { ...unmended('a choice', fromElsewhere), files: { 'texts.ts': "export const textFor = (error) => (error.code === 'T' ? 'The agent took too long.' : error.message);\n" } },
    { ...unmended('plain sentences in a file of their own', fromElsewhere), files: elsewhere("  if (error.code === 'T') return 'The agent took too long.';\n  if (error.code === 'V') return 'There is no such version.';\n  return error.message;") },
    { ...unmended('in a language without spaces', fromElsewhere), files: elsewhere("  if (error.code === 'T') return '処理が時間切れになりました';\n  return error.message;") },
    { ...unmended('a sentence of a table in the language of the users', "import { texts } from './texts';", 'texts.invalid(problem)'), files: { 'texts.ts': 'export const texts = {\n  invalid: (error: unknown) => `Дадената конфигурација не е валидна: ${error}`,\n};\n' } },
    { ...mended('a label before the error is no sentence', "import { textFor } from './texts';"), files: { 'texts.ts': 'export const textFor = (error: unknown) => `Error: ${error}`;\n' } },
    { ...mended('a function that only looks for the message is no such function', fromElsewhere), files: elsewhere("  if (typeof error === 'string') return error;\n  return error.message || 'Something went wrong';") },
    { ...mended('nor one with a code for errors of another kind', fromElsewhere), files: elsewhere("  if (!error.message) return 'Unknown error';\n  return error.message;") },
  ],
});
