import { defineFlowRule, type FlowSite } from '../../rule/flow-rule.ts';
import type { Hit, Rule } from '../../rule/types.ts';
import { commandFixes } from './fixes.ts';
import { judgeExecution } from './judge.ts';
import { parameterHits } from './parameters.ts';

const flows = defineFlowRule({
  meta: {
    id: 'no-untrusted-execution',
    category: 'command-injection',
    description: 'Finds text of users, models and tools that runs: as a shell command, as code, as a template, or as the name of a module.',
    why: 'A `;`, `$(…)` or backtick in the text runs any program with the rights of the bot; quotes around it do not help. Tool arguments count: whoever writes what the model reads decides them, and a schema of `z.string()` checks nothing.',
    cwe: [78, 94, 95, 1426],
    owasp: ['LLM05:2025', 'LLM06:2025', 'API8:2023', 'ASI05:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 9.8,
    messages: {
      shell: '`{{code}}` ({{label}}) becomes part of a shell command in `{{sink}}` and can run others; pass it as an argument: `runCommand(file, [args])`.',
      wholeTool: '`{{code}}` ({{label}}) is all that `{{sink}}` runs: who steers the client runs anything; offer fixed programs, or ask a person first.',
      program: '`{{code}}` ({{label}}) decides which program `{{sink}}` starts; choose it from a fixed list.',
      argument: '`{{code}}` ({{label}}) may begin with `-` and be taken for an option of `{{program}}`; put `\'--\'` before it.',
      code: '`{{code}}` ({{label}}) runs as code in `{{sink}}`; parse it as data, or choose among functions of your own.',
      module: '`{{code}}` ({{label}}) decides which module `{{sink}}` loads and runs; look it up in a fixed list.',
      template: '`{{code}}` ({{label}}) is compiled as a template in `{{sink}}`, so code in it runs; pass it as data of a fixed template.',
      deserialize: '`{{code}}` ({{label}}) is revived by `{{sink}}`, which can build functions from it; use JSON and a schema.',
      shellParameter: '`{{code}}`, which callers decide, becomes part of a shell command in `{{sink}}` and can run others; use `runCommand(file, [args])`.',
      codeParameter: '`{{code}}`, which callers decide, runs as code in `{{sink}}`; parse it as data, or choose among functions of your own.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'await execAsync(`git clone ${args.url}`);',
      right: "await runCommand('git', ['clone', '--', args.url], { allow: ['git'] });",
    },
  },
  from: ['user-input', 'llm-output', 'tool-result', 'http-response'],
  to: ['command-exec', 'code-eval', 'module-load', 'template', 'deserialize'],
  judge: judgeExecution,
  fixes: commandFixes,
});

const rule: Rule = {
  ...flows,
  *check(file, options): Iterable<Hit> {
    const seen = new Set<string>();
    for (const hit of [...flows.check(file, options), ...parameterHits(file, options)]) {
      // One finding for each sink: a command is rewritten as a whole.
      const key = `${placeOf(hit)} ${hit.messageId.replace('Parameter', '')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield hit;
    }
  },
};

export default rule;

/** Where the sink is, or the call that hands a value to it in another file. */
function placeOf({ detail }: Hit): string {
  // Both kinds of hits put a site there.
  const { call, handed } = detail as Pick<FlowSite, 'call' | 'handed'>;
  return (handed?.call ?? call.node).range.join();
}
