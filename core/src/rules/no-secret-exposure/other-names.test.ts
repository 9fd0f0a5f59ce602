/** What was caught, under a name of its own: in TypeScript the usual form, since the caught is unknown. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const asked = (handler: string) => `import axios, { AxiosError, isAxiosError } from 'axios';\nexport async function load() {\n  try {\n    await axios.get('https://api.acme.dev/v1', { headers: { Authorization: \`Bearer \${process.env.API_KEY}\` } });\n  } catch (caught) {\n    ${handler}\n  }\n}\n`;

testRule(noSecretExposure, {
  invalid: [
    { name: 'a cast', path: 'load.ts', code: asked("const failure = caught as AxiosError;\n    console.error('failed', failure); // ← error") },
    { name: 'a part of it', path: 'load.ts', code: asked("const failure = caught as any;\n    console.error('failed', failure.config); // ← error") },
    { name: 'a name of a name', path: 'load.ts', code: asked('const first = caught;\n    const second = first as Error;\n    console.error(second); // ← error') },
  ],
  valid: [
    { name: 'its message', path: 'load.ts', code: asked('const failure = caught as AxiosError;\n    console.error(failure.message);') },
    { name: 'a new error in its place', path: 'load.ts', code: asked("let failure = caught as Error;\n    failure = new Error('failed');\n    console.error(failure);") },
    { name: 'an error made of its message', path: 'load.ts', code: asked('const failure = new Error((caught as Error).message);\n    console.error(failure);') },
    { name: 'checked to be another one, by either name', path: 'load.ts', code: asked('const failure = caught as Error;\n    if (isAxiosError(caught)) return;\n    console.error(failure);') },
    { name: 'the same by the new name', path: 'load.ts', code: asked('const failure = caught as Error;\n    if (isAxiosError(failure)) return;\n    console.error(failure);') },
  ],
});
