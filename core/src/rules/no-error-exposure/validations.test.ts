/** Mongoose says of what a client has sent which fields are wrong: where that is answered with a status below 500, the sentence is for the client. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const files = { 'plan.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Plan', new mongoose.Schema({ name: { type: String, required: true } }));\n" };
const app = (work: string, status = 400) => `const express = require('express');\nconst Plan = require('./plan.js');\nconst app = express();\napp.post('/plans', async (req, res) => {\n  try {\n    ${work}\n    res.sendStatus(201);\n  } catch (problem) {\n    res.status(${status}).json({ error: problem.message }); // ← exposed\n  }\n});\n`;
const fixed = (work: string, status = 400) => app(work, status).replace("require('./plan.js');\n", "require('./plan.js');\nconst { toPublicMessage } = require('secure-bot/runtime');\n").replace('problem.message', 'toPublicMessage(problem)').replace(' // ← exposed', '');
const read = "await Plan.find({ name: 'Basic' });";

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    { name: 'documents that are made: no fix', path: 'app.js', files, code: app('await Plan.insertMany([].concat(req.body.plans));'), output: null },
    { name: 'one document that is saved: no fix', path: 'app.js', files, code: app('const plan = new Plan({ name: String(req.body.name) });\n    await plan.save();'), output: null },
    { name: 'one that was found before: no fix', path: 'app.js', files, code: app("const plan = await Plan.findOne({ name: 'Basic' });\n    plan.name = String(req.body.name);\n    await plan.save();", 422), output: null },
    { name: 'with a status that says that the server failed', path: 'app.js', files, code: app("await Plan.create({ name: 'Basic' });", 500), output: fixed("await Plan.create({ name: 'Basic' });", 500) },
    { name: 'where nothing is checked', path: 'app.js', files, code: app(read), output: fixed(read) },
  ],
});
