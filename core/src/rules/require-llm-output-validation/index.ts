import { code, helper } from '../../edit/code.ts';
import type { FixPlan } from '../../edit/types.ts';
import { replaceExpression } from '../../edit/wrap.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { dispatchSites } from './dispatch.ts';
import { parseSites, type ParseSite } from './parse-sites.ts';
import { schemaFor } from './schema.ts';

export default defineRule({
  meta: {
    id: 'require-llm-output-validation',
    category: 'unvalidated-llm-output',
    description: 'Finds JSON of a model, and tool-call arguments, that are used before a schema has checked them, and tools that are called by a name the model gave.',
    why: 'A model invents fields, leaves some out and can be steered by whoever writes to it. Unchecked, its JSON crashes the bot or carries values that no branch expects into tools, queries and replies.',
    cwe: [20, 502, 1426],
    owasp: ['LLM05:2025', 'API10:2023', 'ASI02:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 6.5,
    messages: {
      unvalidated: '`{{code}}` is used as the model wrote it: fields may be missing or hostile; check it with `parseLlmJson(schema, text)`.',
      unvalidatedArguments: '`{{code}}`: tool arguments are used as the model wrote them; check them with `parseToolArguments(schema, args)` first.',
      dispatch: '`{{code}}` runs whatever name the model gives, also inherited ones; look it up in a `Map` or check `Object.hasOwn` first.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'const order = JSON.parse(completion.choices[0].message.content);\nawait book(order.id);',
      right: 'const order = parseLlmJson(orderSchema, completion.choices[0].message.content);\nawait book(order.id);',
    },
  },

  *check(file, options) {
    // What a test expects of an answer is its own check.
    if (file.isTestFile && !options.strict) return;
    for (const site of parseSites(file, options.strict)) yield toHit(file, site);
    yield* dispatchSites(file, options.strict);
  },

  *fixes(file, hit) {
    const site = parseSites(file, true).find(({ call }) => call === hit.at);
    if (site && !file.isBrowserCode) yield* validatedParse(file, site);
  },
});

function toHit(file: RuleFile, site: ParseSite): Hit {
  return {
    at: site.call,
    messageId: site.isArguments ? 'unvalidatedArguments' : 'unvalidated',
    data: { code: sourceText(file, site.call) },
    via: site.taint.steps,
  };
}

/** `JSON.parse(text)` becomes `parseLlmJson(schema, text)`; a schema that fits is reused, else one is sketched beside the function. */
function* validatedParse(file: RuleFile, site: ParseSite): Iterable<FixPlan> {
  // A helper's call has no text argument of its own to hand over.
  if (!site.isDirect) return;
  const [text] = site.call.arguments;
  if (!text || site.call.arguments.length > 1) return;
  const schema = schemaFor(file, site);
  if (!schema || (schema.sketch && hasListFallback(file, text))) return;
  const name = site.isArguments ? 'parseToolArguments' : 'parseLlmJson';
  yield {
    title: schema.isAsked
      ? 'Check against a zod schema of what the call asks the model for; invalid output will throw'
      : schema.sketch
      ? `Check against a zod schema sketched from the properties that are read; complete it, invalid output will throw`
      : `Check against ${schema.name}; invalid output will throw`,
    safety: 'review',
    edits: [
      ...(schema.sketch ? [schema.sketch] : []),
      replaceExpression(file, schema.replacesCast ? (file.parent(site.call) ?? site.call) : site.call, code`${helper(name)}(${schema.name}, ${file.textOf(text)})`),
    ],
  };
}

/** `JSON.parse(call.arguments ?? '[]')`: what stands in for no text is no object, which a sketched schema would refuse. */
function hasListFallback(file: RuleFile, text: Node): boolean {
  const inner = unwrap(text);
  const known = inner.type === 'LogicalExpression' ? file.flow.constant(inner.right)?.value : undefined;
  return typeof known === 'string' && known.trim().startsWith('[');
}
