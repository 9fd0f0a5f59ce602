/**
 * Sinks in other files that this file hands untrusted values to: `run(ctx.message.text)`, where `run` is imported and
 * puts its parameter into a shell. The finding belongs to the call; the path goes on into the other file.
 */
import { allInside, isInside } from '../model/inside.ts';
import { isFunction, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Input, LlmCallModel, SinkModel } from '../models/kinds.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { factsIn } from './fact-sites.ts';
import { isEntry } from './framework.ts';
import { foreignElements, givenAs } from './handed-elements.ts';
import { listParameters, listsAt, parametersAt, valuesInList } from './handed-lists.ts';
import { calleesOf } from './functions.ts';
import { usesOf } from './uses.ts';
import { homeOf } from './modules.ts';
import { inputsOf } from './origins.ts';
import { callArguments } from './resolve.ts';
import { propTaints } from './props.ts';
import { holdsSource, partsAt } from './source-objects.ts';
import { lookupPath } from './structure.ts';
import { concrete, taintsOf } from './taint.ts';
import { argumentFor, calleeText, substitute } from './taint-calls.ts';
import { none, type SymbolicTaint, type Taints } from './taint-set.ts';

type DangerModel = SinkModel | LlmCallModel;

/** A use of a sink in some file, one of its inputs, and a parameter that reaches it. */
export interface OpenSink {
  readonly context: FlowContext;
  readonly site: Node;
  readonly model: DangerModel;
  readonly input: Input;
  readonly node: Node;
  /** Of label `param`. */
  readonly taint: SymbolicTaint;
  /** The parameter is the whole list, of which `input` is a part. */
  readonly isList?: boolean;
}

/** The same seen from a call in this file. */
export interface HandedSink {
  /** Call in this file, or the element that stands for one. */
  readonly call: Node;
  /** Expression in this file that carries the value: the argument, or the property of it that the function reads. */
  readonly argument: Node;
  /** False if only something inside `argument` reaches the sink: the argument is an object that is made elsewhere. */
  readonly isWhole: boolean;
  /** Where the sink is, in `context`'s file. */
  readonly context: FlowContext;
  readonly site: Node;
  readonly model: DangerModel;
  readonly input: Input;
  readonly node: Node;
  readonly taints: Taints;
}

/** Files followed from call to call. */
const maxFiles = 4;
/** Sinks of one kind kept per function: one helper that logs in fifty places says enough, and hides nothing else. */
const maxSinks = 24;

export function handedSinks(context: FlowContext): readonly HandedSink[] {
  return (context.handed ??= collectHanded(context));
}

function collectHanded(context: FlowContext): readonly HandedSink[] {
  const found: HandedSink[] = [];
  for (const { call, fns } of foreignCalls(context)) {
    const carries = callArguments(call).some((argument) => concrete(context, taintsOf(context, unwrap(argument))).length > 0);
    // A source object, of which the other file reads a text, is none itself; where that file knows it for one, it tells of it.

    if (!carries && !callArguments(call).some((argument) => holdsSource(context, argument))) continue;
    for (const fn of fns) {
      const home = homeOf(context, fn);
      for (const open of openSinksOf(home, fn, maxFiles)) {
        const isReportedThere = isEntry(home, fn, open.taint.index ?? 0);
        if (open.isList) {
          if (!isReportedThere) found.push(...handedInLists(context, call, open));
          continue;
        }
        const taints = concrete(context, substitute(context, open.taint, call)).filter((taint) => taint.label !== 'param' && !(isReportedThere && untrusted.has(taint.label)));
        if (taints.length === 0 || (!carries && isKnownThere(open, taints))) continue;
        const argument = argumentOf(context, call, open.taint);
        if (argument) found.push({ call, ...argument, context: open.context, site: open.site, model: open.model, input: open.input, node: open.node, taints: taints.map((taint) => endingAt(taint, open)) });
      }
    }
  }
  for (const { tag, fns } of foreignElements(context)) {
    for (const open of fns.flatMap((fn) => openSinksOf(homeOf(context, fn), fn, maxFiles))) {
      const taints = open.isList ? none : concrete(context, propTaints(context, open.taint, tag)).filter(({ label }) => label !== 'param');
      if (taints.length === 0 || isKnownThere(open, taints)) continue;
      found.push({ call: tag, argument: givenAs(tag, open.taint), isWhole: open.taint.path?.length === 1, context: open.context, site: open.site, model: open.model, input: open.input, node: open.node, taints: taints.map((taint) => endingAt(taint, open)) });
    }
  }
  return found;
}

