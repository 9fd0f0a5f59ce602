/** `execAsync(`git log ${x}`)` becomes `runCommand('git', ['log', x], { allow: ['git'] })`, where the command can be taken apart without a doubt. */
import { code, helper, type CodePart } from '../../edit/code.ts';
import { removeStatement } from '../../edit/remove.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { CodeText, EditPlan, FixPlan } from '../../edit/types.ts';
import { canAwait, replaceExpression } from '../../edit/wrap.ts';
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { quoted, templateOf } from '../../rule/literals.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import { piecesOf } from '../../rule/text-pieces.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isScriptRunner } from './arguments.ts';
import { wordsOf, type Word } from './command-words.ts';

const title = 'Run the program without a shell; `exitCode` tells of failure, and a value with a leading `-` is still an option';

export function* commandFixes(file: RuleFile, { call, handed }: Pick<FlowSite, 'call' | 'handed'>): Iterable<FixPlan> {
  const { node, model } = call;
  if (handed || model.kind !== 'sink' || model.shell !== true || node.type !== 'CallExpression') return;
  const command = commandOf(file, node);
  const use = useOf(file, node);
  const options = optionsOf(file, node.arguments[1]);
  if (!command || !use || !options || commentsIn(file, node.range).length > 0) return;
  const run = runCall(file, command.words, options);
  if (run) yield { title, safety: 'review', edits: [...command.edits, use(run)] };
}

interface Command {
  readonly words: readonly Word[];
  /** Takes away the variable that held the command. */
  readonly edits: readonly EditPlan[];
}

function commandOf(file: RuleFile, call: CallExpression): Command | undefined {
  const [argument] = call.arguments;
  if (!argument) return undefined;
  const inner = unwrap(argument);
  const held = inner.type === 'Identifier' ? heldCommand(file, inner) : { value: inner, edits: [] };
  const pieces = held && piecesOf(held.value);
  const words = pieces && wordsOf(pieces);
  return held && words ? { words, edits: held.edits } : undefined;
}

/** `const command = …;` that nothing but the call reads. */
function heldCommand(file: RuleFile, id: Node): { readonly value: Node; readonly edits: readonly EditPlan[] } | undefined {
  const variable = file.bindings.variableOf(id);
  const definition = variable?.defs[0]?.node;
  const declaration = definition && file.parent(definition);
  if (!variable || variable.references.length !== 2 || definition?.type !== 'VariableDeclarator' || !definition.init) return undefined;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const' || declaration.declarations.length !== 1 || file.flow.enclosingFunction(id) !== file.flow.enclosingFunction(declaration)) return undefined;
  if (commentsIn(file, declaration.range).length > 0) return undefined;
  return { value: definition.init, edits: removeStatement(file, declaration) };
}

/** How the new call takes the place of the old one; undefined where what is done with the result would break. */
function useOf(file: RuleFile, call: CallExpression): ((run: CodeText) => EditPlan) | undefined {
  const parent = file.parent(call);
  if (isPromisified(file, call.callee)) {
    const isAwaited = parent?.type === 'AwaitExpression' && canAwait(file, parent);
    return isAwaited || parent?.type === 'ReturnStatement' ? (run) => ({ range: call.range, text: run }) : undefined;
  }
  if (call.arguments.length > 2 || !canAwait(file, call) || !isSync(call)) return undefined;
  if (parent?.type === 'ExpressionStatement') return (run) => replaceExpression(file, call, code`await ${run}`, 'await');
  return givesText(file, call) ? (run) => replaceExpression(file, call, code`(await ${run}).stdout`) : undefined;
}

/** `const run = promisify(exec)`: the result has `stdout` and `stderr`, as that of the helper. */
function isPromisified(file: RuleFile, callee: Node): boolean {
  return file.flow.origins(callee).some((origin) => unwrap(origin).type === 'CallExpression');
}

function isSync({ callee }: CallExpression): boolean {
  const inner = unwrap(callee);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : inner.type === 'Identifier' ? inner.name : '';
  return name?.endsWith('Sync') === true;
}

/** `execSync(command, { encoding: 'utf8' })`, `execSync(command).toString()`. */
function givesText(file: RuleFile, call: CallExpression): boolean {
  const [, options] = call.arguments;
  if (options && file.flow.lookup(options, 'encoding').nodes.some((node) => file.flow.constant(node)?.value !== undefined)) return true;
  const member = file.parent(call);
  return member?.type === 'MemberExpression' && member.object === call && propertyName(member) === 'toString';
}

/** Options by the names that the helper gives them; a name without one can be left out. */
const optionNames: Readonly<Record<string, string | undefined>> = { cwd: 'cwd', timeout: 'timeoutMs', maxBuffer: 'maxOutputBytes', signal: 'signal', encoding: undefined, windowsHide: undefined };

