/** The files that mutants are made of, with the pieces that can be cut out and put elsewhere. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSourcePath } from '../../core/src/engine/walk.ts';
import type { ParserHost } from '../../core/src/engine/parse.ts';
import { parseSafely } from '../../core/src/engine/parse.ts';
import { createFileModel } from '../../core/src/model/file-model.ts';
import type { NodeType, Range } from '../../core/src/model/node.ts';
import { isGenerated } from '../../core/src/engine/shape.ts';

/** Places of one kind can stand for each other without breaking the grammar, mostly. */
export type PieceKind = 'expression' | 'statement' | 'property' | 'pattern' | 'type' | 'name' | 'string' | 'number';

export interface Source {
  readonly path: string;
  readonly text: string;
  /** Empty for a text that cannot be parsed. */
  readonly pieces: Readonly<Partial<Record<PieceKind, readonly Range[]>>>;
}

/** Longer files make slow mutants that find nothing else, in UTF-16 units. */
const maxLength = 40_000;

const kindOfType: Readonly<Partial<Record<NodeType, PieceKind>>> = {
  CallExpression: 'expression', MemberExpression: 'expression', NewExpression: 'expression', ObjectExpression: 'expression', ArrayExpression: 'expression',
  ArrowFunctionExpression: 'expression', FunctionExpression: 'expression', TemplateLiteral: 'expression', BinaryExpression: 'expression', LogicalExpression: 'expression',
  ConditionalExpression: 'expression', AwaitExpression: 'expression', AssignmentExpression: 'expression', UnaryExpression: 'expression', TaggedTemplateExpression: 'expression',
  TSAsExpression: 'expression', ClassExpression: 'expression', ThisExpression: 'expression',
  ExpressionStatement: 'statement', VariableDeclaration: 'statement', IfStatement: 'statement', ReturnStatement: 'statement', TryStatement: 'statement', ForOfStatement: 'statement',
  ForStatement: 'statement', WhileStatement: 'statement', FunctionDeclaration: 'statement', ClassDeclaration: 'statement', ThrowStatement: 'statement', SwitchStatement: 'statement',
  ImportDeclaration: 'statement', ExportNamedDeclaration: 'statement', ExportDefaultDeclaration: 'statement', BlockStatement: 'statement',
  Property: 'property', MethodDefinition: 'property', PropertyDefinition: 'property', SpreadElement: 'property',
  ObjectPattern: 'pattern', ArrayPattern: 'pattern', AssignmentPattern: 'pattern', RestElement: 'pattern',
  TSTypeAnnotation: 'type', TSTypeParameterInstantiation: 'type', TSTypeParameterDeclaration: 'type',
  Identifier: 'name',
};

/** All source files below folders, links included, in a fixed order. */
export function listSources(folders: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (path: string) => {
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    const stats = statSync(real);
    if (stats.isDirectory()) {
      for (const name of readdirSync(real).sort()) if (name !== 'node_modules' && name !== '.git') visit(join(path, name));
    } else if (isSourcePath(path) && stats.size <= maxLength) found.push(path);
  };
  for (const folder of folders) visit(folder);
  return found;
}

/** Reads and cuts a file up. */
export function readSource(path: string, parser: ParserHost): Source {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const outcome = isGenerated(text, path) ? undefined : parseSafely(parser, text, path);
  if (!outcome || 'error' in outcome) return { path, text, pieces: {} };
  const file = createFileModel(path, text, outcome.parsed);
  const pieces: Partial<Record<PieceKind, Range[]>> = {};
  const add = (kind: PieceKind, range: Range) => void (pieces[kind] ??= []).push(range);
  for (const [type, kind] of Object.entries(kindOfType)) for (const node of file.nodes(type as NodeType)) add(kind, node.range);
  for (const literal of file.nodes('Literal')) {
    if (typeof literal.value === 'string') add('string', literal.range);
    else if (typeof literal.value === 'number') add('number', literal.range);
  }
  return { path, text, pieces };
}
