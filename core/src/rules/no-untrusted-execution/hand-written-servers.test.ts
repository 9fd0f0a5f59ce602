/** MCP servers without an SDK: JSON-RPC over standard input. */
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const start = "const readline = require('node:readline');\nconst { exec, spawn } = require('node:child_process');\n";
const lines = 'const rl = readline.createInterface({ input: process.stdin, output: process.stdout, terminal: false });\n';
const call = "  if (request.method === 'tools/call') {\n    const { program, flags = [], place } = request.params.arguments;\n";
const run = '    spawn(program, flags, { cwd: place, shell: true });';

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'each line is a message', path: 'server.js', code: `${start}${lines}rl.on('line', (line) => {\n  const request = JSON.parse(line);\n${call}${run} // ← wholeTool, shell\n  }\n});\n` },
    {
      name: 'in a class, through its methods',
      path: 'server.js',
      code: `${start}class Server {\n  constructor() {\n    this.rl = readline.createInterface({ input: process.stdin });\n    this.rl.on('line', (line) => {\n      this.handle(JSON.parse(line));\n    });\n  }\n  handle(request) {\n    switch (request.method) {\n      case 'tools/call':\n        this.run(request.params.arguments);\n    }\n  }\n  run(given) {\n    exec(\`git log \${given.file}\`); // ← shell\n  }\n}\nnew Server();\n`,
    },
    { name: 'chunks of standard input', path: 'server.js', code: `${start}let rest = '';\nprocess.stdin.on('data', (chunk) => {\n  rest += chunk.toString();\n  for (const line of rest.split('\\n')) {\n    const request = JSON.parse(line);\n    if (request.method === 'tools/call') exec(\`git log \${request.params.arguments.file}\`); // ← shell\n  }\n});\n` },
  ],
  valid: [
    { name: 'a program at the terminal, whose user types', path: 'shell.js', code: `${start}${lines}rl.on('line', (line) => {\n  const request = JSON.parse(line);\n  exec(\`git log \${request.file}\`);\n});\n` },
    { name: 'a client, which reads what its server prints', path: 'client.js', code: `${start}const server = spawn('node', ['server.js']);\nserver.stdin.write(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'now', arguments: {} } }));\nconst rl = readline.createInterface({ input: server.stdout });\nrl.on('line', (line) => {\n  const answer = JSON.parse(line);\n  exec(\`git log \${answer.result.file}\`);\n});\n` },
    { name: 'a fixed program with fixed arguments', path: 'server.js', code: `${start}${lines}rl.on('line', (line) => {\n  const request = JSON.parse(line);\n  if (request.method === 'tools/call' && request.params.name === 'now') spawn('date', ['-u']);\n});\n` },
  ],
});
