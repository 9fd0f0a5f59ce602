/** Values that other files of the project export. Nodes of another file are marked foreign, so that every evaluation goes on in their own file. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { FileModel } from '../model/file-model.ts';
import { normalizeModule, type ApiGraph } from './api-graph.ts';
import { createContext, type FlowContext } from './context.ts';

const contexts = new WeakMap<FileModel, FlowContext>();

/** The one context of a file; made at first use, and anew once the steps of an analysis ran out. */
export function contextFor(file: FileModel, graph: ApiGraph): FlowContext {
  let context = contexts.get(file);
  if (!context || context.graph !== graph || context.overruns !== context.budget.overruns) contexts.set(file, (context = createContext(file, graph)));
  return context;
}

/** Context in which a node is to be evaluated. */
export function homeOf(context: FlowContext, node: Node): FlowContext {
  return context.foreign.size === 0 ? context : (context.foreign.get(node) ?? context);
}

/** With what casts and optional chains are around: most questions are asked of the expression inside. */
export function markForeign(context: FlowContext, nodes: readonly Node[], home: FlowContext): readonly Node[] {
  if (home === context) return nodes;
  for (const node of nodes) {
    const own = home.foreign.get(node) ?? home;
    context.foreign.set(node, own);
    context.foreign.set(unwrap(node), own);
  }
  return nodes;
}

const maxReexports = 8;

/** Expressions, functions or classes that `source` exports as `name`; empty without a project or for packages. */
export function exportedNodes(context: FlowContext, source: string, name: string, depth = 0): readonly Node[] {
  // What the models say of a package stands above its sources, which a workspace may have at hand.
  if (context.graph.modules.has(normalizeModule(source))) return [];
  if (name === '*' || depth >= maxReexports) return [];
  const home = importedContext(context, source);
  if (!home) return [];
  let found = home.exported.get(name);
  if (!found) {
    found = [...exportsNamed(home, name, depth)];
    // Further in, what was found depends on how deep it is.
    if (depth === 0) home.exported.set(name, found);
  }
  return markForeign(context, found, home);
}

/** Context of the project's file that a specifier names; looked for once, since whoever drops that file drops this one. */
function importedContext(context: FlowContext, source: string): FlowContext | undefined {
  const { file, graph, imported } = context;
  if (!imported.has(source)) {
    const other = file.project.fileOf?.(source, file.path);
    imported.set(source, other && other !== file ? contextFor(other, graph) : undefined);
  }
  return imported.get(source);
}

function* exportsNamed(home: FlowContext, name: string, depth: number): Generator<Node> {
  const { file } = home;
  for (const statement of file.ast.body) {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        if (name === 'default') yield statement.declaration;
        break;
      case 'ExportNamedDeclaration':
        yield* namedExport(home, statement, name, depth);
        break;
      case 'ExportAllDeclaration':
        if (!statement.exported && name !== 'default') yield* exportedNodes(home, statement.source.value, name, depth + 1);
        break;
      default:
        break;
    }
  }
  yield* commonJsExports(home, name);
}

function* namedExport(home: FlowContext, statement: Extract<Node, { type: 'ExportNamedDeclaration' }>, name: string, depth: number): Generator<Node> {
  const { declaration } = statement;
  if (declaration?.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations) if (declarator.id.type === 'Identifier' && declarator.id.name === name) yield declarator.id;
  } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier' && declaration.id.name === name) {
    yield declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration' ? declaration : declaration.id;
  }
  for (const specifier of statement.specifiers) {
    const exported = specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value;
    if (exported !== name) continue;
    const local = specifier.local.type === 'Identifier' ? specifier.local.name : specifier.local.value;
    if (statement.source) yield* exportedNodes(home, statement.source.value, local, depth + 1);
    else yield specifier.local;
  }
}

/** `module.exports = …`, `module.exports.x = …`, `exports.x = …`; properties of an exported literal count as names. */
function* commonJsExports(home: FlowContext, name: string): Generator<Node> {
  for (const assignment of home.file.nodes('AssignmentExpression')) {
    const target = unwrap(assignment.left);
    if (target.type !== 'MemberExpression') continue;
    const path = exportPath(home, target);
    if (path === undefined) continue;
    if (path === name) yield assignment.right;
    else if (path === '') {
      const value = unwrap(assignment.right);
      if (name === 'default') yield assignment.right;
      if (value.type !== 'ObjectExpression') continue;
      for (const property of value.properties) if (property.type === 'Property' && propertyName(property) === name) yield property.value;
    }
  }
}

/** `''` for `module.exports`, the name for `exports.name`; undefined for anything else. */
export function exportPath(home: FlowContext, target: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  const isGlobal = (node: Node, name: string) => node.type === 'Identifier' && node.name === name && home.file.bindings.isGlobal(node);
  if (isGlobal(target.object, 'module') && propertyName(target) === 'exports') return '';
  if (isGlobal(target.object, 'exports')) return propertyName(target);
  const inner = unwrap(target.object);
  if (inner.type === 'MemberExpression' && isGlobal(inner.object, 'module') && propertyName(inner) === 'exports') return propertyName(target);
  return undefined;
}

/** Module that a `require('x')` call names. */
export function requiredModule(context: FlowContext, node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'AwaitExpression') return requiredModule(context, inner.argument);
  if (inner.type === 'ImportExpression') return inner.source.type === 'Literal' && typeof inner.source.value === 'string' ? inner.source.value : undefined;
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'Identifier' || inner.callee.name !== 'require' || !context.file.bindings.isGlobal(inner.callee)) return undefined;
  const [source] = inner.arguments;
  return source?.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined;
}
