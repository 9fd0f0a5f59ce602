/** What keeps something as long as the program runs: variables of a module, static fields, and tables in private fields. */
import { isFunction, propertyName, unwrap, type ClassNode, type Node, type NodeOf } from '../../model/node.ts';
import type { Variable } from '../../model/scopes.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface Holder {
  /** The name where it is declared; the same node for the same holder. */
  readonly declaration: Node;
  readonly init: Node | undefined;
  /** Expressions that stand for it, without the declaration. */
  readonly uses: readonly Node[];
  /** A field of each instance: one that keeps a single list may belong to one chat. */
  readonly isOfInstance: boolean;
  /** Other files can reach it, and may delete what is in it. */
  readonly isOpen: boolean;
}

/** The holder that a name or a field stands for. */
export function holderAt(file: RuleFile, node: Node): Holder | undefined {
  const variable = node.type === 'Identifier' ? file.bindings.variableOf(node) : undefined;
  if (variable) return isOfModule(variable) ? ofVariable(file, variable) : undefined;
  const field = node.type === 'MemberExpression' ? fieldAt(file, node) : undefined;
  return field && ofField(file, field);
}

export function isOfModule({ scope }: Variable): boolean {
  return scope.type === 'module' || scope.type === 'global';
}

/** What all holders of a file begin with. */
export function* beginnings(file: RuleFile): Iterable<Node> {
  for (const { type, variables } of file.bindings.scopes) {
    if (type !== 'module' && type !== 'global') continue;
    for (const { defs } of variables) if (defs[0]?.node.type === 'VariableDeclarator' && defs[0].node.init) yield defs[0].node.init;
  }
  for (const { value } of file.nodes('PropertyDefinition')) if (value) yield value;
}

function ofVariable(file: RuleFile, variable: Variable): Holder | undefined {
  const [declaration] = variable.identifiers;
  const declarator = variable.defs[0]?.node;
  if (!declaration) return undefined;
  return {
    declaration,
    init: declarator?.type === 'VariableDeclarator' && declarator.init ? declarator.init : undefined,
    uses: variable.references.flatMap(({ identifier }) => (variable.defs.some(({ name }) => name === identifier) ? [] : [identifier])),
    isOfInstance: false,
    isOpen: file.parent(file.parent(declarator ?? file.ast) ?? file.ast)?.type === 'ExportNamedDeclaration',
  };
}

type Field = NodeOf<'PropertyDefinition'>;

function ofField(file: RuleFile, field: Field): Holder {
  const name = propertyName(field);
  const isPrivate = field.key.type === 'PrivateIdentifier' || field.accessibility === 'private';
  return {
    declaration: field.key,
    init: field.value ?? undefined,
    // Looked for where somebody asks: that reads the whole file.
    get uses() {
      return file.nodes('MemberExpression').filter((member) => propertyName(member) === name && fieldAt(file, member) === field);
    },
    isOfInstance: !field.static,
    isOpen: !isPrivate,
  };
}

/** `this.histories`, `Brain.histories`: the field of the class, where it declares one. */
function fieldAt(file: RuleFile, member: NodeOf<'MemberExpression'>): Field | undefined {
  const name = member.computed ? undefined : propertyName(member);
  const object = unwrap(member.object);
  const owner = name === undefined ? undefined : object.type === 'ThisExpression' ? ownerOfThis(file, object) : classNamed(file, object);
  return owner?.class.body.body.find((item): item is Field => item.type === 'PropertyDefinition' && item.static === owner.isStatic && propertyName(item) === name && item.key.type === (member.property.type === 'PrivateIdentifier' ? 'PrivateIdentifier' : 'Identifier'));
}

interface Owner {
  readonly class: ClassNode;
  /** The class itself, not an instance. */
  readonly isStatic: boolean;
}

function classNamed(file: RuleFile, id: Node): Owner | undefined {
  const definition = id.type === 'Identifier' ? file.bindings.variableOf(id)?.defs[0]?.node : undefined;
  const found = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : definition;
  return found?.type === 'ClassDeclaration' || found?.type === 'ClassExpression' ? { class: found, isStatic: true } : undefined;
}

function ownerOfThis(file: RuleFile, node: Node): Owner | undefined {
  for (let parent = file.parent(node); parent; parent = file.parent(parent)) {
    const member = file.parent(parent);
    const isMember = member?.type === 'MethodDefinition' || member?.type === 'PropertyDefinition';
    if (isMember && member.value === parent) {
      const owner = file.parent(file.parent(member) ?? member);
      return owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression' ? { class: owner, isStatic: member.static } : undefined;
    }
    if (isFunction(parent) && parent.type !== 'ArrowFunctionExpression') return undefined;
  }
  return undefined;
}
