/** Names of files that came in a form. */
import { testRule } from '../../testing/index.ts';
import noUntrustedPath from './index.ts';

const path = 'src/app/api/upload/route.ts';
const start = "import type { NextRequest } from 'next/server';\nimport { writeFile } from 'node:fs/promises';\nexport async function POST(request: NextRequest) {\n  const form = await request.formData();\n";
const end = "  return new Response('saved');\n}\n";

testRule(noUntrustedPath, {
  invalid: [
    { name: 'of one among several', path, code: `${start}  const files = form.getAll('photos');\n  const second = files[1];\n  if (second instanceof File) await writeFile(\`/srv/\${second.name.toLowerCase()}.jpg\`, second.stream()); // ← traversal\n  const [first] = files;\n  if (first instanceof File) await writeFile(\`/srv/\${first.name}\`, first.stream()); // ← traversal\n${end}` },
    { name: 'of each of several', path, code: `${start}  for (const photo of form.getAll('photos') as File[]) await writeFile(\`/srv/\${photo.name}\`, photo.stream()); // ← traversal\n${end}` },
    { name: 'of the only one', path, code: `${start}  const photo = form.get('photo') as File;\n  await writeFile(\`/srv/\${photo.name}\`, photo.stream()); // ← traversal\n${end}` },
  ],
  valid: [
    { name: 'how many there are, and names of the own', path, code: `${start}  const files = form.getAll('photos') as File[];\n  await writeFile(\`/srv/\${files.length}.txt\`, 'x');\n  for (const [i, photo] of files.entries()) await writeFile(\`/srv/\${i}.jpg\`, photo.stream());\n${end}` },
  ],
});
