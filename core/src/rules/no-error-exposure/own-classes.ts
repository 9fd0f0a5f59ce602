/** Error classes whose messages are written for whoever reads them, by the project itself or for a framework, told by `instanceof`. */
import { rootIdentifier } from '../../flow/definitions.ts';
import type { FileModel } from '../../model/file-model.ts';
import { allInside } from '../../model/inside.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { publicErrors } from '../../models/public-errors.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, returnedValues } from '../../rule/values.ts';
import { classNamed, constructionsOf, isParameter, tellsOfAnother, type ClassInFile } from './class-lookup.ts';
import { isOwnField } from './own-fields.ts';
import { errorTaint, isErrorDetail } from './texts.ts';
import { partsTold } from './told-parts.ts';

/**
 * True where the text is the message of such an error, whichever way the code takes to it: `error instanceof PaymentError ?
 * error.message : 'Failed'`. Whoever asks for the class has its sentences in mind.
 */
export function isOwnSentence(file: RuleFile, leaf: Node): boolean {
  return isComparedWithOwn(file, leaf) || isEveryError(file, leaf, (node) => isMessageOfOwn(file, node));
}

/** `if (error === Service.NOT_ALLOWED) res.send(error)`: it is that sentence and no other. */
function isComparedWithOwn(file: RuleFile, leaf: Node): boolean {
  const text = file.textOf(unwrap(leaf));
  return file.flow.conditionsAt(leaf).some(({ test, holds }) => {
    const asked = unwrap(test);
    return holds && asked.type === 'BinaryExpression' && asked.operator.startsWith('==') && [[asked.left, asked.right], [asked.right, asked.left]].some(([one, other]) => one !== undefined && other !== undefined && file.textOf(one) === text && isOwnConstant(file, other));
  });
}

/** A literal, or a name in capitals. */
function isOwnConstant(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
  return typeof file.flow.constant(inner)?.value === 'string' || /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(name ?? '');
}

/** The expression passes the test, or every error that it may stand for does. */
function isEveryError(file: RuleFile, leaf: Node, test: (node: Node) => boolean): boolean {
  if (test(leaf)) return true;
  const carriers = file.flow.origins(leaf).filter((origin) => isInFile(file, origin) && errorTaint(file, origin) !== undefined);
  if (carriers.length > 0 && carriers.every(test)) return true;
  const parts = partsTold(file, leaf);
  return parts.length > 0 && parts.every(test);
}

/** The same of what a helper sends, whatever it is given: all messages in it are read behind `instanceof`. */
export function tellsOwnSentence(file: RuleFile, node: Node): boolean {
  const messages = nodesIn(file, node, 'MemberExpression').filter((member) => propertyName(member) === 'message');
  return messages.length > 0 && messages.every((member) => isMessageOfOwn(file, member));
}

/**
 * The same of a class of the project that says what it is given, whatever that is: `error instanceof AppError ? error.message : …`
 * is meant for the reader, and other files may put more into it than sentences.
 */
export function isMessageOfGiven(file: RuleFile, leaf: Node): boolean {
  const isMeant: ClassTest = (home, name) => saysWhatItIsGiven(home, name) || isMeantForReaders(home, name);
  return isEveryError(file, leaf, (node) => isMessageOf(file, node, isMeant) || isDetailOf(file, node, isMeant) || isMarkedPublic(file, node));
}

/** `error.details` behind the same question: what such an error was given beside its message. */
function isDetailOf(file: RuleFile, node: Node, isMeant: ClassTest): boolean {
  const inner = unwrap(node);
  const object = inner.type === 'MemberExpression' ? unwrap(inner.object) : undefined;
  const field = inner.type === 'MemberExpression' ? (propertyName(inner) ?? 'stack') : 'stack';
  if (object?.type !== 'Identifier' || ['stack', 'cause'].includes(field)) return false;
  return isNarrowed(file, object, (home, name) => isMeant(home, name) || isOwnField(home, name, field));
}

