/** Two more litmus tests of every rule: code that never runs, and the same method on an unrelated object, change nothing. */
import type { Edit } from '../edit/types.ts';
import type { Finding } from '../engine/finding.ts';
import type { FileModel } from '../model/file-model.ts';
import { isInside } from '../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../model/node.ts';
import { rewrite, type Rewritten } from './rewritten.ts';

/** Puts a block without effect at the head of every function body. */
export function plantDeadCode(file: FileModel): Rewritten {
  const edits: Edit[] = [];
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const fn of file.nodes(type)) {
      if (fn.body?.type !== 'BlockStatement') continue;
      const directive = fn.body.body.findLast((statement) => statement.type === 'ExpressionStatement' && typeof statement.directive === 'string');
      const at = directive ? directive.range[1] : fn.body.range[0] + 1;
      edits.push({ range: [at, at], text: `${directive ? ';' : ''} if (0 > 1) { const never = 0 + 1; void never; }` });
    }
  }
  return rewrite(file.text, inOrder(edits));
}

/**
 * Before every statement that is a call with a finding in it, the same method is called with the same arguments on an object
 * of the sample's own. Calls with other calls in their arguments are left out, since those may be dangerous by themselves.
 */
export function plantDecoys(file: FileModel, findings: readonly Finding[]): Rewritten | undefined {
  const edits = new Map<Node, Edit>();
  for (const call of file.nodes('CallExpression')) {
    const statement = statementOf(file, call);
    const callee = unwrap(call.callee);
    const name = callee.type === 'MemberExpression' && !callee.computed ? propertyName(callee) : undefined;
    if (!statement || name === undefined || !findings.some((finding) => isInside(finding, call)) || hasInnerCall(file, call)) continue;
    const args = call.arguments.length === 0 ? '' : file.text.slice(call.arguments[0]?.range[0], call.arguments.at(-1)?.range[1]);
    const at = statement.range[0];
    edits.set(statement, { range: [at, at], text: `;({ ${name}: (...unrelated) => unrelated.length }).${name}(${args}); ` });
  }
  return edits.size === 0 ? undefined : rewrite(file.text, inOrder([...edits.values()]));
}

/** The statement of a block that is nothing but the call, perhaps awaited. */
function statementOf(file: FileModel, call: Node): Node | undefined {
  const parent = file.parent(call);
  const statement = parent?.type === 'AwaitExpression' ? file.parent(parent) : parent;
  const block = statement && file.parent(statement);
  return statement?.type === 'ExpressionStatement' && (block?.type === 'BlockStatement' || block?.type === 'Program') ? statement : undefined;
}

const dangerousAlone = ['CallExpression', 'NewExpression', 'TaggedTemplateExpression', 'AwaitExpression', 'ImportExpression'] as const;

function hasInnerCall(file: FileModel, call: NodeOf<'CallExpression'>): boolean {
  return dangerousAlone.some((type) => file.nodes(type).some((node: Node) => call.arguments.some((argument) => isInside(node, argument))));
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0]);
}
