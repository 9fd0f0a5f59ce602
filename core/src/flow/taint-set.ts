/** Sets of taints and what happens to them on their way: joining, clearing, and the trail of steps. */
import type { FileModel } from '../model/file-model.ts';
import type { FunctionNode, Node } from '../model/node.ts';
import type { Cleared, Model, TaintLabel } from '../models/kinds.ts';
import type { Yield } from './api-state.ts';
import { contentFree, harmlessErrorFields, harmlessErrorParts } from './builtins.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { clearsText, schemaAt, type Schema } from './schemas.ts';
import { appliesToInstalled } from './versions.ts';

export interface TrailStep {
  readonly node: Node;
  readonly text: string;
  readonly file: FileModel;
}

export interface SymbolicTaint {
  readonly label: TaintLabel | 'param';
  readonly source: Node;
  readonly file: FileModel;
  readonly model?: Model;
  /** Set for `param`: which parameter, and the property path read from it since. */
  readonly fn?: FunctionNode;
  readonly index?: number;
  readonly path?: Path;
  /** The SDK checked the shape by a schema. */
  readonly structured: boolean;
  readonly trail: readonly TrailStep[];
  readonly cleared: ReadonlySet<string>;
  /** Schema that the value has passed, and the path to take before it holds (`.data` of a result). */
  readonly schema?: Schema & { readonly after: Path };
}

export type Taints = readonly SymbolicTaint[];
export const none: Taints = [];
export const noneCleared: ReadonlySet<string> = new Set();
const maxTaints = 8;
const maxTrail = 16;

export function yielded(context: FlowContext, yields: readonly Yield[], node: Node): Taints {
  if (yields.length === 0) return none;
  const taints: SymbolicTaint[] = [];
  for (const { model, label, structured } of yields) {
    if (!appliesToInstalled(context.file, model)) continue;
    if (taints.some((taint) => taint.label === label && taint.structured === structured)) continue;
    taints.push({ label, source: node, file: context.file, model, structured, trail: [{ node, text: textOf(model, label), file: context.file }], cleared: clearedAtSource(model, structured) });
  }
  return taints;
}

function clearedAtSource(model: Yield['model'], structured: boolean): ReadonlySet<string> {
  const settled = model.kind === 'source' || model.kind === 'llm-call' ? (model.clears ?? []) : [];
  return structured || settled.length > 0 ? new Set([...(structured ? ['shape'] : []), ...settled]) : noneCleared;
}

const sourceTexts: Record<TaintLabel, string> = {
  'user-input': 'comes from a user',
  'llm-output': 'comes from a model',
  'tool-result': 'comes from a tool',
  'http-response': 'comes from an HTTP response',
  secret: 'is a secret',
  'error-detail': 'is the detail of an error',
  'rendered-html': 'is HTML made of text, markup included',
};

function textOf(model: Model, label: TaintLabel): string {
  const says = model.kind === 'source' ? model.says : undefined;
  return says === undefined ? sourceTexts[label] : `is ${says}`;
}

export function sourceText(label: TaintLabel): string {
  return sourceTexts[label];
}

/** Taints of a property. What the schema of the value narrows to harmless text is gone. */
export function withPath(taints: Taints, path: Path): Taints {
  if (path.length === 0) return taints;
  return taints.flatMap((taint): Taints => {
    const deeper = taint.label === 'param' ? { ...taint, path: [...(taint.path ?? []), ...path] } : taint;
    return deeper.schema ? underSchema(deeper, path) : [deeper];
  });
}

function underSchema({ schema, ...taint }: SymbolicTaint, path: Path): Taints {
  if (!schema) return [taint];
  const [awaited, ...after] = schema.after;
  const [first, ...rest] = path;
  if (first === undefined) return [{ ...taint, schema }];
  if (awaited !== undefined && awaited === first) return validated({ ...taint, schema: { ...schema, after } }, rest);
  // `result.error` beside `result.data`: the schema says nothing of it. That of zod names fields and types, and with enumerations what
  // stands in their place: of a credential nothing. https://zod.dev/error-formatting
  if (awaited !== undefined) return taint.label === 'secret' && awaited === '.data' && first === '.error' ? none : [taint];
  const inner = schemaAt(schema, [first]);
  return inner ? validated({ ...taint, schema: { ...inner, after: [] } }, rest) : [taint];
}

