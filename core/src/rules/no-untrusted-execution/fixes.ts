/** `execAsync(`git log ${x}`)` becomes `runCommand('git', ['log', x], { allow: ['git'] })`, where the command can be taken apart without a doubt. */
import { code, helper } from '../../edit/code.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { CodeText, EditPlan, FixPlan } from '../../edit/types.ts';
import { canAwait, replaceExpression } from '../../edit/wrap.ts';
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { commandLineOf, type CommandLine } from './command-line.ts';
import { execFileFix, spawnFixes } from './exec-file.ts';
import { programOf, type Program } from './program.ts';

/** What the helper does otherwise than `exec`. */
function titleOf(options: readonly string[]): string {
  const changes = [
    ...(has(options, 'timeoutMs') ? [] : ['for 10 minutes at most']),
    ...(has(options, 'env') ? [] : ['with few variables of the environment (`env` adds more)']),
  ];
  return `Run the program without a shell${changes.length > 0 ? `, ${changes.join(' and ')}` : ''}; a value with a leading \`-\` is still an option`;
}

export function* commandFixes(file: RuleFile, { call, handed }: Pick<FlowSite, 'call' | 'handed'>): Iterable<FixPlan> {
  const { node, model } = call;
  const [argument] = node.type === 'CallExpression' ? node.arguments : [];
  if (handed || model.kind !== 'sink' || node.type !== 'CallExpression' || !argument) return;
  if (model.shell !== true) {
    yield* spawnFixes(file, node);
    return;
  }
  const line = commandLineOf(file, argument);
  const program = line && programOf(file, line);
  const fix = program && (helperFix(file, node, line, program) ?? execFileFix(file, node, line, program));
  if (fix) yield fix;
}

function helperFix(file: RuleFile, call: CallExpression, line: CommandLine, program: Program): FixPlan | undefined {
  const use = useOf(file, call);
  const options = optionsOf(file, call.arguments[1]);
  if (!use || !options || commentsIn(file, call.range).length > 0) return undefined;
  // `exec` waits for ever: the default of half a minute would end a download.
  const limits = has(options, 'timeoutMs') ? options : [...options, 'timeoutMs: 600_000'];
  const run = code`${helper('runCommand')}(${program.text}, ${line.list}, { ${[`allow: [${program.text}]`, ...limits, 'mustSucceed: true'].join(', ')} })`;
  return { title: titleOf(options), safety: 'review', edits: [...line.edits, use(run)] };
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

function has(options: readonly string[], name: string): boolean {
  return options.some((option) => option === name || option.startsWith(`${name}:`));
}

/** Options by the names that the helper gives them; a name without one can be left out. */
const optionNames: Readonly<Record<string, string | undefined>> = { cwd: 'cwd', env: 'env', timeout: 'timeoutMs', maxBuffer: 'maxOutputBytes', signal: 'signal', encoding: undefined, windowsHide: undefined };

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
    if (own !== undefined) texts.push(property.shorthand && own === name ? own : `${own}: ${file.textOf(property.value)}`);
  }
  return texts;
}
