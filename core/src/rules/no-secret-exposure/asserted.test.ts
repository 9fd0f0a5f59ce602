/** TypeScript's `!` behind a secret in a log: what takes its place is always there. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

testRule(noSecretExposure, {
  valid: [{ name: 'whether it is set', path: 'migrate.ts', code: "console.log('Migrating', process.env.DATABASE_PASSWORD ? 'set' : 'not set');\n" }],
  invalid: [
    { name: 'the sign goes with the secret', path: 'migrate.ts', code: "console.log('Migrating', process.env.DATABASE_PASSWORD!); // ← exposed\n", output: "console.log('Migrating', process.env.DATABASE_PASSWORD ? 'set' : 'not set');\n" },
  ],
});
