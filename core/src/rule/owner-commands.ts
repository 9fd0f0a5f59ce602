/** Commands that say of themselves that they are for the owner of the bot; the handler that loads them keeps others out. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node, type NodeOf } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** `ownerOnly`, `botOwnerOnly`, `devOnly`, `onlyOwner`; `rowner` of bots made with Baileys. */
const ownerFlag = /^(?:bot_?)?(?:owners?|developers?|creators?)(?:_?only)?$|^(?:devs?_?only|only_?(?:bot_?)?(?:owners?|devs?|developers?)|is_?owner(?:_?only)?|rowner)$/i;
/** Settings that name who may run a command. */
const accessName = /^(?:restrictions?|permissions?|access|roles?|levels?|requires?|allowed)$/i;
const ownerWord = /^(?:bot_?)?(?:owners?|developers?|devs?|super_?admins?)$/i;

/** What a description of a command holds beside its function. */
const commandNames = new Set(['name', 'names', 'data', 'command', 'commands', 'cmd', 'alias', 'aliases', 'description', 'desc', 'category', 'usage', 'cooldown', 'help', 'config', 'conf']);
/** Objects in it that hold its settings. */
const settingNames = new Set(['config', 'conf', 'options', 'settings', 'meta', 'help', 'data']);

/** `{ name: 'eval', ownerOnly: true, async run(message) { … } }`, a class with that field or that option of its base class, `handler.owner = true`. */
export function isInOwnerCommand(file: RuleFile, node: Node): boolean {
  for (let fn = file.flow.enclosingFunction(node); fn; fn = file.flow.enclosingFunction(fn)) {
    if (isOfOwnerCommand(file, fn)) return true;
  }
  return false;
}

function isOfOwnerCommand(file: RuleFile, fn: FunctionNode): boolean {
  const holder = file.parent(fn);
  switch (holder?.type) {
    case 'Property': {
      const object = file.parent(holder);
      return object?.type === 'ObjectExpression' && isOwnerCommand(object);
    }
    case 'MethodDefinition':
    case 'PropertyDefinition': {
      const body = file.parent(holder);
      return body?.type === 'ClassBody' && isOwnerClass(file, body);
    }
    default:
      return isMarkedAfterwards(file, fn);
  }
}

function isOwnerCommand(object: NodeOf<'ObjectExpression'>): boolean {
  const names = object.properties.flatMap((property) => (property.type === 'Property' ? [propertyName(property) ?? ''] : []));
  return names.some((name) => commandNames.has(name)) && isForOwner(object, 0);
}

function isForOwner({ properties }: NodeOf<'ObjectExpression'>, depth: number): boolean {
  return properties.some((property) => {
    if (property.type !== 'Property') return false;
    const name = propertyName(property) ?? '';
    const value = unwrap(property.value);
    return isFlag(name, value) || (value.type === 'ObjectExpression' && depth === 0 && settingNames.has(name) && isForOwner(value, 1));
  });
}

function isFlag(name: string, value: Node): boolean {
  if (value.type === 'Literal' && value.value === true) return ownerFlag.test(name);
  if (!accessName.test(name)) return false;
  const words = value.type === 'ArrayExpression' ? value.elements : [value];
  return words.length > 0 && words.every((word) => word?.type === 'Literal' && typeof word.value === 'string' && ownerWord.test(word.value));
}

/** `ownerOnly = true` in the class, `super({ ownerOnly: true })` in its constructor. */
function isOwnerClass(file: RuleFile, { body }: NodeOf<'ClassBody'>): boolean {
  return body.some((member) => {
    if (member.type === 'PropertyDefinition') return member.value !== null && isFlag(propertyName(member) ?? '', unwrap(member.value));
    const statements = member.type === 'MethodDefinition' && member.kind === 'constructor' ? (member.value.body?.body ?? []) : [];
    return statements.some((statement) => {
      const call = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
      return call?.type === 'CallExpression' && call.callee.type === 'Super' && call.arguments.some((argument) => argument.type === 'ObjectExpression' && isForOwner(argument, 0));
    });
  });
}

/** `const handler = async (m) => { … }; handler.command = ['eval']; handler.owner = true;` */
function isMarkedAfterwards(file: RuleFile, fn: FunctionNode): boolean {
  const holder = file.parent(fn);
  const id = fn.type === 'FunctionDeclaration' ? fn.id : holder?.type === 'VariableDeclarator' ? holder.id : undefined;
  const variable = id?.type === 'Identifier' ? file.bindings.variableOf(id) : undefined;
  const marks = variable?.references.flatMap(({ identifier }) => {
    const member = file.parent(identifier);
    const write = member && file.parent(member);
    if (member?.type !== 'MemberExpression' || member.object !== identifier || write?.type !== 'AssignmentExpression' || write.left !== member) return [];
    return isFunction(file.parent(write) ?? write) ? [] : [{ name: propertyName(member) ?? '', value: unwrap(write.right) }];
  });
  return marks !== undefined && marks.some(({ name }) => commandNames.has(name)) && marks.some(({ name, value }) => isFlag(name, value));
}