function* handedInLists(context: FlowContext, call: Node, open: OpenSink): Generator<HandedSink> {
  for (const list of listsAt(context, call, open.taint)) {
    for (const argument of valuesInList(context, list, open.input)) {
      const taints = concrete(context, taintsOf(context, unwrap(argument))).filter(({ label }) => label !== 'param');
      if (taints.length > 0) yield { call, argument, isWhole: true, context: open.context, site: open.site, model: open.model, input: open.input, node: open.node, taints: taints.map((taint) => endingAt(taint, open)) };
    }
  }
}

/** What a server action is given comes from outside whoever calls it: its own file tells of it. */
const untrusted = new Set(['user-input', 'llm-output', 'tool-result', 'http-response']);

/** The sink's own file knows where the value comes from: by the type of the parameter, or by the way that it is used. */
function isKnownThere({ context, node }: OpenSink, taints: Taints): boolean {
  return concrete(context, taintsOf(context, node)).some(({ label }) => taints.some((taint) => taint.label === label));
}

/** The path ends where the value does its harm. */
function endingAt(taint: SymbolicTaint, { context, node, site }: OpenSink): SymbolicTaint {
  return { ...taint, trail: [...taint.trail, { node, text: `reaches \`${calleeText(context, site)}\``, file: context.file }] };
}

const callTypes = ['CallExpression', 'NewExpression'] as const;

/** False for values that stand in the code. */
function mayCarry(argument: Node): boolean {
  return argument.type !== 'Literal' && !isFunction(argument) && (argument.type !== 'TemplateLiteral' || argument.expressions.length > 0);
}

/** Calls of functions that stand in other files and are given more than constants. */
function* foreignCalls(context: FlowContext, part: Node = context.file.ast): Generator<{ call: Node; fns: readonly FunctionNode[] }> {
  if (!context.file.project.fileOf) return;
  for (const type of callTypes) {
    for (const call of allInside<Node & { readonly arguments: readonly Node[] }>(context.file.nodes(type), part)) {
      if (!call.arguments.some(mayCarry)) continue;
      const fns = calleesOf(context, call).filter((fn) => homeOf(context, fn) !== context);
      if (fns.length > 0) yield { call, fns };
    }
  }
}

function argumentOf(context: FlowContext, call: Node, taint: SymbolicTaint): Pick<HandedSink, 'argument' | 'isWhole'> | undefined {
  const argument = argumentFor(call, taint);
  if (!argument || argument.type === 'SpreadElement') return argument && { argument, isWhole: false };
  const { nodes, complete } = taint.path && taint.path.length > 0 ? lookupPath(context, argument, taint.path) : { nodes: [], complete: false };
  const [only] = nodes;
  const isProperty = complete && nodes.length === 1 && only !== undefined && homeOf(context, only) === context && isInside(only, argument);
  if (isProperty) return { argument: only, isWhole: true };
  const part = partWithSource(context, argument, taint.path ?? []);
  return { argument: part.node, isWhole: part.path.length === 0 };
}

/** `command` of `{ command, deps }`, where only something inside it reaches the sink. */
function partWithSource(context: FlowContext, node: Node, path: Path): { readonly node: Node; readonly path: Path } {
  const [only, ...others] = partsAt(node, path).filter((part) => holdsSource(context, part.node));
  return only && others.length === 0 ? partWithSource(context, only.node, only.path) : { node, path };
}

/**
 * Sinks that a parameter of the function reaches, in its file and, through its calls, in others.
 * @param files how many files are followed, this one included. Kept for each such number: what a longer way leaves out at its
 * end is not what a shorter one finds, and the findings of a file do not depend on which was analysed before.
 */
