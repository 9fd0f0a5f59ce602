import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('loggers', () => {
  it('write what they are given', () =>
    checkSample(`
      import bunyan from 'bunyan';
      import consola from 'consola';
      import pino from 'pino';
      import { Signale } from 'signale';
      import winston from 'winston';
      const old = bunyan.createLogger({ name: 'bot' });
      const json = pino().child({ name: 'bot' });
      const masking = pino({ redact: ['headers.authorization'] });
      const pretty = new Signale();
      const levels = winston.createLogger({});
      const token = process.env.BOT_TOKEN;
      old.info(token); // ← bunyan/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      consola.withTag('bot').warn(token); // ← consola/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      json.debug({ token }); // ← pino/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      masking.child({}).warn('token ' + token); // ← pino/sink/masking: secret of builtin/secret-source/_
      pretty.error(token); // ← signale/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      levels.info('token ' + token); // ← winston/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      winston.info(token); // ← winston/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      console.error(token); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of builtin/secret-source/_
    `));

  it("write what they are given: Bolt's, of the app and of its listeners", () =>
    checkSample(`
      import { App } from '@slack/bolt';
      const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET }); // ← slack.bolt/secret-option/App
      app.logger.info(process.env.SLACK_BOT_TOKEN); // ← slack.bolt/sink/Logger: secret of builtin/secret-source/_
      app.command('/go', async ({ logger }) => logger.warn(process.env.SLACK_BOT_TOKEN)); // ← slack.bolt/sink/Logger: secret of builtin/secret-source/_
      app.command('/stop', async ({ logger }) => logger.setLevel('debug'));
    `));

  it("write what they are given: Firebase's, by each of its names", () =>
    checkSample(`
      import * as functions from 'firebase-functions';
      import * as first from 'firebase-functions/v1';
      import { logger } from 'firebase-functions/v2';
      import { error, info as say } from 'firebase-functions/logger';
      const token = process.env.BOT_TOKEN;
      functions.logger.log(token, 'token'); // ← firebase-functions/sink/logger: secret of builtin/secret-source/_
      first.logger.warn(token); // ← firebase-functions/sink/v1.logger: secret of builtin/secret-source/_
      logger.write({ severity: 'INFO', token }); // ← firebase-functions/sink/v2.logger: secret of builtin/secret-source/_
      say(token); // ← firebase-functions/sink/logger.functions: secret of builtin/secret-source/_
      error('no token');
    `));

  it('traces', () =>
    checkSample(`
      import { trace } from '@opentelemetry/api';
      const span = trace.getTracer('bot').startSpan('answer');
      span.setAttribute('token', process.env.BOT_TOKEN); // ← opentelemetry.api/sink/Span.setAttribute: secret of builtin/secret-source/_
    `));
});