/** Undefined where the helper knows no such option. */
function optionsOf(file: RuleFile, node: Node | undefined): readonly string[] | undefined {
  if (!node) return [];
  const inner = unwrap(node);
  if (inner.type !== 'ObjectExpression') return undefined;
  const texts: string[] = [];
  for (const property of inner.properties) {
    const name = property.type === 'Property' && !property.method ? propertyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined) return undefined;
    const isSilent = name === 'stdio' && ['pipe', 'ignore'].includes(String(file.flow.constant(property.value)?.value));
    if (!isSilent && !(name in optionNames)) return undefined;
    const own = isSilent ? undefined : optionNames[name];
    if (own !== undefined) texts.push(`${own}: ${file.textOf(property.value)}`);
  }
  return texts;
}

/** Shells, and words that only a shell understands. */
const noProgram = /^(?:(?:ba|da|z|k|c|tc|fi|a)?sh|cmd|powershell|pwsh|cd|export|source|set|unset|eval|exec|alias|ulimit|umask|type|command|test|true|false)$/;

function runCall(file: RuleFile, [first, ...rest]: readonly Word[], options: readonly string[]): CodeText | undefined {
  const [piece] = first?.pieces ?? [];
  if (!first || first.pieces.length !== 1 || !piece || !('text' in piece)) return undefined;
  const program = piece.text;
  if (!/^[\w./-]+$/.test(program) || noProgram.test(program.replace(/^.*\//, '')) || rest.some((word) => mayBeSeveral(file, word))) return undefined;
  if (isScriptRunner(program, rest.map(({ pieces }) => pieces.map((part) => ('text' in part ? part.text : '')).join('')))) return undefined;
  const name = quoted(file, program);
  const items: readonly CodePart[] = rest.map((word) => wordText(file, word));
  return code`${helper('runCommand')}(${name}, [${items.join(', ')}], { allow: [${name}]${options.map((text) => `, ${text}`).join('')} })`;
}

/** `${flags}` without quotes may hold several words or none: only what is surely one value can become an argument. */
function mayBeSeveral(file: RuleFile, { pieces, isBare }: Word): boolean {
  if (!isBare) return false;
  // `${device}shell`: a value that brings its own blank.
  const isGlued = pieces.some((piece, i) => 'text' in piece && /^\w/.test(piece.text) && i > 0);
  return isGlued || pieces.some((piece) => 'hole' in piece && file.flow.origins(piece.hole).some((origin) => mayBeWords(file, unwrap(origin))));
}

function mayBeWords(file: RuleFile, value: Node, depth = 0): boolean {
  if (value.type === 'ConditionalExpression' || value.type === 'LogicalExpression' || value.type === 'ArrayExpression' || isJoined(value)) return true;
  const text = file.flow.stringParts(value).map((part) => ('text' in part ? part.text : 'x')).join('');
  if (text === '' || /\s/.test(text)) return true;
  if (value.type !== 'CallExpression' || depth > 2) return false;
  return functionsBehind(file, value.callee).some(({ fn, file: home }) => [...returnedValues(home, fn)].some((returned) => mayBeWords(home, unwrap(returned), depth + 1)));
}

/** `flags.join(' ')` */
function isJoined(node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && propertyName(node.callee) === 'join' && node.arguments[0]?.type === 'Literal';
}

function wordText(file: RuleFile, { pieces }: Word): string {
  const [only, ...others] = pieces;
  if (!only) return quoted(file, '');
  if (others.length > 0) return templateOf(pieces.map((piece) => ('text' in piece ? piece.text : { code: file.textOf(piece.hole) })));
  if ('text' in only) return quoted(file, only.text);
  const text = file.textOf(only.hole);
  return isText(file, only.hole) ? text : `String(${text})`;
}

/** Surely a string: what people and models write is one, and so is what is made of strings. */
function isText(file: RuleFile, node: Node): boolean {
  if (file.flow.taints(node).length > 0) return true;
  return file.flow.origins(node).every((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'Literal') return typeof inner.value === 'string';
    if (inner.type === 'TemplateLiteral') return true;
    if (inner.type === 'CallExpression') return inner.callee.type === 'MemberExpression' && ['trim', 'toString', 'join', 'resolve', 'slice', 'replace', 'tmpdir', 'basename', 'dirname'].includes(propertyName(inner.callee) ?? '');
    if (inner.type !== 'Identifier') return false;
    const parameter = file.bindings.variableOf(inner)?.identifiers[0];
    return parameter?.type === 'Identifier' && parameter.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword';
  });
}
