/** The schema that a tool of LlamaIndex is given beside its function. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const tool = (schema: string, mark = '') => `import { tool } from 'llamaindex';\nimport { execSync } from 'node:child_process';\nimport { z } from 'zod';\nexport const size = tool({\n  name: 'size',\n  description: 'd',\n  parameters: z.object({ place: ${schema} }),\n  execute: ({ place }) => execSync(\`du ${'${place}'} | sort\`).toString(),${mark}\n});\n`;

testRule(noUntrustedExecution, {
  invalid: [{ name: 'a text', code: tool('z.string()', ' // ← shell') }],
  valid: [
    { name: 'one of two', code: tool("z.enum(['logs', 'notes'])") },
    { name: 'a number', code: tool('z.number()') },
  ],
});
