/** What functions of the project say of the values that they are given whole. */
import { parameterAnnotation } from '../../flow/declared-types.ts';
import type { Use } from '../../flow/types.ts';
import type { Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A type that stands at a parameter. */
export interface ParameterType {
  readonly type: Node;
  /** It stands in the file itself, where its declaration may be found. */
  readonly isOwn: boolean;
}

/** Types that do not take every object, of the parameters that a value is given for. */
export function parameterTypes(file: RuleFile, uses: readonly Use[]): readonly ParameterType[] {
  return uses.flatMap((use) => {
    if (use.kind !== 'argument' || use.keys.length > 0 || use.call.type !== 'CallExpression') return [];
    return file.flow.projectFunctions(use.call.callee).flatMap(({ node, file: home }) => {
      const type = parameterAnnotation(node.params[use.index]);
      return type && !takesAnyObject(type) ? [{ type, isOwn: home.ast === file.ast }] : [];
    });
  });
}

/** `any`, `unknown`, `object`, `Record<string, unknown>`. */
function takesAnyObject(type: Node): boolean {
  switch (type.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
      return true;
    case 'TSTypeReference': {
      const [key, value] = type.typeArguments?.params ?? [];
      const isRecord = type.typeName.type === 'Identifier' && type.typeName.name === 'Record';
      return isRecord && key?.type === 'TSStringKeyword' && (value?.type === 'TSAnyKeyword' || value?.type === 'TSUnknownKeyword');
    }
    default:
      return false;
  }
}
