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
      const pretty = new Signale();
      const levels = winston.createLogger({});
      const token = process.env.BOT_TOKEN;
      old.info(token); // ← bunyan/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      consola.withTag('bot').warn(token); // ← consola/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      json.debug({ token }); // ← pino/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      pretty.error(token); // ← signale/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      levels.info('token ' + token); // ← winston/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      winston.info(token); // ← winston/sink/_info_warn_error_debug_fatal_trace_log_: secret of builtin/secret-source/_
      console.error(token); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of builtin/secret-source/_
    `));

  it('traces', () =>
    checkSample(`
      import { trace } from '@opentelemetry/api';
      const span = trace.getTracer('bot').startSpan('answer');
      span.setAttribute('token', process.env.BOT_TOKEN); // ← opentelemetry.api/sink/Span.setAttribute: secret of builtin/secret-source/_
    `));
});
