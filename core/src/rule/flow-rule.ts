/** Rules that follow a value from a source to a sink: nearly all of such a rule is data. */
import type { FixPlan } from '../edit/types.ts';
import type { ApiCall, FlowFacts, Taint } from '../flow/types.ts';
import type { FileModel } from '../model/file-model.ts';
import { unwrap, type Node } from '../model/node.ts';
import type { Input, LlmCallModel, SinkKind, SinkModel, TaintLabel } from '../models/kinds.ts';
import { isForChosenSender, isForOwnerAlone } from './chosen-sender.ts';
import { isDevelopmentOnly } from './environment.ts';
import { labelText } from './labels.ts';
import { isLedPastSink } from './led-past.ts';
import { sourceText } from './text.ts';
import { taintedLeaves } from './tainted-leaves.ts';
import { isInFile } from './values.ts';
import { defineRule, type CommonOptions, type Hit, type Rule, type RuleFile, type RuleMeta } from './types.ts';

/** Which flows: from one of these labels to one of these kinds of sinks. */
export interface FlowQuery {
  readonly from: readonly TaintLabel[];
  readonly to: readonly SinkKind[];
  /** What clears a value besides `*` and the sink's own kind. */
  readonly barriers?: readonly string[];
}

/** One flow that arrives. */
export interface FlowSite {
  /** The sink: in this file, or in the file of `handed`. */
  readonly call: ApiCall<SinkModel | LlmCallModel>;
  readonly sinkKind: SinkKind;
  /** The model's input that the value reaches, and the expression there. */
  readonly input: Input;
  readonly node: Node;
  /** Smallest expression of this file that carries the value: where the finding is, and what a fix replaces. */
  readonly leaf: Node;
  readonly taint: Taint;
  /** The sink is in another file: its facts, and the call in this file that hands the value over. */
  readonly handed?: { readonly file: RuleFile; readonly call: Node; /** False if `leaf` is an object of which only a part reaches the sink: nothing to wrap. */ readonly isWhole: boolean };
}

/** Every flow of the query, by sink and leaf; one for each label at a leaf. */
export function* flowSites(file: RuleFile, query: FlowQuery): Generator<FlowSite> {
  for (const call of file.flow.calls('sink')) {
    const { sinkKind } = call.model;
    if (!query.to.includes(sinkKind)) continue;
    for (const input of call.model.inputs) yield* sitesAt(file, query, call, sinkKind, input);
  }
  if (query.to.includes('system-prompt') || query.to.includes('prompt')) {
    for (const call of file.flow.calls('llm-call')) {
      for (const { sinkKind, input } of promptInputs(call.model)) if (query.to.includes(sinkKind)) yield* sitesAt(file, query, call, sinkKind, input);
    }
  }
  yield* handedSites(file, query);
}

function promptInputs(model: LlmCallModel): readonly { readonly sinkKind: SinkKind; readonly input: Input }[] {
  return [
    ...(model.system ?? []).map((input) => ({ sinkKind: 'system-prompt' as const, input })),
    ...(model.prompt ?? []).map((input) => ({ sinkKind: 'prompt' as const, input })),
  ];
}

function* sitesAt(file: RuleFile, query: FlowQuery, call: ApiCall<SinkModel | LlmCallModel>, sinkKind: SinkKind, input: Input): Generator<FlowSite> {
  const matches = matcher(query, call.model, sinkKind);
  for (const found of file.flow.inputs(call, input)) {
    const [node, isPart] = isInFile(file, found) ? [found, matches] : handedOver(file, call, input, found, matches);
    for (const leaf of node ? taintedLeaves(file, node, isPart) : []) {
      for (const taint of oneEach(file.flow.taints(leaf).filter((one) => isPart(one) && !isLedPastSink(file, leaf, one)))) yield { call, sinkKind, input, node: node as Node, leaf, taint };
    }
  }
}

/** An options object of another file is reported where it is handed over; its own constants are no flow, nor is what else is handed over there. */
function handedOver(file: RuleFile, call: ApiCall, { arg }: Input, found: Node, matches: (taint: Taint) => boolean): readonly [Node | undefined, (taint: Taint) => boolean] {
  const sources = new Set(file.flow.taints(found).filter(matches).map(({ source }) => source));
  return [sources.size > 0 && typeof arg === 'number' ? file.flow.argument(call.node, arg) : undefined, (taint) => matches(taint) && sources.has(taint.source)];
}

function* handedSites(file: RuleFile, query: FlowQuery): Generator<FlowSite> {
  for (const { call: own, argument, isWhole, sink, input, node, file: other, flow, taints } of file.flow.handed()) {
    const sinkKind = sink.model.kind === 'sink' ? sink.model.sinkKind : promptInputs(sink.model).find((prompt) => prompt.input === input)?.sinkKind;
    if (sinkKind === undefined || !query.to.includes(sinkKind)) continue;
    const matches = matcher(query, sink.model, sinkKind);
    const handed = { file: withFlow(other, flow), call: own, isWhole };
    for (const taint of oneEach(taints.filter((one) => matches(one) && !isLedPastSink(file, argument, one)))) {
      const [leaf] = taintedLeaves(file, argument, (own) => own.label === taint.label);
      yield { call: sink, sinkKind, input, node, leaf: leaf ?? unwrap(argument), taint, handed };
    }
  }
}

