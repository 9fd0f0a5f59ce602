/** `exec('ping ' + host, callback)` becomes `execFile('ping', [host], callback)`: the same function of Node.js, without a shell. */
import { code, helper, type CodePart } from '../../edit/code.ts';
import { importsOf } from '../../edit/module-imports.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { hasPowerfulOptions } from './arguments.ts';
import type { CommandLine } from './command-line.ts';
import { allWords, type Item } from './command-words.ts';
import type { Program } from './program.ts';
import { isOfOthers } from './word-text.ts';

const title = 'Run the program without a shell; a value with a leading `-` is still an option';

const twins: Readonly<Record<string, string>> = { exec: 'execFile', execSync: 'execFileSync' };

/** Undefined where the call is none of `exec` and `execSync` themselves, or has options that only a shell understands. */
export function execFileFix(file: RuleFile, call: CallExpression, line: CommandLine, program: Program): FixPlan | undefined {
  const [command, ...more] = call.arguments;
  const callee = twinOf(file, call.callee);
  if (!command || !callee || !more.every((argument, i) => isKept(file, argument, i === more.length - 1)) || commentsIn(file, command.range).length > 0) return undefined;
  if (hasPowerfulOptions(program.name) && mayBeOptions(file, line.items)) return undefined;
  const edits: EditPlan[] = [
    ...line.edits,
    { range: call.callee.range, text: code`${callee}` },
    { range: command.range, text: `${program.text}, ${line.list}` },
  ];
  return { title, safety: 'review', edits };
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
