/** What constructors are given, in the fields where they keep it. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const start = "import express from 'express';\nimport { exec } from 'node:child_process';\nconst app = express();\n";
const route = (body: string) => `app.get('/', (req, res) => {\n  ${body}\n});\n`;

const job = "import { exec } from 'node:child_process';\nexport class Job {\n  private command: string;\n  constructor({ command, name }) {\n    this.command = command;\n    console.log(name);\n  }\n  run() { exec(this.command); }\n}\n";
const head = "import express from 'express';\nimport { Job } from './job';\nconst app = express();\n";

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'a field', code: `${start}class Job {\n  constructor(command) { this.command = command; }\n  run() { exec(this.command); } // ← shell\n}\n${route('new Job(req.query.command).run();')}` },
    { name: 'a parameter property', path: 'job.ts', code: `${start}class Job {\n  constructor(private readonly command: string) {}\n  run() { exec(this.command); } // ← shell\n}\n${route('const job = new Job(req.query.command as string);\n  job.run();')}` },
    { name: 'an option', code: `${start}class Job {\n  #options;\n  constructor(options) { this.#options = options; }\n  run() { exec(this.#options.command); } // ← shell\n}\n${route("new Job({ command: req.query.command, name: 'a' }).run();")}` },
    { name: 'a class in a variable', code: `${start}const Job = class {\n  constructor(command) { this.command = command; }\n  run() { exec(this.command); } // ← shell\n};\n${route('new Job(req.query.command).run();')}` },
    { name: 'a class of another file', path: 'app.ts', files: { 'job.ts': job }, code: `${head}${route('new Job({ command: req.query.command }).run(); // ← shell')}` },
  ],
  valid: [
    { name: 'another option of a class of another file', path: 'app.ts', files: { 'job.ts': job }, code: `${head}${route("new Job({ command: 'ls', name: req.query.name }).run();")}` },
    { name: 'constants', code: `${start}class Job {\n  constructor(command) { this.command = command; }\n  run() { exec(this.command); }\n}\n${route("new Job('ls').run();")}` },
    { name: 'another option', code: `${start}class Job {\n  constructor(options) { this.options = options; }\n  run() { exec(this.options.command); }\n}\n${route("new Job({ command: 'ls', name: req.query.name }).run();")}` },
    { name: 'another parameter', code: `${start}class Job {\n  constructor(command, name) { this.command = command; this.name = name; }\n  run() { exec(this.command); }\n}\n${route("new Job('ls', req.query.name).run();")}` },
    { name: 'a class that is handed on', code: `${start}class Job {\n  constructor(command) { this.command = command; }\n  run() { exec(this.command); }\n}\n${route('make(Job, req.query.command);')}export { Job };\n` },
  ],
});
