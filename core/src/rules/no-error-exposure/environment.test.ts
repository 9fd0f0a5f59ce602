/** Environments read from a checked copy of `process.env`. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const app = (setting: string, answer: string) => `import express from 'express';\nimport { z } from 'zod';\nconst schema = z.object({ NODE_ENV: z.string().default('production'), STAGE: z.string() });\n${setting}\nconst app = express();\napp.use((problem, req, res, next) => {\n  res.status(500).json({ error: ${answer} });\n});\n`;
const parsed = 'const checked = schema.safeParse(process.env);\nif (!checked.success) process.exit(1);\nconst settings = checked.data;\n';

testRule(noErrorExposure, {
  valid: [
    { name: 'by a constant', code: app(`${parsed}const isLive = settings.NODE_ENV === 'production';`, "isLive ? 'Internal server error.' : problem.message") },
    { name: 'asked where it is needed', code: app('const settings = schema.parse(process.env);', "settings.NODE_ENV !== 'production' ? problem.message : 'Internal server error.'") },
    { name: 'taken out of it', code: app('const { NODE_ENV } = schema.parse(process.env);', "NODE_ENV === 'production' ? 'Internal server error.' : problem.message") },
  ],
  invalid: [
    { name: 'in production', code: app(`${parsed}const isLive = settings.NODE_ENV === 'production';`, "isLive ? problem.message : 'Internal server error.'").replace(' });\n});', ' }); // ← exposed\n});') },
    { name: 'another setting', code: app(parsed, "settings.STAGE === 'production' ? 'Internal server error.' : problem.message").replace(' });\n});', ' }); // ← exposed\n});') },
    { name: 'what the request says', code: app('', "req.query.NODE_ENV === 'production' ? 'Internal server error.' : problem.message").replace(' });\n});', ' }); // ← exposed\n});') },
  ],
});
