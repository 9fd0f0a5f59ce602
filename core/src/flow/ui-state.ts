/** What the state of a component is set to: `const [answer, setAnswer] = useState('')`, and `setAnswer(text)` anywhere. */
import type { FileModel } from '../model/file-model.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';

/** https://react.dev/reference/react/useState; Preact has the same. */
const packages = new Set(['react', 'preact/hooks', 'preact/compat']);
const hook = 'useState';

/** A value that a state is set to, and where. */
export interface StateWrite {
  readonly value: Node;
  readonly at: Node;
}

/** State that is set in more places tells little of what one of them sets. */
const maxWrites = 16;

/** What the file sets a state to by its setter; nothing for other variables. */
export function stateWrites(file: FileModel, { defs: [def, ...others] }: Variable): readonly StateWrite[] {
  const declarator = def?.node;
  if (others.length > 0 || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern' || !declarator.init) return [];
  const [state, setter] = declarator.id.elements;
  if (state !== def?.name || setter?.type !== 'Identifier' || !isState(file, declarator.init)) return [];
  const references = file.bindings.variableOf(setter)?.references ?? [];
  return references.flatMap(({ identifier }) => [...writesAt(file, identifier)]).slice(0, maxWrites);
}

function* writesAt(file: FileModel, setter: Node): Generator<StateWrite> {
  const call = file.parent(setter);
  if (call?.type !== 'CallExpression') return;
  if (call.callee !== setter) {
    // `fetch(url).then(setAnswer)` sets what the promise gives.
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression' && propertyName(callee) === 'then' && call.arguments[0] === setter) yield { value: callee.object, at: setter };
    return;
  }
  const [first] = call.arguments;
  const value = first && unwrap(first);
  if (value && isFunction(value)) for (const returned of returnedBy(file, value)) yield { value: returned, at: setter };
  else if (value) yield { value, at: setter };
}

/** `setLines((lines) => [...lines, line])` */
function returnedBy(file: FileModel, fn: FunctionNode): readonly Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  return fn.body.body.flatMap((statement) => (statement.type === 'ReturnStatement' && statement.argument ? [statement.argument] : []));
}

/** A call of the hook, by any name it was imported under. */
function isState(file: FileModel, init: Node): boolean {
  const call = unwrap(init);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type === 'MemberExpression') return propertyName(callee) === hook && importedName(file, unwrap(callee.object)) !== undefined;
  return callee?.type === 'Identifier' && importedName(file, callee) === hook;
}

/** What an identifier is called in the package: `*` for all of it. */
function importedName(file: FileModel, id: Node): string | undefined {
  const def = id.type === 'Identifier' ? file.bindings.variableOf(id)?.defs[0] : undefined;
  if (def?.type === 'ImportBinding' && def.parent?.type === 'ImportDeclaration' && packages.has(def.parent.source.value)) {
    if (def.node.type !== 'ImportSpecifier') return '*';
    return def.node.imported.type === 'Identifier' ? def.node.imported.name : def.node.imported.value;
  }
  if (def?.node.type !== 'VariableDeclarator' || !isRequired(file, def.node.init)) return undefined;
  const property = file.parent(def.name);
  return def.node.id === def.name ? '*' : property?.type === 'Property' ? propertyName(property) : undefined;
}

function isRequired(file: FileModel, init: Node | null): boolean {
  const call = init && unwrap(init);
  const [source] = call?.type === 'CallExpression' ? call.arguments : [];
  return call?.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === 'require' && file.bindings.isGlobal(call.callee)
    && source?.type === 'Literal' && typeof source.value === 'string' && packages.has(source.value);
}
