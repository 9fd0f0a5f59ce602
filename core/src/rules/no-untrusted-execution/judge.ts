/** Which harm a flow does, and to which category it belongs. */
import { unwrap, type Node } from '../../model/node.ts';
import type { SinkModel } from '../../models/kinds.ts';
import type { FlowSite, FlowVerdict } from '../../rule/flow-rule.ts';
import type { CommonOptions, RuleFile } from '../../rule/types.ts';
import { flowCategory } from '../../rule/untrusted-category.ts';
import { wholeToolOr } from '../../rule/whole-argument.ts';
import { placeInArguments, placeInHelper } from './arguments.ts';

export function judgeExecution(file: RuleFile, site: FlowSite, { strict }: CommonOptions): FlowVerdict | undefined {
  // What a foreign server sends is data far more often than an attack.
  if (site.taint.label === 'http-response' && !strict) return undefined;
  const verdict = verdictOf(file, site, strict);
  return (
    verdict && {
      category: flowCategory(site.taint),
      ...(site.taint.label === 'http-response' && { confidence: 'medium' }),
      ...verdict,
    }
  );
}

function verdictOf(file: RuleFile, site: FlowSite, strict: boolean): FlowVerdict | undefined {
  const { model } = site.call;
  if (model.kind !== 'sink' || (model.severity === 'low' && !strict)) return undefined;
  switch (site.sinkKind) {
    case 'command-exec':
      return judgeCommand(file, site, model, strict);
    case 'code-eval':
      if (model.onlyStringArg && isFunctionLike(file, site)) return undefined;
      return wholeToolOr(file, site, { messageId: 'code' });
    case 'module-load':
      return { messageId: 'module' };
    case 'template':
      return { messageId: 'template' };
    case 'deserialize':
      return { messageId: 'deserialize' };
    default:
      return undefined;
  }
}

function isFunctionLike(file: RuleFile, { node, handed }: FlowSite): boolean {
  return (handed?.file ?? file).flow.functionsAt(node).length > 0;
}

function judgeCommand(file: RuleFile, site: FlowSite, model: SinkModel, strict: boolean): FlowVerdict | undefined {
  const home = site.handed?.file ?? file;
  // One item of a list is never all that runs: the shell reads the whole line.
  if (runsInShell(home, site, model)) return site.input.arg === 1 ? { messageId: 'shell' } : wholeToolOr(file, site, { messageId: 'shell' });
  if (isProgram(site)) {
    if (!startsText(home, site.node, site)) return undefined;
    return wholeToolOr(file, site, { messageId: 'program' });
  }
  // The arguments are looked at where they are written as a list.
  const place = site.handed ? placeInHelper(site, site.handed) : placeInArguments(file, site);
  if (!place) return undefined;
  if (place.isScript) return { messageId: 'shell' };
  if (site.handed) return undefined;
  if (!place.isOption || !(strict || place.isKnownProgram)) return undefined;
  return { messageId: 'argument', severity: 'info', confidence: 'medium', data: { program: place.program } };
}

/** `exec(text)`, `spawn(text, { shell: true })`. */
export function runsInShell(file: RuleFile, { call }: Pick<FlowSite, 'call'>, model: SinkModel): boolean {
  return model.shell === true || (model.shellWhen !== undefined && file.flow.holds(call, model.shellWhen));
}

function isProgram({ input }: FlowSite): boolean {
  return input.arg === 0 && (input.path === undefined || input.path === 'command');
}

/** `spawn(name)`, not `spawn('/opt/tools/' + name)`: there the folder at least is fixed. */
function startsText(home: RuleFile, node: Node, site: FlowSite): boolean {
  const [first] = home.flow.stringParts(node);
  if (first === undefined || 'hole' in first) return true;
  return site.call.node.type !== 'NewExpression' && unwrap(node).type === 'TemplateLiteral' && /^(?:\.{0,2}\/)?$/.test(first.text);
}
