import { defineFlowRule, type FlowSite } from '../../rule/flow-rule.ts';
import type { Hit, Rule } from '../../rule/types.ts';
import { flowCategory } from '../../rule/untrusted-category.ts';
import { wholeToolOr } from '../../rule/whole-argument.ts';
import { queryFixes } from './fixes.ts';
import { judgeFilter } from './filters.ts';
import { isQuotedName } from './names.ts';
import { parameterHits } from './parameters.ts';
import { placeInQuery } from './place-in-query.ts';

const flows = defineFlowRule({
  meta: {
    id: 'no-untrusted-query',
    category: 'command-injection',
    description: 'Finds SQL that is put together with text of users, models or tools, and database filters that they decide as a whole.',
    why: "A quote in the text ends the string it stands in, and what follows is SQL: `' OR 1=1 --` reads the whole table. A filter that arrives as an object brings its own operators: `{ \"$ne\": null }` matches any password.",
    cwe: [89, 943],
    owasp: ['LLM05:2025', 'API8:2023'],
    severity: 'error',
    recommended: true,
    securitySeverity: 9.1,
    messages: {
      sql: '`{{code}}` ({{label}}) becomes part of the SQL of `{{sink}}`, so a quote in it changes the query; pass it as a parameter.',
      sqlName: '`{{code}}` ({{label}}) becomes a name, a keyword or a condition in the SQL of `{{sink}}`, which no parameter can be; choose it from a fixed list.',
      sqlWhole: '`{{code}}` ({{label}}) is the whole SQL of `{{sink}}`; offer fixed queries and pass values as parameters.',
      wholeTool: '`{{code}}` ({{label}}) is the whole SQL of `{{sink}}`: who steers the client runs any statement; use a read-only login, or offer fixed queries.',
      filter: '`{{code}}` ({{label}}) is the filter of `{{sink}}`, operators such as `$ne` included; build the filter from single checked values.',
      script: '`{{code}}` ({{label}}) becomes part of a script that `{{sink}}` runs on every document; compare its fields instead.',
      filterValue: '`{{code}}` ({{label}}) may be an object with operators such as `$ne` in the filter of `{{sink}}`; make it text with `String(…)` or check it.',
      sqlParameter: '`{{code}}`, which callers decide, becomes part of the SQL of `{{sink}}`, so a quote in it changes the query; pass it as a parameter.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'await pool.query(`SELECT * FROM notes WHERE title = \'${title}\'`);',
      right: "await pool.query('SELECT * FROM notes WHERE title = $1', [title]);",
    },
  },
  from: ['user-input', 'llm-output', 'tool-result', 'http-response'],
  to: ['sql', 'nosql'],
  judge(file, site, { strict }) {
    const { model } = site.call;
    if (!strict && (site.taint.label === 'http-response' || (model.kind === 'sink' && model.severity === 'low'))) return undefined;
    if (site.sinkKind === 'sql' && isQuotedName(file, site)) return undefined;
    const verdict = site.sinkKind === 'sql' ? wholeToolOr(file, site, { messageId: placeInQuery(file, site) }, explained) : judgeFilter(file, site, strict);
    return (
      verdict && {
        category: flowCategory(site.taint),
        ...(site.taint.label === 'http-response' && { confidence: 'medium' }),
        ...verdict,
      }
    );
  },
  fixes: queryFixes,
});

/** Before a whole statement, of which the database tells how it would run it. */
const explained = /^\s*EXPLAIN\s(?:[\w\s]|\([\w\s,]*\))*$/i;

const rule: Rule = {
  ...flows,
  *check(file, options): Iterable<Hit> {
    const seen = new Set<string>();
    for (const hit of [...flows.check(file, options), ...parameterHits(file, options)]) {
      // One finding for each query: it is rewritten as a whole. Both kinds of hits put a site there.
      const { call, handed } = hit.detail as Pick<FlowSite, 'call' | 'handed'>;
      const key = `${(handed?.call ?? call.node).range.join()} ${hit.messageId.replace(/^sql.*/, 'sql')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield hit;
    }
  },
};

export default rule;