/** A file with its facts beside it, as the engine makes it for the file under analysis. */
export function withFlow(file: FileModel, flow: FlowFacts): RuleFile {
  return Object.create(file, { flow: { value: flow, enumerable: true } }) as RuleFile;
}

function matcher({ from, barriers = [] }: FlowQuery, model: SinkModel | LlmCallModel, sinkKind: SinkKind): (taint: Taint) => boolean {
  const labels = model.kind === 'sink' && model.onlyLabels ? from.filter((label) => model.onlyLabels?.includes(label)) : from;
  return ({ label, cleared }) => labels.includes(label) && !cleared.has('*') && !cleared.has(sinkKind) && !barriers.some((kind) => cleared.has(kind));
}

/** One taint of each label, the least checked first. */
function oneEach(taints: readonly Taint[]): readonly Taint[] {
  const byLabel = new Map<TaintLabel, Taint>();
  for (const taint of taints) {
    const known = byLabel.get(taint.label);
    if (!known || taint.cleared.size < known.cleared.size) byLabel.set(taint.label, taint);
  }
  return [...byLabel.values()];
}

/** What a flow rule says of one flow; `at`, `via`, `code`, `label` and `sink` of the message are filled in. */
export type FlowVerdict = Pick<Hit, 'messageId' | 'confidence' | 'severity' | 'category' | 'onlyStrict'> & {
  readonly data?: Readonly<Record<string, string>>;
  readonly at?: Node;
  /** A place that is mended once, however often it is reached: the sink in a helper of another file. */
  readonly oncePer?: Node;
};

export interface FlowRule<O extends CommonOptions> extends FlowQuery {
  readonly meta: RuleMeta;
  readonly defaults?: Omit<O, 'strict'>;
  /** Undefined: this flow does no harm. The message may use `code`, `label` and `sink` besides its own data. */
  judge(file: RuleFile, site: FlowSite, options: O): FlowVerdict | undefined;
  fixes?(file: RuleFile, site: FlowSite, options: O): Iterable<FixPlan>;
}

/**
 * Makes a rule of a query and a judgement. Reported is the smallest expression that carries the value, once per
 * expression and message; test files, branches for development and flows that rest on weak models are left to `strict`.
 */
export function defineFlowRule<O extends CommonOptions = CommonOptions>({ meta, defaults, judge, fixes, ...query }: FlowRule<O>): Rule<O> {
  return defineRule<O>({
    meta,
    ...(defaults && { defaults }),
    *check(file, options) {
      const seen = new Set<string>();
      const places = new Set<Node>();
      for (const site of flowSites(file, query)) {
        if (!options.strict && (file.isTestFile || site.taint.model?.confidence === 'low' || site.call.model.confidence === 'low')) continue;
        const judged = judge(file, site, options);
        if (!judged || (!options.strict && isDevelopmentOnly(file, site.leaf))) continue;
        const verdict = forSender(file, site.leaf, judged);
        const at = verdict.at ?? site.leaf;
        const key = `${at.range.join()} ${verdict.messageId}`;
        if (seen.has(key) || (verdict.oncePer && places.has(verdict.oncePer))) continue;
        seen.add(key);
        if (verdict.oncePer) places.add(verdict.oncePer);
        yield toHit(file, site, verdict, at);
      }
    },
    ...(fixes && {
      *fixes(file: RuleFile, hit: Hit, options: O) {
        // `toHit` put it there.
        yield* fixes(file, hit.detail as FlowSite, options);
      },
    }),
  });
}

/** What the bot's owner may do alone does harm only where the account is taken over; of a password others may learn. */
function forSender(file: RuleFile, leaf: Node, verdict: FlowVerdict): FlowVerdict {
  if (verdict.severity === 'info' || !isForChosenSender(file, leaf)) return verdict;
  return { ...verdict, severity: isForOwnerAlone(file, leaf) ? 'info' : 'warning' };
}

function toHit(file: RuleFile, site: FlowSite, { at: _, oncePer: _place, data, ...verdict }: FlowVerdict, at: Node): Hit {
  return {
    ...verdict,
    at,
    data: { code: sourceText(file, unwrap(site.leaf)), label: labelText(site.taint), sink: sinkText(file, site), ...data },
    via: site.taint.steps,
    detail: site,
  };
}

/** Callee or target of the sink as source text; for a helper of another file, the call to it. */
export function sinkText(file: RuleFile, { call, handed, input }: FlowSite): string {
  const node = handed ? handed.call : call.node;
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return sourceText(file, node.callee);
    case 'TaggedTemplateExpression':
      return sourceText(file, node.tag);
    case 'AssignmentExpression':
      return sourceText(file, node.left);
    case 'ImportExpression':
      return 'import';
    case 'JSXOpeningElement':
      return sourceText(file, node.name);
    case 'ObjectExpression':
      return input.path ?? 'the answer';
    default:
      return sourceText(file, node);
  }
}

/** Where the value passes: its steps, the sink, and the call that hands it to another file. */
export function* placesOf(file: RuleFile, { leaf, call, taint, handed }: FlowSite): Iterable<{ home: RuleFile; node: Node }> {
  yield { home: file, node: leaf };
  if (handed) yield { home: file, node: handed.call };
  yield { home: handed?.file ?? file, node: call.node };
  for (const { node } of taint.steps) {
    if (isInFile(file, node)) yield { home: file, node };
    else if (handed && isInFile(handed.file, node)) yield { home: handed.file, node };
  }
}
