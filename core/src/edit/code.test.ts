import { describe, expect, it } from 'vitest';
import { code, helper, helpersOf, joinCode, renderCode } from './code.ts';

const plain = (text: Parameters<typeof renderCode>[0]) => renderCode(text, ({ helper: name }) => name);

describe('code', () => {
  it('renders helpers under the name that the import binds', () => {
    const text = code`${helper('escapeHtml')}(${'reply'})`;
    expect(renderCode(text, () => 'secureEscapeHtml')).toBe('secureEscapeHtml(reply)');
  });
  it('nests, keeps numbers and knows its helpers in order', () => {
    const schema = code`${helper('z', 'zod')}.string().max(${100})`;
    const call = code`${helper('parseLlmJson')}(${schema}, ${'text'})`;
    expect(plain(call)).toBe('parseLlmJson(z.string().max(100), text)');
    expect(helpersOf(call)).toEqual([{ helper: 'parseLlmJson' }, { helper: 'z', from: 'zod' }]);
  });
  it('joins plain text into one part', () => {
    expect(code`a${'b'}c${''}`.parts).toEqual(['abc']);
  });
  it('leaves a plain string alone', () => {
    expect(plain('a ${b}')).toBe('a ${b}');
    expect(helpersOf('a')).toEqual([]);
  });
});

describe('joinCode', () => {
  it('puts the separator between items only', () => {
    expect(plain(joinCode(['a', helper('b'), code`c`], ', '))).toBe('a, b, c');
    expect(plain(joinCode([]))).toBe('');
  });
});
