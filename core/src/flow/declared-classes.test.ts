/** Classes of the project that only a type names: a member of an object type, an interface of services, a field of one. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const files = {
  'runner.ts': "import { exec } from 'node:child_process';\nexport class Runner {\n  go(line: string) { exec(['ls', line].join(' ')); }\n  say(line: string) { return line.length; }\n}\n",
  'services.ts': "import type { Runner } from './runner';\nexport interface Services { runner: Runner; other: import('./runner').Runner }\n",
};
const head = "import type { Context } from 'grammy';\nimport type { Runner } from './runner';\nimport type { Services } from './services';\n";
const call = (given: string, receiver: string, method = 'go') => `${head}export async function on(ctx: Context, ${given}) {\n  ${receiver}.${method}(ctx.message!.text!);${method === 'go' ? ' // ← shell' : ''}\n}\n`;
const bot = (code: string) => ({ path: 'bot.ts', files, code });

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'a member of an object type', ...bot(call('deps: { runner: Runner }', 'deps.runner')) },
    { name: 'a member of an interface here', ...bot(`${call('deps: Local', 'deps.runner')}interface Local { runner: Runner }\n`) },
    { name: 'a member of an interface elsewhere', ...bot(call('deps: Services', 'deps.runner')) },
    { name: 'a member by its import', ...bot(call('deps: Services', 'deps.other')) },
    { name: 'destructured', ...bot(call('{ runner }: Services', 'runner')) },
    { name: 'a field', ...bot(`${head}export class Handler {\n  private deps: Services;\n  on(ctx: Context) {\n    this.deps.runner.go(ctx.message!.text!); // ← shell\n  }\n}\n`) },
    { name: 'a parameter property', ...bot(`${head}export class Handler {\n  constructor(private readonly deps: Services) {}\n  on(ctx: Context) {\n    this.deps.runner.go(ctx.message!.text!); // ← shell\n  }\n}\n`) },
  ],
  valid: [
    { name: 'another method', ...bot(call('deps: Services', 'deps.runner', 'say')) },
    { name: 'another member', ...bot(`${head}export function on(ctx: Context, deps: { runner: Other; log: Runner }) {\n  deps.runner.go(ctx.message!.text!);\n}\n`) },
    { name: 'a type that names itself', ...bot(`${head}interface Loop { next: Loop }\nexport function on(ctx: Context, loop: Loop) {\n  loop.next.next.go(ctx.message!.text!);\n}\n`) },
  ],
});
