/** Numbers that look random and are the same in every run with the same seed. */

export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T;
  /** True in a share (0 to 1) of the cases. */
  chance(share: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough to pick places in a text. */
export function createRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce((all, seed) => Math.imul(all ^ seed, 0x9e3779b1) + 0x85ebca6b, 0x12345678);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: (list) => list[below(list.length)] as never,
    chance: (share) => next() < share,
  };
}
