/**
 * Functions that others call and that put a parameter into a shell command or run it as code. The text is dangerous by
 * the way it is used, whoever the callers are: https://codeql.github.com/codeql-query-help/javascript/js-shell-command-constructed-from-input/
 */
import type { ApiCall, ParameterTaint } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { SinkModel } from '../../models/kinds.ts';
import { carrierOf, isCalledByOthers, isTextParameter } from '../../rule/caller-values.ts';
import { isForChosenSender } from '../../rule/chosen-sender.ts';
import { isInOwnerCommand } from '../../rule/owner-commands.ts';
import { sourceText } from '../../rule/text.ts';
import type { CommonOptions, Hit, RuleFile } from '../../rule/types.ts';
import { runsInShell } from './judge.ts';

/** What the fixes of a hit need; a part of a FlowSite. */
interface ParameterSite {
  readonly call: ApiCall<SinkModel>;
  readonly node: Node;
  readonly leaf: Node;
}

export function* parameterHits(file: RuleFile, { strict }: CommonOptions): Iterable<Hit> {
  if (file.isTestFile && !strict) return;
  for (const call of file.flow.calls('sink')) {
    const { model } = call;
    const isShell = model.sinkKind === 'command-exec' && runsInShell(file, { call }, model);
    const isCode = model.sinkKind === 'code-eval' && !model.onlyStringArg;
    if (!isShell && !isCode) continue;
    for (const input of model.inputs) {
      for (const node of file.flow.inputs(call, input)) {
        if (isShell && !isCommandLine(file, node)) continue;
        const parameter = file.flow.parameters(node).find((taint) => isOpen(taint, model) && isTextParameter(taint) && isCalledByOthers(file, taint.fn));
        if (!parameter) continue;
        const isOwners = isInOwnerCommand(file, node);
        if (!strict && !isOwners && isForChosenSender(file, node)) continue;
        const site: ParameterSite = { call, node, leaf: carrierOf(file, node, parameter.fn) };
        yield {
          at: site.leaf,
          messageId: isShell ? 'shellParameter' : 'codeParameter',
          severity: isOwners ? 'info' : 'warning',
          confidence: 'medium',
          data: { code: sourceText(file, site.leaf), sink: sinkName(file, call.node) },
          via: parameter.steps,
          detail: site,
        };
        break;
      }
    }
  }
}

/** A fixed program with something put in: not the whole command of a helper that runs what it is told. */
function isCommandLine(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((line) => file.flow.stringParts(line).some((part) => 'text' in part && /[A-Za-z][\w.-]{0,100}\s/.test(part.text)));
}

function isOpen({ cleared }: ParameterTaint, { sinkKind }: SinkModel): boolean {
  return !cleared.has('*') && !cleared.has(sinkKind);
}

function sinkName(file: RuleFile, node: Node): string {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return sourceText(file, node);
  const callee = unwrap(node.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  return name ?? sourceText(file, callee);
}
