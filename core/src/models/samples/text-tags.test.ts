import { it } from 'vitest';
import { checkSample } from './check-sample.ts';

it('tags that give back text: their values are in it; the tags of SQL and of safe HTML stay what they are', () =>
  checkSample(`
    import { exec } from 'node:child_process';
    import express from 'express';
    import postgres from 'postgres';
    import dedent from 'dedent';
    import dedentJs from 'dedent-js';
    import trimmed, { dedent as tsDedent } from 'ts-dedent';
    import stringDedent from 'string-dedent';
    import endent from 'endent';
    import outdent, { outdent as named } from 'outdent';
    import { oneLine, stripIndents as strip, safeHtml } from 'common-tags';
    const database = postgres('');
    const lines = dedent.withOptions({ alignValues: true });
    const own = (strings, ...values) => values.length;
    const app = express();
    app.get('/', async (req, res) => {
      const { name } = req.query;
      exec(dedent\`ls \${name}\`); // ← text-tags/propagator/dedent; builtin/sink/exec: user-input
      exec(dedent('ls ' + name)); // ← text-tags/propagator/dedent.call; builtin/sink/exec: user-input
      exec(lines\`ls \${name}\`); // ← text-tags/propagator/dedent.withOptions; builtin/sink/exec: user-input
      exec(lines('ls ' + name)); // ← text-tags/propagator/dedent.withOptions.call; builtin/sink/exec: user-input
      exec(dedentJs\`ls \${name}\`); // ← text-tags/propagator/dedent-js; builtin/sink/exec: user-input
      exec(dedentJs('ls ' + name)); // ← text-tags/propagator/dedent-js.call; builtin/sink/exec: user-input
      exec(trimmed\`ls \${name}\`); // ← text-tags/propagator/ts-dedent; builtin/sink/exec: user-input
      exec(tsDedent('ls ' + name)); // ← text-tags/propagator/ts-dedent.call; builtin/sink/exec: user-input
      exec(stringDedent\`ls \${name}\`); // ← text-tags/propagator/string-dedent; builtin/sink/exec: user-input
      exec(stringDedent('ls ' + name)); // ← text-tags/propagator/string-dedent.call; builtin/sink/exec: user-input
      exec(endent\`ls \${name}\`); // ← text-tags/propagator/endent; builtin/sink/exec: user-input
      exec(outdent\`ls \${name}\`); // ← text-tags/propagator/outdent; builtin/sink/exec: user-input
      exec(named({ newline: ' ' })\`ls \${name}\`); // ← text-tags/propagator/outdent.options; builtin/sink/exec: user-input
      exec(oneLine\`ls \${name}\`); // ← text-tags/propagator/common-tags; builtin/sink/exec: user-input
      exec(strip('ls ' + name)); // ← text-tags/propagator/common-tags.call; builtin/sink/exec: user-input
      exec(dedent\`ls\`); // ← builtin/sink/exec
      exec(own\`ls \${name}\`); // ← builtin/sink/exec
      res.send(dedent\`<p>\${name}\`); // ← text-tags/propagator/dedent; express/sink/_send_write_end_: user-input
      res.send(safeHtml\`<p>\${name}\`); // ← text-tags/sanitizer/safeHtml; express/sink/_send_write_end_
      await database\`select \${name}\`; // ← postgres/sanitizer/postgres_Sql
    });
  `));
