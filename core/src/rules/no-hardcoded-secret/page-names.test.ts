/** Parts of an address that are tokens for others, and the name of a page that everybody may see. */
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';

const page = (asked: string) => `'use client';\nimport { useParams } from 'next/navigation';\nexport default function Page() {\n  const { token } = useParams<{ token: string }>();\n  return <p>{${asked} ? 'hello' : 'none'}</p>;\n}\n`;
const route = (asked: string, mark = '') => `import express from 'express';\nconst app = express();\napp.get('/share/:token', (req, res) => res.json({ open: ${asked} }));${mark}\n`;

testRule(noHardcodedSecret, {
  valid: [
    { name: 'in a page', path: 'app/share/[token]/page.tsx', code: page("token === 'demo'") },
    { name: 'in a route', code: route("req.params.token === 'example'") },
  ],
  invalid: [
    { name: 'a word that opens it', path: 'app/share/[token]/page.tsx', code: page("token === 'swordfish'").replace("'none'}</p>;", "'none'}</p>; // ← browser") },
    { name: 'in a route, a word that opens it', code: route("req.params.token === 'swordfish'", ' // ← compared') },
    { name: 'a public word where a password stands', code: route("req.query.password === 'demo'", ' // ← compared') },
  ],
});
