/** Verification as the first step of a handler, where the raw body is at hand. */
import { code, helper } from '../../edit/code.ts';
import { semicolonBefore, siblingsOf, startWithComments } from '../../edit/statements.ts';
import { eolOf, lineStart } from '../../edit/trivia.ts';
import type { FixPlan } from '../../edit/types.ts';
import { isInside } from '../../model/inside.ts';
import type { FunctionNode, Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { placeOf } from './body-paths.ts';
import type { Delivery } from './deliveries.ts';
import { secretVariable } from './known-secret.ts';
import { shapeOf } from './request-shapes.ts';
import { nameToken } from './set-webhook.ts';

/** Inserts `if (!(await verifyWebhook.x(…))) …` before the first statement, or before the body is read where other methods come too. */
export function* verifyFirst(file: RuleFile, { fn, platform, route }: Delivery): Iterable<FixPlan> {
  // Twilio signs the public address, which no code knows behind a proxy.
  if (!platform?.helper || platform.helper === 'twilio' || !fn.async || !isInFile(file, fn)) return;
  const shape = shapeOf(file, { fn, isHeaderOnly: platform.helper === 'telegram', ...(route && { route }) });
  const next = shape && (route?.method === 'post' ? firstStatement(fn) : readingStatement(file, fn));
  if (!shape || !next) return;
  const at = startWithComments(file, next);
  const above = file.text.slice(lineStart(file.text, at), at);
  const separator = above.trim() === '' ? eolOf(file.text) + above : ' ';
  const env = secretVariable(file, platform);
  const secret = code`${helper('requireEnv')}('${env}'${shape.env === undefined ? '' : `, ${shape.env}`})`;
  const check = code`if (!(await ${helper('verifyWebhook')}.${platform.helper}(${shape.request}, ${secret}))) ${shape.refusal}${semicolonBefore(file, next)}${separator}`;
  const title = `Refuse deliveries that ${platform.name} did not sign: ${env} has to be set`;
  const edits = [...shape.edits, { range: [at, at] as const, text: check }];
  if (platform.helper !== 'telegram') return yield { title, safety: 'review', edits };
  // What a handler is given as its environment is not there where the webhook is set.
  const setUp = shape.env === undefined ? nameToken(file, secret) : { edits: [], isWhole: false };
  yield { title: `${title}; ${setUp.isWhole ? 'setWebhook names it' : 'setWebhook needs the same secret_token'}`, safety: 'review', edits: [...edits, ...setUp.edits] };
}

/** Behind `'use server'`. */
function firstStatement(fn: FunctionNode): Node | undefined {
  return fn.body.type === 'BlockStatement' ? fn.body.body.find((statement) => !('directive' in statement) || typeof statement.directive !== 'string') : undefined;
}

/**
 * The statement that reads the body first, where every other read stands below it: handshakes and other addresses above it are
 * answered as before.
 */
function readingStatement(file: RuleFile, fn: FunctionNode): Node | undefined {
  const [first, ...others] = bodyReads(file, fn);
  if (!first) return undefined;
  let statement: Node | undefined = first;
  while (statement && statement !== fn && !siblingsOf(file, statement)) statement = file.parent(statement);
  const block = statement && file.parent(statement);
  if (!statement || !block || statement === fn || file.flow.enclosingFunction(statement) !== fn) return undefined;
  return others.every((read) => isInside(read, block)) ? statement : undefined;
}

/** In source order. */
function bodyReads(file: RuleFile, fn: FunctionNode): readonly Node[] {
  const nodes: readonly Node[] = [...nodesIn(file, fn, 'Identifier'), ...nodesIn(file, fn, 'MemberExpression'), ...nodesIn(file, fn, 'CallExpression')];
  const reads = nodes.filter((node) => {
    const place = placeOf(file, node);
    return place?.fn === fn && place.index === 0 && place.path.includes('body');
  });
  return reads.sort((a, b) => a.range[0] - b.range[0]);
}
