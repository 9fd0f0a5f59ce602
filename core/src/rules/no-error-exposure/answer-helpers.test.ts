/** Errors that reach the client through a helper that writes the answer, in files that make no server. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const path = 'src/routes/login.js';

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'a helper that writes head and body',
      path,
      code: "function sendJson(out, status, data) {\n  out.writeHead(status, { 'Content-Type': 'application/json' });\n  out.end(JSON.stringify(data)); // ← exposed\n}\nexport async function login(request, out) {\n  try {\n    sendJson(out, 200, await check(request));\n  } catch (error) {\n    sendJson(out, 500, { error: error.message });\n  }\n}\n",
    },
    {
      name: 'an answer whose status is set',
      path,
      code: "export async function login(request, out) {\n  try {\n    await check(request);\n  } catch (error) {\n    out.statusCode = 500;\n    out.end(`Failed: ${error.message}`); // ← exposed\n  }\n}\n",
      output: "import { toPublicMessage } from 'secure-bot/runtime';\n\nexport async function login(request, out) {\n  try {\n    await check(request);\n  } catch (error) {\n    out.statusCode = 500;\n    out.end(`Failed: ${toPublicMessage(error)}`);\n  }\n}\n",
    },
  ],
  valid: [
    {
      name: 'the helper is given a sentence',
      path,
      code: "function sendJson(out, status, data) {\n  out.writeHead(status, { 'Content-Type': 'application/json' });\n  out.end(JSON.stringify(data));\n}\nexport async function login(request, out) {\n  try {\n    sendJson(out, 200, await check(request));\n  } catch (error) {\n    console.error(error);\n    sendJson(out, 500, { error: 'Failed.' });\n  }\n}\n",
    },
    {
      name: 'a request that goes out',
      path,
      code: "export async function tell(outgoing) {\n  try {\n    await work();\n  } catch (error) {\n    outgoing.setHeader('content-type', 'text/plain');\n    outgoing.write(error.message);\n    outgoing.end();\n  }\n}\n",
    },
  ],
});
