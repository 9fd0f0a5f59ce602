import { describe, expect, expectTypeOf, it } from 'vitest';
import { noMentions } from './no-mentions.ts';

describe('noMentions', () => {
  it('allows nothing, and cannot be changed', () => {
    expect(noMentions).toEqual({ parse: [] });
    expect(Object.isFrozen(noMentions) && Object.isFrozen(noMentions.parse)).toBe(true);
    expect(() => noMentions.parse.push('everyone' as never)).toThrow(TypeError);
    expect(JSON.stringify({ allowedMentions: noMentions })).toBe('{"allowedMentions":{"parse":[]}}');
  });

  it('has the type that discord.js asks for', () => {
    expectTypeOf(noMentions).toExtend<{ parse?: ('roles' | 'users' | 'everyone')[]; roles?: string[]; users?: string[]; repliedUser?: boolean }>();
  });
});
