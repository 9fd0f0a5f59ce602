/** An untrusted item in a list of arguments: harmless, a script of an interpreter, or possibly an option. */
import { isInside } from '../../model/inside.ts';
import { unwrap, type Node } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { isInFile } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface PlaceInArguments {
  readonly program: string;
  /** The item is text that the program runs: `bash -c …`, `node -e …`. */
  readonly isScript: boolean;
  /** The item may be taken for an option: nothing fixed stands before it, and no `--`. */
  readonly isOption: boolean;
  /** Options of the program write files, run others or fetch. */
  readonly isKnownProgram: boolean;
}

/** Options after which a program takes a script, by its name. */
const scriptOptions: readonly { readonly program: RegExp; readonly option: RegExp; /** All that follows is the script. */ readonly rest?: true }[] = [
  { program: /^(?:ba|da|z|k|fi|a)?sh$/, option: /^-[a-z]*c$/ },
  { program: /^cmd(?:\.exe)?$/i, option: /^\/[ck]$/i, rest: true },
  { program: /^(?:powershell|pwsh)(?:\.exe)?$/i, option: /^-(?:c|command|e|ec|encodedcommand)$/i, rest: true },
  { program: /^(?:node|bun|deno|tsx)$/, option: /^(?:-e|-p|-pe|--eval|--print|eval)$/ },
  { program: /^python[\d.]*$/, option: /^-c$/ },
  { program: /^(?:ruby|perl|osascript|lua)$/, option: /^-[eE]$/ },
  { program: /^php$/, option: /^-r$/ },
];

/** Programs with options that run others, write files or fetch: see GTFOBins. */
const powerfulOptions = new Set(['git', 'tar', 'curl', 'wget', 'find', 'rsync', 'ssh', 'scp', 'zip', 'ffmpeg', 'yt-dlp', 'youtube-dl', 'npm', 'pip', 'docker', 'kubectl', 'hg', 'man', 'sort', 'xargs']);

/** True for programs that do more by their options than anybody may choose. */
export function hasPowerfulOptions(program: string): boolean {
  return powerfulOptions.has(program.replace(/^.*[\\/]/, ''));
}

/** `python3 -c …`: whoever chooses the text runs code, with a shell around it or without. */
export function isScriptRunner(program: string, given: readonly string[]): boolean {
  const name = program.replace(/^.*[\\/]/, '');
  return scriptOptions.some((entry) => entry.program.test(name) && given.some((text) => entry.option.test(text)));
}

/** Undefined where the list is not written out, or the program not fixed. */
export function placeInArguments(file: RuleFile, { call, node, leaf }: Pick<FlowSite, 'call' | 'node' | 'leaf'>): PlaceInArguments | undefined {
  const name = programOf(file, call.node);
  const found = name === undefined ? undefined : elementOf(file, leaf, node);
  if (name === undefined || !found) return undefined;
  const program = name.replace(/^.*[\\/]/, '');
  const before = found.before.map((element) => (element ? file.flow.constant(element)?.value : undefined));
  const script = scriptOptions.find((entry) => entry.program.test(program));
  const isOptionOfScript = (value: unknown) => typeof value === 'string' && script?.option.test(value) === true;
  const previous = before.at(-1);
  return {
    program,
    isScript: script !== undefined && (script.rest ? before.some(isOptionOfScript) : isOptionOfScript(previous)),
    isOption: found.isStart && !before.includes('--') && !(typeof previous === 'string' && previous.startsWith('-')),
    isKnownProgram: powerfulOptions.has(program),
  };
}

/** The same in the helper of another file that is handed the value: the item that its parameter becomes. */
export function placeInHelper({ call, node, leaf }: FlowSite, { file: home, call: own }: NonNullable<FlowSite['handed']>): PlaceInArguments | undefined {
  const given = own.type === 'CallExpression' || own.type === 'NewExpression' ? own.arguments.findIndex((argument) => isInside(leaf, argument)) : -1;
  const elements = home.flow.origins(node).flatMap((origin) => (origin.type === 'ArrayExpression' ? origin.elements : []));
  const item = elements.find((element) => element && element.type !== 'SpreadElement' && home.flow.parameters(element).some(({ index }) => index === given));
  return item ? placeInArguments(home, { call, node, leaf: item }) : undefined;
}

function programOf(file: RuleFile, call: Node): string | undefined {
  const program = file.flow.argument(call, 0);
  const value = program && file.flow.constant(program)?.value;
  return typeof value === 'string' ? value : undefined;
}

interface FoundElement {
  readonly before: readonly (Node | null)[];
  /** The value stands at the beginning of the item. */
  readonly isStart: boolean;
}

function elementOf(file: RuleFile, leaf: Node, input: Node): FoundElement | undefined {
  for (const origin of file.flow.origins(input)) {
    const list = unwrap(origin);
    if (list.type !== 'ArrayExpression' || !isInFile(file, list)) continue;
    const index = list.elements.findIndex((element) => element !== null && isInside(leaf, element));
    const element = list.elements[index];
    if (!element || element.type === 'SpreadElement') continue;
    const [first] = file.flow.stringParts(element);
    return { before: list.elements.slice(0, index), isStart: first === undefined || 'hole' in first };
  }
  return undefined;
}
