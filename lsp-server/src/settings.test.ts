import { describe, expect, it } from 'vitest';
import { defaultSettings, sectionOf, toSettings } from './settings.ts';

describe('settings', () => {
  it('may all be absent', () => {
    expect(defaultSettings).toEqual({ enable: true, run: 'onType', editor: {}, workspaceScan: undefined, eslint: 'auto' });
    for (const nothing of [undefined, null, 'text', [], 4]) expect(toSettings(nothing)).toEqual(defaultSettings);
  });

  it('are read, and nonsense counts as absent', () => {
    expect(toSettings({ enable: false, run: 'onSave', preset: 'strict', rules: { a: 'off' }, workspaceScan: true, eslint: 'ignore' })).toEqual({
      enable: false, run: 'onSave', editor: { preset: 'strict', rules: { a: 'off' } }, workspaceScan: true, eslint: 'ignore',
    });
    expect(toSettings({ enable: 'no', run: 'always', preset: '', rules: null, workspaceScan: 'yes', eslint: 3 })).toEqual(defaultSettings);
  });

  it('stand wherever clients put them', () => {
    const section = { preset: 'strict' };
    for (const sent of [{ secureBot: section }, { settings: { secureBot: section } }, { settings: section }, section]) expect(sectionOf(sent)).toEqual(section);
    expect(sectionOf({ status: true })).toBeUndefined();
    expect(sectionOf(undefined)).toBeUndefined();
  });
});
