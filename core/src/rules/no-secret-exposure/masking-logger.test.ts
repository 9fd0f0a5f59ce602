/** Pino's `redact` reaches what objects hold, and no text. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const start = "import pino from 'pino';\nconst log = pino({ redact: ['req.headers.authorization', '*.password'] });\n";

testRule(noSecretExposure, {
  invalid: [
    { name: 'a text', code: `${start}log.info(\`as bot:\${process.env.FTP_PASSWORD}\`); // ← exposed\nlog.child({ at: 'ftp' }).warn('as bot:' + process.env.FTP_PASSWORD); // ← exposed\n` },
    { name: 'the secret alone, also through a variable, and behind an object', code: `${start}const word = process.env.FTP_PASSWORD;\nlog.info(process.env.FTP_PASSWORD); // ← exposed\nlog.info({ at: 'ftp' }, \`as \${word}\`); // ← exposed\n` },
  ],
  valid: [
    { name: 'objects', code: `${start}const config = { password: process.env.FTP_PASSWORD };\nlog.info({ password: process.env.FTP_PASSWORD });\nlog.info(config, 'up');\nexport const hear = (req) => log.info({ req, headers: req.headers });\n` },
    { name: 'other texts', code: `${start}log.info(\`up on \${process.env.PORT}\`);\n` },
  ],
});
