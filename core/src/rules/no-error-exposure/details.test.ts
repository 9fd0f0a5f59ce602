/** Details beside a fixed sentence: they go, where the same catch has logged the error. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const route = (lines: string, helper = '') => `
import express from 'express';
import { logger, report } from './logger';
import { signIn } from './accounts';
${helper}const app = express();
app.post('/login', async (req, res) => {
  try {
    res.json(await signIn(req.body));
  } catch (failure) {
${lines.split('\n').map((line) => `    ${line}`).join('\n')}
  }
});
`;
const withHelper = "import { toPublicMessage } from 'secure-bot/runtime';\n";
const leaves = 'Leave the details out';

const answer = (property: string) => `res.status(500).json({ error: 'Login failed.'${property} });`;

/** The property goes; nothing is imported. */
const removed = (name: string, log: string, property = 'details: failure.message') => ({
  name, code: route(`${log}\n${answer(`, ${property}`)} // ← exposed`), output: route(`${log}\n${answer('')}`), fixes: [{ title: leaves, safety: 'review' as const }],
});

/** The property gets the public message, whose helper logs. */
const kept = (name: string, before: string, after: string) => ({ name, code: route(before), output: route(after, withHelper) });

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    removed('logged whole', 'console.error(failure);'),
    removed('logged beside a sentence', "console.error('Login:', failure);"),
    removed('its message logged', "console.error('Login:', failure.message);"),
    removed('logged in a text', 'console.error(`Login: ${failure}`);'),
    removed('by a logger', "logger.error('Login', { error: failure });"),
    ...['detail', 'reason', 'stack'].map((key) => removed(`as ${key}`, 'logger.warn(failure);', `${key}: failure.${key === 'stack' ? 'stack' : 'message'}`)),
    removed('as text', 'console.error(failure);', 'details: String(failure)'),
    removed('behind a choice', 'console.error(failure);', "details: failure instanceof Error ? failure.message : 'Unknown'"),
    {
      name: 'in lines of their own, the log behind the answer',
      code: route("res.status(500).json({\n  error: 'Login failed.',\n  details: failure.message, // ← exposed\n});\nconsole.error(failure);"),
      output: route("res.status(500).json({\n  error: 'Login failed.',\n});\nconsole.error(failure);"),
    },
    {
      name: 'beside the message of the same error, logged or not',
      code: route("res.status(500).json({ ok: false, error: failure?.message || 'Unknown error', details: failure?.stack?.substring(0, 200) }); // ← exposed, exposed"),
      output: route('res.status(500).json({ ok: false, error: toPublicMessage(failure) });', withHelper),
    },
    kept('nothing is logged', `${answer(', details: failure.message')} // ← exposed`, answer(', details: toPublicMessage(failure)')),
    kept('something else is logged', `console.error('Login failed', req.path);\n${answer(', details: failure.message')} // ← exposed`, `console.error('Login failed', req.path);\n${answer(', details: toPublicMessage(failure)')}`),
    kept('logged now and then', `if (req.query.debug) console.error(failure);\n${answer(', details: failure.message')} // ← exposed`, `if (req.query.debug) console.error(failure);\n${answer(', details: toPublicMessage(failure)')}`),
    kept('the code of it is logged', `console.error(failure.code);\n${answer(', details: failure.message')} // ← exposed`, `console.error(failure.code);\n${answer(', details: toPublicMessage(failure)')}`),
    kept('no sentence beside it', 'console.error(failure);\nres.status(500).json({ ok: false, details: failure.message }); // ← exposed', 'console.error(failure);\nres.status(500).json({ ok: false, details: toPublicMessage(failure) });'),
    kept('a property of another name', `console.error(failure);\n${answer(', text: failure.message')} // ← exposed`, `console.error(failure);\n${answer(', text: toPublicMessage(failure)')}`),
  ],
});
