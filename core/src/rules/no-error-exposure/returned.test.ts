/** Functions that return the error in the place of their result. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const search = "async function search(text) {\n  try {\n    const found = await index.query(text);\n    return { found, sources: found.map(({ name }) => name), message: 'ok' };\n  } catch (error) {\n    return error;\n  }\n}\n";
const route = (body: string) => `import express from 'express';\nconst app = express();\n${search}app.get('/', async (req, res) => {\n  const result = await search(req.query.text);\n  ${body}\n});\n`;

testRule(noErrorExposure, {
  invalid: [
    { name: 'what both have', code: route('res.json({ message: result.message }); // ← exposed') },
    { name: 'all of it', code: route('res.json(result); // ← exposed') },
    { name: 'what an error of a client has', code: route('res.json(result.response); // ← exposed') },
    {
      name: 'an element of a list that may be of errors',
      code: "import express from 'express';\nconst app = express();\nasync function lines(text) {\n  try {\n    return ['found', await load(text)];\n  } catch (error) {\n    return [`failed: ${error.message}`, 1].map(String);\n  }\n}\napp.get('/', async (req, res) => {\n  const found = await lines(req.query.text);\n  res.json({ first: found[0] }); // ← exposed\n});\n",
    },
  ],
  valid: [
    { name: 'what the result alone has', code: route('res.json({ sources: result.sources });') },
    { name: 'what the result alone has, taken apart', code: route('const { sources, found } = result;\n  res.json({ sources, count: found.length });') },
  ],
});
