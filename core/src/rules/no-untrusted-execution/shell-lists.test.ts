/** Lists of arguments that a shell joins to one line. */
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const server = "import { FastMCP } from 'fastmcp';\nimport { spawn } from 'node:child_process';\nconst server = new FastMCP({ name: 'build', version: '1.0.0' });\n";
const tool = (body: string) => `${server}server.addTool({ name: 'test', execute: async (input) => {\n${body}\n} });\n`;

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'one item of a list, with a shell', code: tool("  spawn('dotnet', ['test', input.solution, '--no-restore'], { cwd: '/srv', shell: true }); // ← shell"), output: tool("  spawn('dotnet', ['test', input.solution, '--no-restore'], { cwd: '/srv' });") },
    {
      name: 'a script of a shell in a helper of another file',
      code: "import express from 'express';\nimport { trace, label } from './trace';\nconst app = express();\napp.get('/', (req, res) => {\n  trace(req.query.host, 'x'); // ← shell\n  trace('example.org', req.query.host);\n  label(req.query.host);\n  res.end();\n});\n",
      files: { 'trace.ts': "import { spawn } from 'node:child_process';\nexport function trace(host, name) { return spawn('sh', ['-c', `traceroute ${host}`, name]); }\nexport const label = (host) => spawn('sh', ['-c', 'echo \"$1\"', '_', host]);\n" },
      output: null,
    },
    { name: 'the list in a variable, given to a helper', code: `${server}function run(solution) {\n  const args = ['test', solution]; // ← shell\n  return spawn('dotnet', args, { shell: true });\n}\nserver.addTool({ name: 'test', execute: async (input) => run(input.solution) });\n`, output: null },
    { name: 'all that runs', code: tool('  spawn(input.command, { shell: true }); // ← wholeTool'), output: null },
  ],
  valid: [
    { name: 'the same list without a shell', code: tool("  spawn('dotnet', ['test', input.solution, '--no-restore'], { cwd: '/srv' });") },
    { name: 'a number', code: tool("  spawn('dotnet', ['test', '--port', String(Number(input.port))], { shell: true });") },
  ],
});
