/** Conditions of models on the arguments of a use. */
import { unwrap, type Node } from '../model/node.ts';
import { propertyName } from '../model/node.ts';
import type { Argument, Condition } from '../models/kinds.ts';
import { beginningsOf } from './beginnings.ts';
import { constantsOf } from './constants.ts';
import { endingsOf } from './endings.ts';
import type { FlowContext } from './context.ts';
import { lookupPath, toSymbols } from './structure.ts';

export function conditionHolds(context: FlowContext, site: Node, condition: Condition): boolean {
  if (condition.inFileWith !== undefined) return context.file.text.includes(condition.inFileWith);
  const values = selectArguments(site, condition.arg).flatMap((argument) => lookupPath(context, argument, toSymbols(condition.path ?? '')).nodes);
  if (condition.present !== undefined) return values.length > 0 === condition.present;
  if (condition.newOf) return values.some((value) => isNewOf(context, value, condition.newOf ?? []));
  if (condition.startsWith) return values.some((value) => beginningsOf(context, value).some((text) => condition.startsWith?.some((start) => text.startsWith(start))));
  if (condition.endsWith) return values.some((value) => endingsOf(context, value).some((text) => condition.endsWith?.some((end) => text.endsWith(end))));
  if (condition.matches !== undefined) {
    const pattern = patternOf(condition.matches);
    return values.some((value) => beginningsOf(context, value).some((text) => pattern.test(text)));
  }
  const constants: readonly { readonly value: unknown }[] = values.flatMap((value): readonly { readonly value: unknown }[] => constantsOf(context, value) ?? enumMember(value));
  if (condition.in) return constants.some(({ value }) => condition.in?.some((expected) => expected === value));
  if (condition.notIn) return !constants.some(({ value }) => condition.notIn?.some((expected) => expected === value));
  if (condition.equals !== undefined) return constants.some(({ value }) => value === condition.equals);
  if (condition.truthy !== undefined) return constants.length > 0 ? constants.some(({ value }) => Boolean(value) === condition.truthy) : values.length > 0 && condition.truthy;
  return true;
}

const patterns = new Map<string, RegExp>();

/** Of a model, which asks at every call of a method of its names. */
function patternOf(text: string): RegExp {
  const known = patterns.get(text);
  if (known) return known;
  const pattern = new RegExp(text);
  patterns.set(text, pattern);
  return pattern;
}

/** `Events.MessageCreate` is compared by its last name: `messageCreate`. */
function enumMember(node: Node): readonly { readonly value: unknown }[] {
  const inner = unwrap(node);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  return name === undefined ? [] : [{ value: name.charAt(0).toLowerCase() + name.slice(1) }, { value: name }];
}

function isNewOf(context: FlowContext, node: Node, names: readonly string[]): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    return context.definitions.reaching(inner).some((def) => def.kind === 'value' && def.path.length === 0 && isNewOf(context, def.node, names));
  }
  if (inner.type !== 'NewExpression') return false;
  const callee = unwrap(inner.callee);
  if (callee.type === 'MemberExpression') return names.includes(propertyName(callee) ?? '');
  if (callee.type !== 'Identifier') return false;
  const def = context.definitions.reaching(callee)[0];
  return names.includes(def?.kind === 'import' ? def.name : callee.name);
}

/** Argument expressions of a use; of what is spread the list, where all arguments are meant, else nothing. */
export function selectArguments(site: Node, selector: Argument): readonly Node[] {
  switch (site.type) {
    case 'CallExpression':
    case 'NewExpression': {
      const list = site.arguments.filter((argument) => argument.type !== 'SpreadElement');
      const firstSpread = site.arguments.findIndex((argument) => argument.type === 'SpreadElement');
      if (typeof selector === 'number') return firstSpread >= 0 && firstSpread <= selector ? [] : site.arguments.slice(selector, selector + 1);
      if (selector === 'last') return list.slice(-1);
      if (selector === 'rest1') return list.slice(1);
      if (selector === '*') return site.arguments.map((argument) => (argument.type === 'SpreadElement' ? argument.argument : argument));
      return selector === 'any' ? list : [];
    }
    case 'TaggedTemplateExpression':
      return selector === 'tpl' || selector === '*' ? site.quasi.expressions : [];
    case 'AssignmentExpression':
      return selector === 'rhs' || selector === 0 ? [site.right] : [];
    case 'JSXAttribute':
      return selector === 'jsx' && site.value ? [jsxValue(site.value)] : [];
    case 'ImportExpression':
      return selector === 0 || selector === '*' ? [site.source] : [];
    case 'ObjectExpression':
      return selector === 0 ? [site] : [];
    case 'Property':
      return selector === 'rhs' ? [site.value] : [];
    default:
      return [];
  }
}

function jsxValue(node: Node): Node {
  return node.type === 'JSXExpressionContainer' ? node.expression : node;
}
