/** Where control goes from a statement inside a loop: past it, to the next round, or away. */
import type { Node, NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { Loop } from './tree.ts';

/** `next` is past the statement, `again` the next round, `break` out of the loop. */
export type Way = 'next' | 'again' | 'break' | 'return' | 'throw';
export type Ways = ReadonlySet<Way>;

/** Whether the branch of an `if` is taken; undefined where both are possible. */
export type Decide = (statement: NodeOf<'IfStatement'>) => boolean | undefined;

/** All ways out of a statement. Labels are read as if they named the loop around. */
export function waysOf(statement: Node | null | undefined, decide: Decide): Ways {
  switch (statement?.type) {
    case 'ThrowStatement':
      return new Set(['throw']);
    case 'ReturnStatement':
      return new Set(['return']);
    case 'BreakStatement':
      return new Set(['break']);
    case 'ContinueStatement':
      return new Set(['again']);
    case 'BlockStatement':
      return waysThrough(statement.body, decide);
    case 'IfStatement': {
      const holds = decide(statement);
      return new Set([...(holds === false ? [] : waysOf(statement.consequent, decide)), ...(holds === true ? [] : waysOf(statement.alternate, decide))]);
    }
    case 'SwitchStatement':
      return waysOfCases(statement, decide);
    case 'TryStatement':
      return afterTry(statement, waysOf(statement.block, decide), decide);
    case 'LabeledStatement':
      return waysOf(statement.body, decide);
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return swap(waysOf(statement.body, decide), ['again', 'break'], ['next']);
    default:
      return new Set(['next']);
  }
}

/** The ways of a statement of the loop's body once it was left by `start`, to the end of the round: `next` begins another. */
export function waysOn(file: RuleFile, statement: Node, start: Ways, loop: Loop, decide: Decide): Ways {
  let ways = start;
  for (let child = statement, parent = file.parent(child); parent && child !== loop.body; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'BlockStatement' || parent.type === 'SwitchCase') {
      const list: readonly Node[] = parent.type === 'BlockStatement' ? parent.body : parent.consequent;
      if (ways.has('next')) ways = new Set([...without(ways, 'next'), ...waysThrough(list.slice(list.indexOf(child) + 1), decide)]);
    } else if (parent.type === 'TryStatement' && parent.block === child) ways = afterTry(parent, ways, decide);
    else if (parent.type === 'SwitchStatement') ways = swap(ways, ['break'], ['next']);
  }
  return ways;
}

/** True where the loop may begin another round. */
export function goesOn(ways: Ways): boolean {
  return ways.has('next') || ways.has('again');
}

/** True where the loop may end. */
export function leaves(ways: Ways): boolean {
  return ways.has('break') || ways.has('return') || ways.has('throw');
}

function waysThrough(statements: readonly Node[], decide: Decide): Ways {
  const found = new Set<Way>();
  for (const statement of statements) {
    const ways = waysOf(statement, decide);
    for (const way of ways) if (way !== 'next') found.add(way);
    if (!ways.has('next')) return found;
  }
  return found.add('next');
}

/** What the block throws is caught, and what `finally` decides holds. */
function afterTry({ handler, finalizer }: NodeOf<'TryStatement'>, inside: Ways, decide: Decide): Ways {
  const ways = handler && inside.has('throw') ? new Set([...without(inside, 'throw'), ...waysOf(handler.body, decide)]) : inside;
  const last = waysOf(finalizer, decide);
  return last.has('next') ? new Set([...ways, ...without(last, 'next')]) : last;
}

function waysOfCases({ cases }: NodeOf<'SwitchStatement'>, decide: Decide): Ways {
  const ways = cases.flatMap((_, i) => [...waysThrough(cases.slice(i).flatMap(({ consequent }) => consequent), decide)]);
  const all = new Set<Way>(cases.some(({ test }) => test === null) ? ways : [...ways, 'next']);
  return swap(all, ['break'], ['next']);
}

function swap(ways: Ways, old: readonly Way[], others: readonly Way[]): Ways {
  return new Set([...[...ways].filter((way) => !old.includes(way)), ...others]);
}

function without(ways: Ways, way: Way): readonly Way[] {
  return [...ways].filter((other) => other !== way);
}
