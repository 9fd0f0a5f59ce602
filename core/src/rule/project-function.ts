/** Functions of the project wherever they stand, and looking into them. */
import type { FlowFacts, ProjectFunction, ProjectNode } from '../flow/types.ts';
import type { FileModel } from '../model/file-model.ts';
import { allInside } from '../model/inside.ts';
import type { FunctionNode, Node, NodeOf, NodeType } from '../model/node.ts';
import type { RuleFile } from './types.ts';
import { isInFile } from './values.ts';

/** A function with its file, which has the flow facts of that file. */
export interface OwnFunction {
  readonly fn: FunctionNode;
  readonly file: RuleFile;
}

/** Functions that an expression may be, in this file or in others. */
export function functionsBehind(file: RuleFile, node: Node): readonly OwnFunction[] {
  return file.flow.projectFunctions(node).map((found) => toOwnFunction(file, found));
}

function toOwnFunction(file: RuleFile, found: ProjectFunction): OwnFunction {
  return { fn: found.node, file: homeOf(file, found) };
}

function homeOf(file: RuleFile, { file: home, flow }: ProjectNode): RuleFile {
  return flow === file.flow ? file : besideFlow(home, flow);
}

/** The few files of the project that import this one. */
export function importersOf(file: RuleFile): readonly RuleFile[] {
  return file.flow.importers().map(({ file: importer, flow }) => besideFlow(importer, flow));
}

/** A node with its file, which has the flow facts of that file. */
export interface OwnNode {
  readonly node: Node;
  readonly file: RuleFile;
}

/** What makes a value, in this file or in others: `new Map()`, a list, a class. What cannot be followed stands for itself. */
export function makersOf(file: RuleFile, node: Node): readonly OwnNode[] {
  return file.flow.makers(node).map((found) => ({ node: found.node, file: homeOf(file, found) }));
}

/** The file that an expression found by the flow facts stands in; of the source of a taint, `known` is its file. */
export function homeFile(file: RuleFile, node: Node, known?: FileModel): RuleFile {
  if (known ? known.path === file.path : isInFile(file, node)) return file;
  const { file: home, flow } = file.flow.homeOf(node, known);
  return besideFlow(home, flow);
}

/** The other file's model is shared; its facts are put beside it, as the engine does for the file under analysis. */
function besideFlow(home: FileModel, flow: FlowFacts): RuleFile {
  return Object.create(home, { flow: { value: flow, enumerable: true } }) as RuleFile;
}

/** Nodes of one type inside another node. */
export function nodesIn<T extends NodeType>(file: RuleFile, outer: Node, type: T): readonly NodeOf<T>[] {
  return allInside(file.nodes(type), outer);
}
