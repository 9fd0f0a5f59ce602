/** `exec('ping ' + host, callback)` becomes `execFile('ping', [host], callback)`: the same function of Node.js, without a shell. */
import { code, helper, type CodePart } from '../../edit/code.ts';
import { importsOf } from '../../edit/module-imports.ts';
import { removeProperty } from '../../edit/remove.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { hasPowerfulOptions } from './arguments.ts';
import { commandLineOf, type CommandLine } from './command-line.ts';
import { allWords, type Item } from './command-words.ts';
import { programOf, type Program } from './program.ts';
import { isOfOthers } from './word-text.ts';

const title = 'Run the program without a shell; a value with a leading `-` is still an option';

const twins: Readonly<Record<string, string>> = { exec: 'execFile', execSync: 'execFileSync' };

/** Undefined where the call is none of `exec` and `execSync` themselves, or has options that only a shell understands. */
export function execFileFix(file: RuleFile, call: CallExpression, line: CommandLine, program: Program): FixPlan | undefined {
  const [command, ...more] = call.arguments;
  const callee = twinOf(file, call.callee);
  if (!command || !callee || !more.every((argument, i) => isKept(file, argument, i === more.length - 1)) || commentsIn(file, command.range).length > 0) return undefined;
  if (!isHarmless(file, line, program)) return undefined;
  const edits: EditPlan[] = [
    ...line.edits,
    { range: call.callee.range, text: code`${callee}` },
    { range: command.range, text: `${program.text}, ${line.list}` },
  ];
  return { title, safety: 'review', edits };
}

/** Programs that are scripts on Windows, which start there in a shell alone. */
const scriptsOnWindows = /^(?:npm|npx|pnpm|yarn|bun|bunx|tsc|tsx|eslint|prettier|vite|next|ng|gulp|grunt)$/;

/** `spawn('sh', ['-c', `ping ${host}`])` and `spawn(`ping ${host}`, { shell: true })` become `spawn('ping', [host])`. */
export function* spawnFixes(file: RuleFile, call: CallExpression): Iterable<FixPlan> {
  const [program, given] = call.arguments;
  if (!program || !file.flow.names(call.callee).some((name) => /^import:(?:node:)?child_process:(?:spawn|execFile)(?:Sync)?$/.test(name)) || commentsIn(file, call.range).length > 0) return;
  const options = call.arguments.map(unwrap).find((argument) => argument.type === 'ObjectExpression');
  const shell = options?.properties.find((property) => property.type === 'Property' && propertyName(property) === 'shell');
  const list = given && unwrap(given);
  const isShell = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z)?sh$/.test(String(file.flow.constant(program)?.value));
  if (isShell && !shell && list?.type === 'ArrayExpression') yield* withoutShell(file, call, list);
  else if (options && shell?.type === 'Property' && file.flow.constant(shell.value)?.value === true) yield* withoutOption(file, call, { program, list, options, shell });
}

function* withoutShell(file: RuleFile, call: CallExpression, list: NodeOf<'ArrayExpression'>): Iterable<FixPlan> {
  const [option, command, ...more] = list.elements;
  const [program] = call.arguments;
  const line = option && command && more.length === 0 && file.flow.constant(option)?.value === '-c' ? commandLineOf(file, command) : undefined;
  const found = line && programOf(file, line);
  if (line && found && program && isHarmless(file, line, found)) yield { title, safety: 'review', edits: [...line.edits, { range: program.range, text: found.text }, { range: list.range, text: line.list }] };
}

interface ShellOption {
  readonly program: Node;
  readonly list: Node | undefined;
  readonly options: NodeOf<'ObjectExpression'>;
  readonly shell: Node;
}

function* withoutOption(file: RuleFile, call: CallExpression, { program, list, options, shell }: ShellOption): Iterable<FixPlan> {
  const removal = removeProperty(file, shell, { dropEmptyArgument: true });
  const name = file.flow.constant(program)?.value;
  if (list?.type === 'ArrayExpression' && list.elements.length > 0) {
    if (typeof name !== 'string' || !/^[\w./-]+$/.test(name) || scriptsOnWindows.test(name) || !list.elements.every((element) => element && isOneArgument(file, element))) return;
    yield { title, safety: 'review', edits: removal };
    return;
  }
  const line = list === options ? commandLineOf(file, program) : undefined;
  const found = line && programOf(file, line);
  if (!line || !found || scriptsOnWindows.test(found.name) || !isHarmless(file, line, found)) return;
  // The option alone was all there was to the options: what is put in must not meet what is taken out.
  const rest: readonly EditPlan[] = options.properties.length === 1 ? [{ range: [program.range[0], options.range[1]], text: `${found.text}, ${line.list}` }] : [{ range: program.range, text: `${found.text}, ${line.list}` }, ...removal];
  yield { title, safety: 'review', edits: [...line.edits, ...rest] };
}

/** A shell makes one word of it, too. */
function isOneArgument(file: RuleFile, element: Node): boolean {
  if (element.type === 'SpreadElement') return false;
  const value = file.flow.constant(element)?.value;
  return value === undefined ? isOfOthers(file, element) : typeof value === 'string' && /^[\w./:=@%+,-]+$/.test(value);
}

function isHarmless(file: RuleFile, line: CommandLine, program: Program): boolean {
  return !hasPowerfulOptions(program.name) || !mayBeOptions(file, line.items);
}

function twinOf(file: RuleFile, callee: Node): CodePart | undefined {
  const inner = unwrap(callee);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : inner.type === 'Identifier' ? nameInModule(file, inner) : undefined;
  const twin = name === undefined ? undefined : twins[name];
  if (twin === undefined || !file.flow.names(inner).some((full) => /^import:(?:node:)?child_process:exec(?:Sync)?$/.test(full))) return undefined;
  if (inner.type === 'MemberExpression') return inner.computed ? undefined : `${file.textOf(inner.object)}.${twin}`;
  const prefix = importsOf(file, (specifier) => specifier === 'child_process').length > 0 ? '' : 'node:';
  return helper(twin, `${prefix}child_process`);
}

/** What an imported name is called in its module. */
function nameInModule(file: RuleFile, id: Node): string | undefined {
  const imports = importsOf(file, (specifier) => /^(?:node:)?child_process$/.test(specifier));
  const variable = file.bindings.variableOf(id);
  return imports.flatMap(({ named }) => named).find(({ local }) => variable !== undefined && file.bindings.variableOf(local) === variable)?.exported;
}

/** A callback, or options written out without a shell of their own. */
function isKept(file: RuleFile, argument: Node, isLast: boolean): boolean {
  const inner = unwrap(argument);
  if (inner.type === 'ObjectExpression') return inner.properties.every((property) => property.type === 'Property' && !property.computed && propertyName(property) !== 'shell');
  return isLast && (isFunction(inner) || file.flow.functionsAt(inner).length > 0);
}

/** A value of others, where the program looks for its options. */
function mayBeOptions(file: RuleFile, items: readonly Item[]): boolean {
  const words = allWords(items);
  return words.some(({ pieces: [piece] }, i) => {
    const before = words.slice(0, i).map(({ pieces: [first] }) => (first && 'text' in first ? first.text : ''));
    return piece !== undefined && 'hole' in piece && isOfOthers(file, piece.hole) && !before.includes('--') && before.at(-1)?.startsWith('-') !== true;
  });
}
