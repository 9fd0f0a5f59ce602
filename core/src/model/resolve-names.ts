/**
 * Identifiers to variables. Names are resolved when the first identifier of that name is asked about, all of the name at
 * once: files are full of names that no rule ever asks about. The scope managers of parsers, which resolve them all, took a
 * third of the time of a parse, and each sees types and JSX in its own way; a test holds this to typescript-eslint's.
 */
import { collectScopes, type DeclaredVariable } from './declarations.ts';
import type { Node, NodeOf, Program } from './node.ts';
import type { NodeIndex } from './node-index.ts';
import { usageOf, type Sort, type Usage } from './references.ts';
import type { Bindings, Reference } from './scopes.ts';

type Name = NodeOf<'Identifier'> | NodeOf<'JSXIdentifier'>;

/** A declared name among others of the same spelling. */
interface Candidate {
  readonly variable: DeclaredVariable;
  /** The nearest one around it. */
  readonly outer: Candidate | undefined;
}

export function resolveNames(index: NodeIndex, program: Program): Bindings {
  const occurrences = groupByName([...index.nodesOf('Identifier'), ...index.nodesOf('JSXIdentifier')] as readonly Name[]);
  const settled = new Set<string>();
  /** Identifiers of settled names: their variable, or null for a global. */
  const meanings = new Map<Node, DeclaredVariable | null>();
  const references = new Map<DeclaredVariable, Reference[]>();
  const referencesTo = (variable: DeclaredVariable): Reference[] => {
    let list = references.get(variable);
    if (!list) references.set(variable, (list = []));
    return list;
  };
  const scopes = collectScopes(index, program, (variable) => {
    settle(variable.name);
    return referencesTo(variable);
  });
  const declared = groupByName(scopes.flatMap(({ variables }) => variables));

  function settle(name: string): void {
    if (settled.has(name)) return;
    settled.add(name);
    const variables = declared.get(name) ?? [];
    // Outer scopes come first: at its declaration a class means what it means to the code around it.
    for (const variable of variables) for (const id of variable.identifiers) if (!meanings.has(id)) meanings.set(id, variable);
    const candidates = nested(variables);
    for (const id of occurrences.get(name) ?? []) {
      const usage = usageOf(id, index.parentOf);
      if (!usage) continue;
      const variable = nearest(candidates, id, usage.sort);
      meanings.set(id, variable ?? null);
      if (variable) referencesTo(variable).push(...toReferences(id, usage));
    }
  }

  function meaningOf(id: Node): DeclaredVariable | null | undefined {
    if (id.type !== 'Identifier' && id.type !== 'JSXIdentifier') return undefined;
    settle(id.name);
    return meanings.get(id);
  }

  return { variableOf: (id) => meaningOf(id) ?? undefined, isGlobal: (id) => meaningOf(id) === null, scopes };
}

function groupByName<T extends { readonly name: string }>(list: readonly T[], groups = new Map<string, T[]>()): Map<string, T[]> {
  for (const one of list) {
    const known = groups.get(one.name);
    if (known) known.push(one);
    else groups.set(one.name, [one]);
  }
  return groups;
}

/** @param variables in the order of their scopes' starts, outer ones first. */
function nested(variables: readonly DeclaredVariable[]): readonly Candidate[] {
  const open: Candidate[] = [];
  return variables.map((variable) => {
    while (open.length > 0 && (open.at(-1) as Candidate).variable.scope.end <= variable.scope.start) open.pop();
    const candidate = { variable, outer: open.at(-1) };
    open.push(candidate);
    return candidate;
  });
}

/** The declaration that an identifier sees: the innermost around it of the right sort. */
function nearest(candidates: readonly Candidate[], id: Name, sort: Sort): DeclaredVariable | undefined {
  let low = 0;
  let high = candidates.length;
  const [start, end] = id.range;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] as Candidate).variable.scope.start <= start) low = middle + 1;
    else high = middle;
  }
  for (let candidate = candidates[low - 1]; candidate; candidate = candidate.outer) {
    const { variable } = candidate;
    if (end <= variable.scope.end && isSeen(variable, start) && isOfSort(variable, sort)) return variable;
  }
  return undefined;
}

/** What the body of a function declares is not seen from its parameters' defaults. */
function isSeen({ scope: { type, block }, defs }: DeclaredVariable, at: number): boolean {
  const body = type === 'function' && 'body' in block ? (block.body as Node | null | undefined) : undefined;
  return !body || at >= body.range[0] || defs.some(({ name }) => name.range[0] < body.range[0]);
}

const onlyTypes = new Set(['Type']);
const typesToo = new Set(['Type', 'ClassName', 'ImportBinding', 'TSEnumName', 'TSEnumMemberName', 'TSModuleName']);

function isOfSort({ defs }: DeclaredVariable, sort: Sort): boolean {
  return (sort !== 'value' && defs.some(({ type }) => typesToo.has(type))) || (sort !== 'type' && defs.some(({ type }) => !onlyTypes.has(type)));
}

function toReferences(identifier: Name, { reads, writes }: Usage): readonly Reference[] {
  const isRead = reads ? yes : no;
  return writes ? writes.map((writeExpr) => ({ identifier, writeExpr, isWrite: yes, isRead })) : [{ identifier, isWrite: no, isRead }];
}

const yes = () => true;
const no = () => false;
