/** What is handed over for the variables of a template that the code itself wrote: `compile('<p>{{{note}}}</p>')({ note })`. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { Input, SinkModel } from '../models/kinds.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { modelsAt, selectInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';
import { originsOf } from './origins.ts';
import { lookupPath, toSymbols } from './structure.ts';

/** Values of an input that only matter where the template has a place for them. */
export function valuesOfHoles(context: FlowContext, site: Node, { arg }: Input): readonly Node[] {
  if (site.type !== 'CallExpression') return [];
  const names = new Set(templatesOf(context, site.callee, 0).flatMap((template) => namesIn(template.context, template.node)));
  if (names.size === 0) return [];
  return selectInputs(context, site, { arg }).flatMap((data) => [...names].flatMap((name) => lookupPath(context, data, toSymbols(name)).nodes));
}

interface Place {
  readonly context: FlowContext;
  readonly node: Node;
}

/** Steps between a template and its use: `prompt.pipe(model).pipe(parser).withRetry().invoke(values)`. */
const maxSteps = 8;

/** Calls that made the template which a function, or the receiver of a method, stands for. */
function templatesOf(context: FlowContext, node: Node, depth: number): readonly Place[] {
  if (depth > maxSteps) return [];
  return originsOf(context, node, 0).flatMap((origin) => {
    const home = homeOf(context, origin);
    const inner = unwrap(origin);
    if (inner.type === 'MemberExpression') return propertyName(inner) === undefined ? [] : templatesOf(home, inner.object, depth + 1);
    if (inner.type !== 'CallExpression') return [];
    return holesAt(home, inner).length > 0 ? [{ context: home, node: inner }] : templatesOf(home, inner.callee, depth + 1);
  });
}

function holesAt(context: FlowContext, node: Node): readonly SinkModel[] {
  return modelsAt(context, node).flatMap((model) => (model.kind === 'sink' && model.holes ? [model] : []));
}

function namesIn(context: FlowContext, template: Node): readonly string[] {
  const parts = template.type === 'CallExpression' ? template.arguments.slice(0, 1).flatMap((list) => lookupPath(context, list, ['[]']).nodes).filter((part) => holesAt(context, part).length > 0) : [];
  return [...parts.filter((part) => homeOf(context, part) === context).flatMap((part) => namesIn(context, part)), ...ownNames(context, template)];
}

function ownNames(context: FlowContext, template: Node): readonly string[] {
  return holesAt(context, template).flatMap(({ holes, inputs }) => {
    const texts = inputs.flatMap((input) => selectInputs(context, template, input)).flatMap((node) => constantsOf(context, node) ?? []);
    return texts.flatMap(({ value }) => (typeof value === 'string' && holes && (holes.within === undefined || new RegExp(holes.within, 'i').test(value)) ? namesOf(value, holes.pattern) : []));
  });
}

function namesOf(text: string, pattern: string): readonly string[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].flatMap(([, ...groups]) => groups.filter((name) => name !== undefined));
}
