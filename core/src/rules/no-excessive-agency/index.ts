import { addProperty } from '../../edit/add-property.ts';
import { removeElement } from '../../edit/remove.ts';
import type { FixPlan } from '../../edit/types.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { discordRights } from './discord.ts';
import { powersOf, type PowerKind } from './powers.ts';
import { excessiveRights } from './rights.ts';
import { toolsOf, type Tool } from './tools.ts';

/** What a fix starts from. */
interface Detail {
  /** Options object that gets an approval. */
  readonly addTo?: Node | undefined;
  readonly option?: string;
  /** Item of a list that nothing needs. */
  readonly element?: Node;
}

export default defineRule({
  meta: {
    id: 'no-excessive-agency',
    category: 'excessive-agency',
    description: 'Finds rights that bots and agents hold and do not need, and tools that act without asking anybody.',
    why: 'Whatever an agent may do, whoever talks to it can make it do: an agent deleted a production database in 2025 because nothing asked first. Rights that nobody uses only help attackers.',
    cwe: [250, 862, 732],
    owasp: ['LLM06:2025', 'API5:2023', 'ASI02:2026', 'ASI03:2026'],
    severity: 'warning',
    recommended: true,
    securitySeverity: 6.5,
    messages: {
      bypass: '`{{code}}` lets the agent run commands and change files without asking anybody; allow single tools, or run it in a sandbox.',
      builtInTool: '`{{code}}` acts on this machine without asking: a prompt injection becomes a command; set `{{option}}`.',
      shell: 'The model chooses what `{{code}}` runs and nobody is asked: a prompt injection becomes a command; ask a person, or list what is allowed.',
      write: 'The model chooses which file `{{code}}` writes and nobody is asked; ask a person first, or keep to one folder.',
      delete: 'The model chooses what `{{code}}` deletes and nobody is asked; ask a person first.',
      query: 'The model writes the whole query of `{{code}}`, also one that deletes; use a read-only account and fixed queries, or ask a person.',
      payment: '`{{code}}` moves money when a model asks for it; let a person approve it first.',
      administrator: '`{{code}}` gives every right on the server, so a stolen token takes it over; ask for the rights that the bot uses.',
      intent: '`{{code}}` sends the bot data of users that this code never reads; remove the privileged intent.',
      allIntents: '`{{code}}` asks for all data of all users, and this code reads little of it; list the intents that the bot needs.',
      policy: '`{{code}}` allows everything to whoever holds this role; list the actions that the program calls.',
      allScopes: '`{{code}}` asks for every right of the user; list the scopes that the program needs.',
      broadScope: 'The scope `{{code}}` reaches everything of its kind; {{narrower}} is enough for most programs.',
      cors: '`{{code}}` with credentials lets any site act as the signed-in user; list the origins that may.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "query({ prompt, options: { permissionMode: 'bypassPermissions' } });",
      right: "query({ prompt, options: { permissionMode: 'default', allowedTools: ['Read', 'Grep'] } });",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    yield* excessiveRights(file, strict);
    yield* discordRights(file);
    for (const tool of toolsOf(file)) yield* powersWithoutApproval(file, tool);
  },

  *fixes(file, hit) {
    const detail = hit.detail as Detail | undefined;
    if (detail?.element) yield { title: 'Remove the privileged intent', safety: 'review', edits: removeElement(file, detail.element) };
    else if (detail?.option !== undefined) yield* askFirst(file, detail.addTo, detail.option);
  },
});

function* powersWithoutApproval(file: RuleFile, { handler, approval, call }: Tool): Iterable<Hit> {
  if (approval && call && isApproved(file, call, approval.path ?? '')) return;
  for (const { kind, at } of powersOf(file, handler, call !== undefined)) {
    yield {
      at,
      messageId: kind satisfies PowerKind,
      data: { code: at.type === 'CallExpression' ? sourceText(file, at.callee) : sourceText(file, at) },
      ...(!call && { confidence: 'medium' as const }),
      ...(approval?.path !== undefined && call?.type === 'CallExpression' && { detail: { addTo: call.arguments[0], option: approval.path } satisfies Detail }),
    };
  }
}

function isApproved(file: RuleFile, call: Node, path: string): boolean {
  const argument = file.flow.argument(call, 0);
  return argument !== undefined && file.flow.lookup(argument, path).nodes.some((node) => file.flow.constant(node)?.value !== false);
}

/** `needsApproval: true`. */
function* askFirst(file: RuleFile, options: Node | undefined, option: string): Iterable<FixPlan> {
  const object = options && unwrap(options);
  const edits = object?.type === 'ObjectExpression' ? addProperty(file, object, option, 'true') : [];
  if (edits.length > 0) yield { title: `Ask a person first: set ${option}, and handle the approval where the agent runs`, safety: 'review', edits };
}
