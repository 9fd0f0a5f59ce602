import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('credentials that clients take and get', () => {
  it('passwords of servers', () =>
    checkSample(`
      import sql, { connect, ConnectionPool } from 'mssql';
      import { Client } from 'basic-ftp';
      import { ImapFlow } from 'imapflow';
      await sql.connect({ password: 'p' }); // ← mssql/secret-option/default.connect
      await connect({ password: 'p' }); // ← mssql/secret-option/connect
      new ConnectionPool({ password: 'p' }); // ← mssql/secret-option/ConnectionPool
      new ImapFlow({ host: 'mail', secure: true, auth: { pass: 'p' } }); // ← imapflow/secret-option/ImapFlow; imapflow/endpoint/ImapFlow
      new ImapFlow({ host: 'mail', secure: true, auth: { accessToken: 't' } }); // ← imapflow/secret-option/ImapFlow.oauth; imapflow/endpoint/ImapFlow
    `));

  it('what Slack grants', () =>
    checkSample(`
      import { WebClient } from '@slack/web-api';
      const web = new WebClient();
      const old = await web.oauth.access({ client_secret: 's' }); // ← slack.web-api/secret-option/oauth.access
      const grant = await web.oauth.v2.access({ client_secret: 's' }); // ← slack.web-api/secret-option/oauth.v2
      const user = await web.openid.connect.token({ client_secret: 's' }); // ← slack.web-api/secret-option/openid
      console.log(old); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of slack.web-api/secret-source/oauth.access
      console.log(grant); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of slack.web-api/secret-source/oauth.v2
      console.log(user); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of slack.web-api/secret-source/openid
    `));

  it('the environment of a Worker', () =>
    checkSample(`
      import { Hono } from 'hono';
      const app = new Hono();
      app.get('/', (c) => {
        console.log(c.env.KEY); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of hono/secret-source/env
      });
      export default {
        async fetch(request, env) {
          console.log(env.KEY); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of fetch-api/secret-source/default.fetch
        },
      };
    `));
});