/** A taint whose schema, if it is that of the value itself, leaves only harmless text is dropped. */
export function validated(taint: SymbolicTaint, path: Path = []): Taints {
  if (taint.schema && path.length > 0) return underSchema(taint, path);
  return taint.schema && taint.schema.after.length === 0 && clearsText(taint.schema) ? none : [taint];
}

/** Taints of a property of a value, which is a property itself perhaps. */
export function propertyOf(taints: Taints, name: string | undefined, holder?: string): Taints {
  if (taints.length === 0 || name === undefined) return taints;
  if (contentFree.has(name)) return none;
  const isHarmless = harmlessErrorFields.has(name) || (holder !== undefined && harmlessErrorParts.get(holder)?.has(name) === true);
  return isHarmless ? taints.filter((taint) => taint.label !== 'error-detail') : taints;
}

/** Where errors of the language, of HTTP clients, databases and programs keep what they tell. */
const errorFields = new Set([
  ...['message', 'stack', 'cause', 'errors', 'error', 'name', 'description', 'detail', 'details', 'info', 'hint', 'reason', 'text', 'title', 'meta', 'extensions', 'issues'],
  ...['response', 'request', 'config', 'options', 'headers', 'body', 'data', 'output', 'payload', 'stdout', 'stderr', 'path', 'cmd', 'sql', 'query', 'sqlMessage', 'url'],
]);

/** `catch (error) { return error; }` beside `return { sources }`: an error has no `sources`. */
export function ofNamesake(taints: Taints, name: string | undefined): Taints {
  return name === undefined || errorFields.has(name) ? taints : taints.filter(({ label }) => label !== 'error-detail');
}

export function cleared(context: FlowContext, taints: Taints, kinds: readonly (Cleared | string)[], at: Node): Taints {
  return taints.map((taint) => ({ ...taint, cleared: new Set([...taint.cleared, ...kinds]), trail: extend(taint.trail, { node: at, text: 'checked or escaped here', file: context.file }) }));
}

export function through(context: FlowContext, taints: Taints, node: Node, text: string): Taints {
  return taints.length === 0 ? taints : taints.map((taint) => ({ ...taint, trail: extend(taint.trail, { node, text, file: context.file }) }));
}

export function extend(trail: readonly TrailStep[], step: TrailStep): readonly TrailStep[] {
  if (trail.at(-1)?.node === step.node) return trail;
  return trail.length < maxTrail ? [...trail, step] : trail;
}

export function joinAll(lists: readonly Taints[]): Taints {
  return lists.reduce(join, none);
}

export function join(a: Taints, b: Taints): Taints {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return limited([...a, ...b.filter((taint) => !a.some((known) => isSame(known, taint)))]);
}

/** The same value, however much of it was checked on the way. */
export function isSameSource(a: SymbolicTaint, b: SymbolicTaint): boolean {
  return a.label === b.label && a.source === b.source && a.fn === b.fn && a.index === b.index && (a.path ?? []).join('') === (b.path ?? []).join('');
}

function isSame(a: SymbolicTaint, b: SymbolicTaint): boolean {
  return isSameSource(a, b) && a.cleared.size === b.cleared.size;
}

/** The worst first: what is less cleared is kept, and of every label one, since rules ask for labels. */
export function limited(taints: Taints): Taints {
  if (taints.length <= maxTaints) return taints;
  const worst = [...taints].sort((a, b) => a.cleared.size - b.cleared.size);
  const firsts = worst.filter((taint, i) => worst.findIndex(({ label }) => label === taint.label) === i);
  return [...firsts, ...worst.filter((taint) => !firsts.includes(taint))].slice(0, maxTaints);
}
