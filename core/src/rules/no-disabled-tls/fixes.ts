/** Switching checks on again. */
import { code, helper } from '../../edit/code.ts';
import { removeProperty, removeStatement } from '../../edit/remove.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { reachesOnlyKnownHosts } from './destinations.ts';
import { isOfManagedDatabase } from './managed-databases.ts';

/** What a finding knows of its switch. */
export interface Detail {
  /** Property, assignment or call that is the switch. */
  readonly at: Node;
  /** The value that proves it. */
  readonly proof: Node;
}

/** Version that replaces a broken one: what Node itself asks for. */
const leastVersion = 'TLSv1.2';

/** Takes the switch out, or offers to trust an own authority; a broken version is raised. */
export function* restoreChecks(file: RuleFile, messageId: string, { at, proof }: Detail): Iterable<FixPlan> {
  switch (at.type) {
    case 'Property':
      if (messageId === 'version') yield* raiseVersion(file, propertyName(at) ?? '', at.value, proof, removeProperty(file, at));
      else yield* dropOption(file, at, messageId);
      return;
    case 'AssignmentExpression': {
      const statement = file.parent(at);
      if (messageId === 'version') yield* raiseVersion(file, '', at.right, proof, []);
      else if (statement?.type === 'ExpressionStatement' && !isChosen(file, statement)) yield { title: removalTitle(messageId), safety: 'review', edits: removeStatement(file, statement) };
      return;
    }
    case 'CallExpression':
      if (at.callee.type === 'MemberExpression') yield { title: removalTitle(messageId), safety: 'review', edits: [{ range: [at.callee.object.range[1], at.range[1]], text: '' }] };
      return;
    default:
      return;
  }
}

function* dropOption(file: RuleFile, property: NodeOf<'Property'>, messageId: string): Iterable<FixPlan> {
  const isSafe = reachesOnlyKnownHosts(file, property);
  const takesCa = propertyName(property) === 'rejectUnauthorized' && !file.isBrowserCode;
  if (isSafe || !takesCa || !isOfManagedDatabase(file, property)) yield {
    title: isSafe ? 'Remove it: these hosts have valid certificates' : removalTitle(messageId),
    safety: isSafe ? 'safe' : 'review',
    edits: removeProperty(file, emptiedOption(file, property) ?? property, { dropEmptyArgument: true }),
  };
  if (!takesCa) return;
  const ca: EditPlan = { range: property.range, text: code`ca: ${helper('requireEnv')}('TLS_CA')` };
  yield { title: 'Trust your own certificate authority: its certificate goes into TLS_CA', safety: 'review', edits: [ca] };
}

/** `tls: { rejectUnauthorized: false }` where nothing else stands in it, and nobody needs the empty object. */
function emptiedOption(file: RuleFile, property: NodeOf<'Property'>): Node | undefined {
  const object = file.parent(property);
  const option = object && file.parent(object);
  const call = option && callThatTakes(file, option);
  if (object?.type !== 'ObjectExpression' || object.properties.length > 1 || option?.type !== 'Property' || !call || commentsIn(file, object.range).length > 0) return undefined;
  const name = propertyName(option);
  const models = file.flow.modelsAt(call).filter((model) => model.kind === 'tls-options' && model.inputs.some(({ path }) => path === name));
  return models.length > 0 && models.every((model) => model.kind === 'tls-options' && model.isOptional) ? option : undefined;
}

function callThatTakes(file: RuleFile, option: Node): Node | undefined {
  const options = file.parent(option);
  const call = options?.type === 'ObjectExpression' ? file.parent(options) : undefined;
  return call?.type === 'NewExpression' || call?.type === 'CallExpression' ? call : undefined;
}

function removalTitle(messageId: string): string {
  return messageId === 'process' ? 'Check certificates again: self-signed ones are then refused, unless NODE_EXTRA_CA_CERTS names their CA' : 'Check certificates again: self-signed ones are then refused';
}

/** The literal is replaced; a method that fixes one version goes, since Node then agrees on the best one. */
function* raiseVersion(file: RuleFile, name: string, value: Node, proof: Node, removal: readonly EditPlan[]): Iterable<FixPlan> {
  const title = 'Ask for TLS 1.2 at least: older servers are then refused';
  if (name === 'secureProtocol' || name === 'maxVersion') yield { title, safety: 'review', edits: removal };
  else if (proof === unwrap(value)) yield { title, safety: 'review', edits: [{ range: proof.range, text: quoteLike(file, proof, leastVersion) }] };
}

function quoteLike(file: RuleFile, literal: Node, text: string): string {
  const quote = file.text.charAt(literal.range[0]);
  return quote === '"' || quote === '`' ? `${quote}${text}${quote}` : `'${text}'`;
}

/** Inside an `if`: a setting of somebody who wants it for some hosts. Those hosts need a certificate, not fewer settings. */
function isChosen(file: RuleFile, statement: Node): boolean {
  for (let node = file.parent(statement); node && !isFunction(node); node = file.parent(node)) if (node.type === 'IfStatement') return true;
  return false;
}
