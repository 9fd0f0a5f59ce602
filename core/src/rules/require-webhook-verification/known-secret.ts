/** The variable that holds a platform's secret in this project, where the file checks other deliveries of that platform already. */
import { unwrap, type Node } from '../../model/node.ts';
import type { Webhook } from '../../models/webhooks.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { variablesRead } from '../../rule/variables-read.ts';
import { headerReadsOf } from './headers.ts';

/** Packages whose functions check deliveries of one platform. */
const checkers: Readonly<Record<string, Webhook['helper']>> = { '@line/bot-sdk': 'line', '@slack/bolt': 'slack', stripe: 'stripe', twilio: 'twilio', '@octokit/webhooks': 'github', 'discord-interactions': 'discord', grammy: 'telegram' };

/** What the platform calls its secret, unless the file reads one variable for it. */
export function secretVariable(file: RuleFile, platform: Webhook): string {
  const known = new Set(checkedValues(file, platform).flatMap((value) => variablesRead(file, value).map(({ name }) => name)));
  const [name] = known;
  return known.size === 1 && name !== undefined ? name : platform.env;
}

/** What the platform's own checks are given, and the keys of digests in a file that looks at signatures of this platform alone. */
function checkedValues(file: RuleFile, platform: Webhook): readonly Node[] {
  const calls = file.flow.calls('webhook-verify').filter(({ node, model }) => (checkers[model.package] ?? helperOf(file, node)) === platform.helper);
  const given = calls.flatMap((call) => call.model.secretOption?.flatMap((option) => file.flow.inputs(call, option)) ?? argumentsOf(call.node));
  const keys = isOnlyPlatform(file, platform) ? file.flow.calls('mac').flatMap((call) => (call.model.key ? file.flow.inputs(call, call.model.key) : [])) : [];
  return [...given, ...keys].filter((node) => isInFile(file, unwrap(node)));
}

/** `line` of `verifyWebhook.line(…)`. */
function helperOf(file: RuleFile, node: Node): string | undefined {
  const names = node.type === 'CallExpression' ? file.flow.names(node.callee) : [];
  return names.flatMap((name) => /\bverifyWebhook\.(\w+)$/.exec(name)?.[1] ?? [])[0];
}

function argumentsOf(node: Node): readonly Node[] {
  return node.type === 'CallExpression' ? node.arguments.filter((argument) => argument.type !== 'SpreadElement' && unwrap(argument).type !== 'ObjectExpression') : [];
}

function isOnlyPlatform(file: RuleFile, { signature }: Webhook): boolean {
  const read = headerReadsOf(file).filter(({ isSignature }) => isSignature);
  return read.length > 0 && read.every(({ name }) => signature.includes(name));
}
