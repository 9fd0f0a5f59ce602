/** How a handler says no and ends, so that its types take it. */
import type { FunctionNode } from '../model/node.ts';
import { nodesIn } from './project-function.ts';
import type { RuleFile } from './types.ts';

/** `return res.sendStatus(401)`, without its value where the handler must give none: the types of Express refuse a response there. */
export function refusalOf(file: RuleFile, fn: FunctionNode, answer: string): string {
  const returned = fn.returnType ? file.textOf(fn.returnType) : undefined;
  const givesAnswers = nodesIn(file, fn, 'ReturnStatement').some((statement) => statement.argument && file.flow.enclosingFunction(statement) === fn);
  const mustBeVoid = returned === undefined ? isTypeScript(file) && !givesAnswers : /\bvoid\b/.test(returned) && !/Response/.test(returned);
  return `return ${mustBeVoid ? 'void ' : ''}${answer}`;
}

export function isTypeScript({ path }: RuleFile): boolean {
  return /\.[cm]?tsx?$/.test(path);
}