function openSinksOf(context: FlowContext, fn: FunctionNode, files: number): readonly OpenSink[] {
  if (files === 0) return [];
  const byFunction = (context.openSinks[files] ??= new Map<FunctionNode, OpenSink[]>());
  const known = byFunction.get(fn);
  if (known) return known;
  const found: OpenSink[] = [];
  byFunction.set(fn, found);
  const counts = new Map<string, number>();
  const add = (open: OpenSink) => {
    const kind = open.model.kind === 'sink' ? open.model.sinkKind : open.model.kind;
    const count = counts.get(kind) ?? 0;
    if (open.taint.fn !== fn || count >= maxSinks) return;
    counts.set(kind, count + 1);
    found.push(open);
  };
  // Only what the function reaches: a file may import half of the project for its other functions.
  for (const part of reachedFunctions(context, fn)) {
    for (const { site, model } of dangers(context, part)) {
      for (const input of modelInputs(model)) {
        for (const node of inputsOf(context, { node: site, model }, input)) {
          for (const taint of parametersBehind(context, taintsOf(context, node))) add({ context, site, model, input, node, taint });
        }
        for (const taint of listParameters(context, fn, site, input)) add({ context, site, model, input, node: taint.source, taint, isList: true });
      }
    }
    for (const { call, fns } of foreignCalls(context, part)) {
      if (!callArguments(call).some((argument) => taintsOf(context, unwrap(argument)).some(({ label }) => label === 'param'))) continue;
      for (const callee of fns) {
        for (const open of openSinksOf(homeOf(context, callee), callee, files - 1)) {
          if (open.isList) {
            for (const list of listsAt(context, call, open.taint)) {
              for (const taint of parametersAt(context, fn, list)) add({ ...open, taint });
              const values = valuesInList(context, list, open.input).flatMap((value) => parametersBehind(context, taintsOf(context, value)));
              for (const taint of values) add({ ...open, taint, isList: false });
            }
            continue;
          }
          for (const taint of parametersBehind(context, substitute(context, open.taint, call))) add({ ...open, taint });
        }
      }
    }
    for (const { tag, fns } of foreignElements(context, part)) {
      for (const open of fns.flatMap((component) => openSinksOf(homeOf(context, component), component, files - 1))) {
        if (!open.isList) for (const taint of parametersBehind(context, propTaints(context, open.taint, tag))) add({ ...open, taint });
      }
    }
  }
  return found;
}

/**
 * The function, and those of the same file that it calls, at any distance; of a constructor the methods, which find what it
 * keeps. What stands inside another is not repeated.
 */
function reachedFunctions(context: FlowContext, fn: FunctionNode): readonly FunctionNode[] {
  const member = context.file.parent(fn);
  const owner = member?.type === 'MethodDefinition' && member.kind === 'constructor' ? context.file.parent(member) : undefined;
  const methods = owner?.type === 'ClassBody' ? owner.body.flatMap((one) => (one.type === 'MethodDefinition' && isFunction(one.value) ? [one.value] : [])) : [];
  const reached = new Set([fn, ...methods]);
  for (const part of reached) {
    for (const type of callTypes) {
      for (const call of allInside(context.file.nodes(type), part)) {
        for (const callee of calleesOf(context, call)) if (homeOf(context, callee) === context) reached.add(callee);
      }
    }
  }
  const all = [...reached];
  return all.filter((part) => !all.some((other) => other !== part && isInside(part, other)));
}

const dangerNodes = ['CallExpression', 'NewExpression', 'TaggedTemplateExpression', 'AssignmentExpression', 'ImportExpression', 'JSXAttribute'] as const;

function* dangers(context: FlowContext, fn: FunctionNode): Generator<{ site: Node; model: DangerModel }> {
  for (const { node, model } of factsIn(context, dangerNodes, fn)) if (model.kind === 'sink' || model.kind === 'llm-call') yield { site: node, model };
}

function modelInputs(model: DangerModel): readonly Input[] {
  return model.kind === 'sink' ? model.inputs : [...(model.system ?? []), ...(model.prompt ?? [])];
}

/** Parameters that a taint comes from: of the function around, and of those in the file that call it. */
export function parametersBehind(context: FlowContext, taints: Taints, seen: ReadonlySet<FunctionNode> = new Set()): Taints {
  let result: Taints = none;
  for (const taint of taints) {
    if (taint.label !== 'param' || !taint.fn || seen.has(taint.fn) || seen.size > 5) continue;
    result = [...result, taint];
    const deeper = new Set([...seen, taint.fn]);
    for (const use of usesOf(context, taint.fn)) {
      if (use.kind === 'callee') result = [...result, ...parametersBehind(context, substitute(context, taint, use.call), deeper)];
    }
  }
  return result;
}
