import { describe, expect, it } from 'vitest';
import { analyzeText } from '../index.ts';
import { isSpareCopy } from './spare-copy.ts';

describe('isSpareCopy', () => {
  it.each(['backup/bot.js', 'src\\Backups\\bot.ts', 'jobs/mail.backup.js', 'bot.bak.mjs', 'bot_old.js', 'bot copy.ts', 'bot copy 2.ts', 'bot-copy(1).js', 'old_versions/a.js'])('knows %s', (path) => expect(isSpareCopy(path)).toBe(true));
  it.each(['src/backup.js', 'backup.ts', 'src/backup-service.ts', 'old.js', 'src/copy.ts', 'photocopy.js', 'threshold.js', 'src/old/bot.js'])('does not take %s for one', (path) => expect(isSpareCopy(path)).toBe(false));
});

describe('findings in a spare copy', () => {
  const key = ['sk', 'proj', 'Zq7Lm2Xv9Rt4Bn6Kp1Wd8Hs3Jf5Gc0YaTuEiQoMzVbNxLk'].join('-');
  const text = `import express from 'express';\nconst app = express();\nconst key = '${key}';\napp.get('/', async (req, res) => { try { res.json(await run(key)); } catch (error) { res.status(500).send(error.stack); } });\n`;
  const found = async (path: string, preset: 'recommended' | 'strict') => (await analyzeText(text, { path, config: { preset } })).findings.map(({ ruleId }) => ruleId);

  it('wait for strict, but for keys, which open what they open wherever they lie', async () => {
    expect(await found('bot.js', 'recommended')).toEqual(['no-hardcoded-secret', 'no-error-exposure']);
    expect(await found('backup/bot.js', 'recommended')).toEqual(['no-hardcoded-secret']);
    expect(await found('backup/bot.js', 'strict')).toContain('no-error-exposure');
  });
});
