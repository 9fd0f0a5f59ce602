import { describe, expect, it } from 'vitest';
import { namesPlugin } from './eslint-presence.ts';

describe('namesPlugin', () => {
  it.each([
    ["import secureBot from 'eslint-plugin-secure-bot';", true],
    ['const plugin = require("eslint-plugin-secure-bot");', true],
    ["const { default: plugin } = await import(`eslint-plugin-secure-bot`);", true],
    ["// import secureBot from 'eslint-plugin-secure-bot';", false],
    ["/* import secureBot\n from 'eslint-plugin-secure-bot'; */", false],
    ["const page = 'https://example.com'; import secureBot from 'eslint-plugin-secure-bot';", true],
    ["import other from 'eslint-plugin-secure-bots';", false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(namesPlugin(text)).toBe(expected);
  });
});