/** `error.message` where the error is known to be of some class of the project, whatever that is given. */
export function isOfOwnClass(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  const object = inner.type === 'MemberExpression' && propertyName(inner) !== 'stack' ? unwrap(inner.object) : undefined;
  return object?.type === 'Identifier' && isNarrowed(file, object, (home, name) => Boolean(classNamed(home, name)?.node.superClass));
}

/** Properties by which errors say that their message is for clients: `expose` of http-errors, `isOperational` of many guides. */
const publicMark = /^(?:is_?)?(?:operational|public|exposed?|user_?facing|client_?safe)$/i;

/** `error.expose ? error.message : 'Internal error'` */
function isMarkedPublic(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  const variable = inner.type === 'MemberExpression' && propertyName(inner) === 'message' ? file.bindings.variableOf(unwrap(inner.object)) : undefined;
  return variable !== undefined && file.flow.conditionsAt(inner).some(({ test, holds }) => {
    const asked = unwrap(test);
    return holds && asked.type === 'MemberExpression' && file.bindings.variableOf(unwrap(asked.object)) === variable && publicMark.test(propertyName(asked) ?? '');
  });
}

function isMessageOfOwn(file: RuleFile, node: Node): boolean {
  return isMessageOf(file, node, isMeantForReaders);
}

/** What is asked of a class, by its name in a file. */
type ClassTest = (home: RuleFile, name: Node) => boolean;

/** `error.message` behind `error instanceof X`, or of a variable that only such errors are put into. */
function isMessageOf(file: RuleFile, node: Node, isMeant: ClassTest): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'MemberExpression' || propertyName(inner) !== 'message') return false;
  const root = rootIdentifier(inner);
  if (!root) return false;
  return isNarrowed(file, root, isMeant) || chosenErrors(file, root).some((errors) => errors.length > 0 && errors.every((error) => isNarrowed(file, error, isMeant)));
}

/** The variable was asked for its class before it is read here. */
function isNarrowed(file: RuleFile, root: Node, isMeant: ClassTest): boolean {
  const variable = file.bindings.variableOf(root);
  return variable !== undefined && file.flow.conditionsAt(root).some(({ test, holds }) => {
    const asked = holds ? classAskedFor(file, test) : undefined;
    const tested = asked && rootIdentifier(asked.of);
    return asked !== undefined && tested !== undefined && file.bindings.variableOf(tested) === variable && asked.names.every(({ home, name }) => isMeant(home, name));
  });
}

interface AskedFor {
  readonly of: Node;
  readonly names: readonly { readonly home: RuleFile; readonly name: Node }[];
}

/** `error instanceof X`, or a call of a function of the project that returns that of what it is given, or states it by its type. */
function classAskedFor(file: RuleFile, test: Node, depth = 0): AskedFor | undefined {
  // `const isOwn = error instanceof AppError`
  const meant = test.type === 'Identifier' && depth === 0 ? initOf(file, test) : undefined;
  if (meant) return classAskedFor(file, unwrap(meant), 1);
  if (test.type === 'LogicalExpression' && test.operator === '&&') return classAskedFor(file, unwrap(test.left), depth) ?? classAskedFor(file, unwrap(test.right), depth);
  if (test.type === 'BinaryExpression') return test.operator === 'instanceof' ? { of: test.left, names: [{ home: file, name: unwrap(test.right) }] } : undefined;
  const [of] = test.type === 'CallExpression' ? test.arguments : [];
  if (test.type !== 'CallExpression' || !of || depth > 2) return undefined;
  const guards = functionsBehind(file, test.callee).map(({ fn, file: home }) => {
    const [answer, ...others] = returnedValues(home, fn);
    const asked = answer && others.length === 0 && isInFile(home, answer) ? classAskedFor(home, unwrap(answer), depth + 1) : undefined;
    const stated = asked ? undefined : classStated(fn);
    if (stated) return [{ home, name: stated }];
    const parameter = asked && parameterOf(home, unwrap(asked.of));
    return parameter?.fn === fn && parameter.index === 0 && parameter.path.length === 0 ? asked?.names : undefined;
  });
  const names = guards.flatMap((found) => found ?? []);
  return names.length > 0 && guards.every((found) => found !== undefined) ? { of, names } : undefined;
}

