/** What the address of a database says of TLS goes before the options beside it. */
import { testRule } from '../../testing/index.ts';
import noDisabledTls from './index.ts';

const pool = (ssl: string) => `import { Pool } from 'pg';\nconst url = process.env.DATABASE_URL;\nconst isAsked = url?.includes('sslmode=require');\nexport const pool = new Pool({ connectionString: url, ssl: ${ssl} });\n`;

testRule(noDisabledTls, {
  valid: [
    { name: 'options for addresses that say what they want', code: pool('isAsked ? { rejectUnauthorized: false } : false') },
    { name: 'asked at once', code: pool("url.includes('sslmode=') ? { rejectUnauthorized: false } : undefined") },
  ],
  invalid: [
    { name: 'options for all other addresses', code: pool('isAsked ? undefined : { rejectUnauthorized: false }').replace('});', '}); // ← off') },
    { name: 'options for an address that asks for no check', code: pool("url.includes('sslmode=no-verify') ? { rejectUnauthorized: false } : false").replace('});', '}); // ← off') },
    { name: 'options for some hosts', code: pool("url.includes('render.com') ? { rejectUnauthorized: false } : false").replace('});', '}); // ← off') },
  ],
});
