/** Errors of a block that asks whether a token is good. */
import { expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';

async function severities(code: string): Promise<readonly string[]> {
  return (await analyzeText(code, { path: 'auth.ts', config: { preset: 'recommended' } })).findings.filter(({ ruleId }) => ruleId === 'no-error-exposure').map(({ severity }) => severity);
}

const middleware = (body: string) => `import jwt from 'jsonwebtoken';\nimport express from 'express';\nimport { User } from './user.js';\nconst app = express();\napp.use(async (req, res, next) => {\n  try {\n    const [, token] = (req.headers.authorization ?? '').split(' ');\n    if (!token) return res.status(401).end();\n    ${body}\n    next();\n  } catch (error) {\n    res.status(401).json({ error: error.message });\n  }\n});\n`;

it.each([
  ['jsonwebtoken', middleware('req.user = jwt.verify(token, process.env.JWT_SECRET);')],
  ["Fastify's plugin", "import fastify from 'fastify';\nconst app = fastify();\napp.get('/me', async (request, reply) => {\n  try {\n    await request.jwtVerify();\n  } catch (error) {\n    reply.status(401).send(error);\n  }\n});\n"],
  ['jose', middleware('const { payload } = await jwtVerify(token, key);').replace("import jwt from 'jsonwebtoken'", "import { jwtVerify } from 'jose'")],
])('is an info where %s alone is asked', async (_, code) => expect(await severities(code)).toEqual(['info']));

it.each([
  ['a database is asked as well', middleware('req.user = await User.findById(jwt.verify(token, process.env.JWT_SECRET).id);')],
  ['a key is fetched', middleware('req.user = jwt.verify(token, await loadKey());')],
  ['a function of the project does it', middleware('req.user = User.verify(token);')],
])('is an error where %s', async (_, code) => expect(await severities(code)).toEqual(['error']));