/** `X` of `(error): error is X` */
function classStated({ returnType, params: [param] }: FunctionNode): Node | undefined {
  const type = returnType?.typeAnnotation;
  if (type?.type !== 'TSTypePredicate' || type.asserts || type.parameterName.type !== 'Identifier' || param?.type !== 'Identifier' || param.name !== type.parameterName.name) return undefined;
  const stated = type.typeAnnotation?.typeAnnotation;
  return stated?.type === 'TSTypeReference' ? stated.typeName : undefined;
}

/** What a constant is set to. */
function initOf(file: RuleFile, id: Node): Node | undefined {
  const variable = file.bindings.variableOf(id);
  const [definition] = variable?.defs ?? [];
  const isConstant = variable?.references.every((reference) => !reference.isWrite() || reference.identifier === definition?.name) ?? false;
  return isConstant && definition?.node.type === 'VariableDeclarator' && definition.node.id === definition.name ? (definition.node.init ?? undefined) : undefined;
}

/** `const shown = error instanceof AppError ? error : new AppError('Failed')`: the errors in it that are not made there. */
function chosenErrors(file: RuleFile, root: Node): readonly (readonly Node[])[] {
  const chosen = initOf(file, root);
  return chosen ? [[...taintedLeaves(file, chosen, isErrorDetail)]] : [];
}

/** Nothing but fixed sentences of the project, or what a framework tells of itself. */
function isMeantForReaders(file: RuleFile, name: Node): boolean {
  return isPublicError(file, name) || hasFixedSentences(file, name);
}

/** `HTTPException` of Hono, which answers its message to the client by itself. */
function isPublicError(file: RuleFile, name: Node): boolean {
  return file.flow.names(name).some((known) => publicErrors.includes(known.replace(/^import:/, '')));
}

function hasFixedSentences(file: FileModel, name: Node): boolean {
  const found = classNamed(file, name);
  const messages = found?.node.superClass ? messagesIn(found) : [];
  // `constructor() { super('Members only.'); }`
  if (messages.length > 0 && messages.every((message) => message === undefined || isFixed(message))) return true;
  const constructions = constructionsOf(file, name);
  return constructions.length > 0 && constructions.every(({ arguments: given }) => given.length > 0 && given.every(isFixed));
}

/** What the class's constructor gives to that of `Error`: undefined for nothing, empty where it has none. */
function messagesIn({ node, file }: ClassInFile): readonly (Node | undefined)[] {
  const constructor = node.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  return constructor ? allInside(file.nodes('CallExpression'), constructor).filter(({ callee }) => callee.type === 'Super').map(({ arguments: [first] }) => first) : [];
}

/** Its constructor hands a parameter on as the message, and nothing that is seen to make one hands it another error's. */
function saysWhatItIsGiven(file: FileModel, name: Node): boolean {
  const found = classNamed(file, name);
  if (!found?.node.superClass) return false;
  const messages = messagesIn(found);
  const isHandedOn = messages.length === 0 || messages.some((message) => message !== undefined && (isParameter(found.file, message) || isAmongData(found.file, message)));
  return isHandedOn && constructionsOf(file, name).every(({ arguments: given }) => !given.some((argument) => tellsOfAnother(found.file, argument) || tellsOfAnother(file, argument)));
}

/** `data?.message ?? 'Too large.'` where `data` is `{ message?: string }` by its type: a sentence that may be given, and the class's own. */
function isAmongData(file: FileModel, message: Node): boolean {
  if (message.type !== 'LogicalExpression' || tellsOfAnother(file, message.right)) return false;
  const given = unwrap(message.left);
  const data = given.type === 'MemberExpression' ? unwrap(given.object) : undefined;
  if (!data || !isParameter(file, data)) return false;
  const name = file.bindings.variableOf(data)?.defs[0]?.name;
  return name?.type === 'Identifier' && name.typeAnnotation?.typeAnnotation.type === 'TSTypeLiteral';
}

/** A literal, or a choice of literals. */
function isFixed(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ConditionalExpression') return isFixed(inner.consequent) && isFixed(inner.alternate);
  return inner.type === 'Literal' || (inner.type === 'TemplateLiteral' && inner.expressions.length === 0);
}
