/** `sign(user, settings.key)`, where another file of the project says `process.env.KEY || '…'`. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { homeFile } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { variablesRead } from '../../rule/variables-read.ts';
import { findSecrets, isCredentialName, looksLikeCredential } from '../../secrets/index.ts';
import { isCredentialVariable } from '../../secrets/credential-variable.ts';
import { isGuardedInProduction } from './guards.ts';
import { holderOf, textsOf, type Text } from './literals.ts';
import { isSampleFile } from './sample-file.ts';

/** A literal of another file, which stands in for a variable of the environment. */
export interface ForeignFallback {
  readonly home: RuleFile;
  readonly text: Text;
  /** The variable. */
  readonly name: string;
}

/** Those that are reported where they are used: neither the name of the variable nor the literal gives them away where they stand. */
export function fallbacksElsewhere(file: RuleFile, node: Node): readonly ForeignFallback[] {
  return nodesElsewhere(file, unwrap(node)).flatMap((found) => {
    const home = homeFile(file, found);
    const choice = unwrap(initialValue(home, found));
    if (choice.type !== 'LogicalExpression' || choice.operator === '&&') return [];
    const name = variablesRead(home, choice.left).at(-1)?.name;
    if (name === undefined || home.isTestFile || isSampleFile(home.path) || isCredentialVariable(name) || isGuardedInProduction(home, choice, name)) return [];
    return textsOf(home, choice.right).filter((text) => !isFoundThere(home, text)).map((text) => ({ home, text, name }));
  });
}

/** What another file exports, itself or one of its properties. */
function nodesElsewhere(file: RuleFile, node: Node): readonly Node[] {
  if (node.type === 'Identifier') return file.flow.imported(node);
  const name = node.type === 'MemberExpression' ? propertyName(node) : undefined;
  return node.type === 'MemberExpression' && name !== undefined ? file.flow.lookup(node.object, name).nodes.filter((found) => !isInFile(file, found)) : [];
}

/** Of the name of an exported variable, what the variable is declared with. */
function initialValue(home: RuleFile, node: Node): Node {
  const declared = node.type === 'Identifier' ? home.bindings.variableOf(node)?.defs[0]?.node : undefined;
  return declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.init ? declared.init : node;
}

function isFoundThere(home: RuleFile, { value, node }: Text): boolean {
  return findSecrets(value).length > 0 || (isCredentialName(holderOf(home, node)?.name ?? '') && looksLikeCredential(value, { named: true }));
}
