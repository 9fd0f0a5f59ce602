/** What makes a value, wherever in the project that stands. */
import { isClass, propertyName, unwrap, type Node } from '../model/node.ts';
import { classMembers, classOf } from './classes.ts';
import { spend, type FlowContext } from './context.ts';
import { exportedNodes, homeOf, markForeign, requiredModule } from './modules.ts';

const maxDepth = 8;

/**
 * Expressions and classes that an expression may stand for, like its origins, but also through imports and fields of classes:
 * `new Map()` of `sessions` from another file and of `this.sessions`. What cannot be followed stands for itself.
 */
export function makersOf(context: FlowContext, node: Node, depth = 0): readonly Node[] {
  const inner = unwrap(node);
  if (depth > maxDepth || !spend(context, inner)) return [inner];
  const home = homeOf(context, inner);
  if (home !== context) return markForeign(context, makersOf(home, inner, depth + 1), home);
  const found = sourcesOf(context, inner);
  return found.length === 0 ? [inner] : found.flatMap((source) => (source === inner ? [inner] : makersOf(context, source, depth + 1)));
}

/** One step back; the node itself beside others where one way to it is not known. */
function sourcesOf(context: FlowContext, node: Node): readonly Node[] {
  switch (node.type) {
    case 'AwaitExpression':
      return [node.argument];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'Identifier':
      return context.definitions.reaching(node).flatMap((def) => {
        if (def.kind === 'class' && isClass(def.node)) return [def.node];
        const given = def.kind === 'import' ? exportedNodes(context, def.source, def.name) : def.kind === 'value' ? valuesOf(context, def.node, def.path) : [];
        return given.length > 0 ? given : [node];
      });
    case 'MemberExpression': {
      const name = propertyName(node);
      const owner = name === undefined ? undefined : classOf(context, node.object);
      return owner && name !== undefined ? classMembers(context, owner, name) : exportsNamed(context, node);
    }
    default:
      return [];
  }
}

/** `require('./store')`, `const { sessions } = require('./store')`, `const sessions = new Map()`. */
function valuesOf(context: FlowContext, value: Node, path: readonly string[]): readonly Node[] {
  const module = requiredModule(context, value);
  const [first, ...rest] = path;
  if (module !== undefined) return rest.length === 0 ? exportedNodes(context, module, first?.slice(1) ?? 'default') : [];
  return path.length === 0 ? [value] : [];
}

/** `store.sessions`, where `store` is another file as a whole. */
function exportsNamed(context: FlowContext, { object, property }: Extract<Node, { type: 'MemberExpression' }>): readonly Node[] {
  const inner = unwrap(object);
  if (inner.type !== 'Identifier' || property.type !== 'Identifier') return [];
  return context.definitions.reaching(inner).flatMap((def) => {
    const module = def.kind === 'import' && def.name === '*' ? def.source : def.kind === 'value' && def.path.length === 0 ? requiredModule(context, def.node) : undefined;
    return module === undefined ? [] : exportedNodes(context, module, property.name);
  });
}
