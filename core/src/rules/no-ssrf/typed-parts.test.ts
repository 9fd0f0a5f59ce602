/** `encodeURIComponent` takes texts, numbers and booleans that are there; a property of another declared type is made a text first. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const action = (type: string, imports: string, id: string) => `'use server';
${imports}${type}export async function remove(task: Task) {
  const answer = await fetch(\`https://tasks.example.com/api/tasks/${id}\`, { method: 'DELETE' });
  return answer.json();
}
`;
const mended = (name: string, type: string, id: string, imports = '', files = {}) => ({
  name,
  files,
  path: 'actions.ts',
  code: action(type, imports, '${task.id}').replace("'DELETE' });", "'DELETE' }); // ← path"),
  output: action(type, imports, `\${${id}}`),
});

testRule(noSsrf, {
  valid: [{ name: 'encoded already', path: 'actions.ts', code: action('interface Task { id?: string }\n', '', '${encodeURIComponent(String(task.id))}') }],
  invalid: [
    mended('a text', 'interface Task { id: string }\n', 'encodeURIComponent(task.id)'),
    mended('a text that may be absent', 'interface Task { id?: string }\n', 'encodeURIComponent(String(task.id))'),
    mended('a text or nothing', 'type Task = { id: string | null };\n', 'encodeURIComponent(String(task.id))'),
    mended('a type that is made of a schema', '', 'encodeURIComponent(String(task.id))', "import type { Task } from './schema';\n", { 'schema.ts': "import { z } from 'zod';\nexport const task = z.object({ id: z.number().optional() });\nexport type Task = z.infer<typeof task>;\n" }),
  ],
});
