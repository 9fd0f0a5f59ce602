/** Errors in what functions behind API Gateway return. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const path = 'src/handler.ts';

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'a helper of another file that puts it into the body',
      path,
      files: { 'src/answers.ts': "export const failure = (error: unknown, status = 500) => ({ statusCode: status, body: JSON.stringify({ error: error instanceof Error ? error.message : error }) });\nexport const success = (id: string) => ({ statusCode: 200, body: 'ok' });\n" },
      code: "import { failure, success } from './answers';\nexport const handler = async (event) => {\n  try {\n    await work(JSON.parse(event.body));\n    return success('a');\n  } catch (reason) {\n    return failure(reason); // ← exposed\n  }\n};\n",
    },
    {
      name: 'the body of the answer',
      path,
      code: "export const handler = async (event) => {\n  try {\n    return { statusCode: 200, body: await work(JSON.parse(event.body)) };\n  } catch (error) {\n    return { statusCode: 500, headers: {}, body: JSON.stringify({ error: error.message }) }; // ← exposed\n  }\n};\n",
      output: "import { toPublicMessage } from 'secure-bot/runtime';\n\nexport const handler = async (event) => {\n  try {\n    return { statusCode: 200, body: await work(JSON.parse(event.body)) };\n  } catch (error) {\n    return { statusCode: 500, headers: {}, body: JSON.stringify({ error: toPublicMessage(error) }) };\n  }\n};\n",
    },
    {
      name: 'a function by its type, and what a helper of the file is given',
      code: "import type { APIGatewayProxyHandler } from 'aws-lambda';\nconst answer = (statusCode: number, body: unknown) => ({ statusCode, body: JSON.stringify(body) });\nexport const ask: APIGatewayProxyHandler = async (event) => {\n  try {\n    return answer(200, await work(event.body));\n  } catch (error) {\n    return answer(500, { message: (error as Error).message }); // ← exposed\n  }\n};\n",
    },
    {
      name: "a function of Netlify, by the callback",
      path: 'netlify/functions/ask.js',
      code: "exports.handler = function (event, context, callback) {\n  work(event.body).catch((error) => callback(null, { statusCode: 500, body: String(error) })); // ← exposed\n};\n",
    },
  ],
  valid: [
    {
      name: 'a helper of another file that leaves it out',
      path,
      files: { 'src/answers.ts': "export const failure = (error: unknown, status = 500) => ({ statusCode: status, body: JSON.stringify({ error: error instanceof Error ? error.message : error }) });\nexport const success = (id: string) => ({ statusCode: 200, body: 'ok' });\n" },
      code: "import { failure, success } from './answers';\nexport const handler = async (event) => {\n  try {\n    await work(JSON.parse(event.body));\n    return success('a');\n  } catch (reason) {\n    console.error(reason);\n    return Math.random() > 2 ? success(reason.message) : failure('Try again.');\n  }\n};\n",
    },
    {
      name: 'such a helper in a program that hears no event',
      path: 'src/job.ts',
      files: { 'src/answers.ts': "export const failure = (error: unknown, status = 500) => ({ statusCode: status, body: JSON.stringify({ error: error instanceof Error ? error.message : error }) });\nexport const success = (id: string) => ({ statusCode: 200, body: 'ok' });\n" },
      code: "import { failure, success } from './answers';\nexport const run = async (job) => {\n  try {\n    await work(job);\n    return success('a');\n  } catch (reason) {\n    return failure(reason);\n  }\n};\n",
    },
    {
      name: 'a sentence, and the error in the log',
      path,
      code: "export const handler = async (event) => {\n  try {\n    return { statusCode: 200, body: await work(event.body) };\n  } catch (error) {\n    console.error(error);\n    return { statusCode: 500, body: 'Failed.' };\n  }\n};\n",
    },
    {
      name: 'a client of the own project that hears no event',
      path: 'src/client.mjs',
      code: 'export async function ask(url) {\n  try {\n    const response = await fetch(url);\n    return { statusCode: response.status, body: await response.text() };\n  } catch (error) {\n    return { statusCode: 0, body: error.message };\n  }\n}\n',
    },
    {
      name: 'an object of these names that is no answer',
      path,
      code: "export const handler = async (event) => {\n  try {\n    return { statusCode: 200, body: await work(event.body) };\n  } catch (error) {\n    const seen = { statusCode: 500, body: error.message };\n    console.error(seen);\n    return { statusCode: 500, body: 'Failed.' };\n  }\n};\n",
    },
  ],
});
