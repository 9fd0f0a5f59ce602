/** Types in comments of plain JavaScript that an editor checks: a parameter's tag that imports its type. */
import type { FileModel } from '../model/file-model.ts';
import type { FunctionNode, Node } from '../model/node.ts';

/** A type and the module that it comes from. */
export interface DocumentedType {
  readonly source: string;
  readonly name: string;
}

/** Type of the parameter at an index; parameters count in the order of their tags, whatever they are called. */
export function documentedType(file: FileModel, fn: FunctionNode, index: number): DocumentedType | undefined {
  const comment = commentOf(file, fn);
  if (comment === undefined || !comment.includes('@param')) return undefined;
  // `@param {X} options.name` documents a property.
  const types = [...comment.matchAll(/@param\s+\{([^{}]+)\}\s+(\[?[\w$]+)([.[\w]*)/g)].filter(([, , , rest]) => !rest?.startsWith('.')).map(([, type = '']) => type);
  const written = types[index]?.trim().replace(/^[?!]|(?<!\s)\s*\|\s*(?:null|undefined)$/g, '');
  return written === undefined ? undefined : (importOf(written) ?? definedElsewhere(file, written));
}

/** The type that an import in a comment names, in a namespace by its last name. */
function importOf(type: string): DocumentedType | undefined {
  const [, source, name] = /^import\(['"]([^'"]+)['"]\)\.(?:[\w$]+\.)*([\w$]+)(?:<.*>)?$/.exec(type) ?? [];
  return source === undefined || name === undefined ? undefined : { source, name };
}

/** A name that a typedef anywhere in the file gives to an imported type. */
function definedElsewhere(file: FileModel, name: string): DocumentedType | undefined {
  for (const { value } of file.comments) {
    for (const [, type = '', defined] of value.matchAll(/@typedef\s+\{([^{}]+)\}\s+([\w$]+)/g)) if (defined === name) return importOf(type.trim());
  }
  return undefined;
}

const startsWithFunction = new Set(['VariableDeclarator', 'VariableDeclaration', 'ExportNamedDeclaration', 'ExportDefaultDeclaration', 'AssignmentExpression', 'ExpressionStatement', 'Property', 'MethodDefinition', 'PropertyDefinition']);

/** Text of the comment right before the function, or before the statement or member that it is the value of. */
function commentOf(file: FileModel, fn: FunctionNode): string | undefined {
  if (file.comments.length === 0 || !file.text.includes('@param')) return undefined;
  let holder: Node = fn;
  for (let parent = file.parent(holder); parent && startsWithFunction.has(parent.type); parent = file.parent(holder)) holder = parent;
  for (const start of [fn.range[0], holder.range[0]]) {
    const nearest = file.comments.findLast(({ range }) => range[1] <= start);
    if (nearest?.type === 'Block' && nearest.value.startsWith('*') && file.text.slice(nearest.range[1], start).trim() === '') return nearest.value;
  }
  return undefined;
}
