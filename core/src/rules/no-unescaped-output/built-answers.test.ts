/** HTML that no method sends: answers that are objects, texts that a route returns, mail, values of a template that go in raw. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const lambda = (answer: string) => `import type { APIGatewayProxyEventV2 } from 'aws-lambda';\nconst page = { 'Content-Type': 'text/html; charset=utf-8' };\nexport const hello = async (event: APIGatewayProxyEventV2) => {\n  const name = event.queryStringParameters?.name;\n  return ${answer};\n};\n`;
const nest = (answer: string) => `import { Controller, Get as Read, Query } from '@nestjs/common';\n@Controller('hello')\nexport class Hello {\n  @Read()\n  hello(@Query('name') name: string) {\n    return ${answer}\n  }\n}\n`;
const mail = (message: string) => `import { createTransport } from 'nodemailer';\nimport express from 'express';\nconst post = createTransport(process.env.SMTP_URL);\nexpress().post('/contact', async (req, res) => {\n  await post.sendMail({ to: 'desk@example.org', ${message} });\n  res.end();\n});\n`;
const template = (text: string, use = 'res.send(render({ note: req.body.note, name: req.body.name }));') => `import Handlebars from 'handlebars';\nimport express from 'express';\nconst render = Handlebars.compile('${text}');\nexpress().post('/note', (req, res) => {\n  ${use}\n});\n`;

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'what a function behind API Gateway returns', path: 'hello.ts', code: lambda("{ statusCode: 200, headers: { 'content-type': 'text/html' }, body: `<p>${name}</p>` }").replace('` };', '` }; // ← html') },
    { name: 'with headers that are kept elsewhere', path: 'hello.ts', code: lambda('{ statusCode: 200, headers: page, body: `<p>${name}</p>` }').replace('` };', '` }; // ← html') },
    { name: 'TwiML behind API Gateway', path: 'hello.ts', code: lambda("{ statusCode: 200, headers: { 'Content-Type': 'text/xml' }, body: `<Response><Say>${name}</Say></Response>` }").replace('` };', '` }; // ← html') },
    { name: 'a text that a route returns', path: 'hello.ts', code: nest('`<p>${name}</p>`; // ← html') },
    { name: 'a mail', code: mail('html: `<h1>New</h1>${req.body.text}`').replace('` });', '` }); // ← html') },
    { name: 'a mail, by a helper', code: "import { createTransport } from 'nodemailer';\nimport express from 'express';\nconst post = createTransport(process.env.SMTP_URL);\nconst tell = (html) => post.sendMail({ to: 'desk@example.org', html }); // ← html\nexpress().post('/contact', async (req, res) => {\n  const body = '<h1>New</h1>' + req.body.text;\n  await tell(body);\n  res.end();\n});\n" },
    { name: 'a mail, by a helper of another file', files: { 'mail.js': "import nodemailer from 'nodemailer';\nconst post = nodemailer.createTransport(process.env.SMTP_URL);\nexport async function sendMessage(options) {\n  await post.sendMail({ to: options.to, html: options.html });\n}\n" }, path: 'contact.js', code: "import express from 'express';\nimport { sendMessage } from './mail.js';\nexpress().post('/contact', async (req, res) => {\n  await sendMessage({ to: 'desk@example.org', html: `<h1>New</h1>${req.body.text}` }); // ← html\n  res.end();\n});\n" },
    { name: 'a place of a template that escapes nothing', code: template('<p>{{{note}}}</p><b>{{name}}</b>').replace('}));', '})); // ← html') },
    { name: 'the same with an ampersand', code: template('<p>{{& note }}</p>').replace('}));', '})); // ← html') },
  ],
  valid: [
    { name: 'JSON, as API Gateway has it without a type', path: 'hello.ts', code: lambda('{ statusCode: 200, body: `<p>${name}</p>` }') },
    { name: 'plain text', path: 'hello.ts', code: lambda("{ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: `<p>${name}</p>` }") },
    { name: 'another answer of the same function is HTML', path: 'hello.ts', code: lambda("name === undefined ? { statusCode: 200, headers: page, body: '<p>Who?</p>' } : { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: name }") },
    { name: 'a text without markup', path: 'hello.ts', code: nest('`Hello ${name}`;') },
    { name: 'an object', path: 'hello.ts', code: nest('{ title: `<p>${name}</p>` };') },
    { name: 'the text of a mail', code: mail('text: `New: ${req.body.text}`') },
    { name: 'a mail that is written as a whole', code: mail('html: req.body.page') },
    { name: 'the same, by a helper of another file', files: { 'mail.js': "import nodemailer from 'nodemailer';\nconst post = nodemailer.createTransport(process.env.SMTP_URL);\nexport async function sendMessage(options) {\n  await post.sendMail({ to: options.to, html: options.html });\n}\n" }, path: 'news.js', code: "import express from 'express';\nimport { sendMessage } from './mail.js';\nexpress().post('/news', async (req, res) => {\n  await sendMessage({ to: 'all@example.org', html: req.body.page });\n  res.end();\n});\n" },
    { name: 'places that escape', code: template('<p>{{note}}</p><b>{{name}}</b>') },
    { name: 'a raw place for something else', code: template('<p>{{{footer}}}</p><b>{{name}}</b>') },
    { name: 'a raw place of a prompt', code: template('Summarise this note: {{{note}}}') },
    { name: 'a sanitized value', code: template('<p>{{{note}}}</p>', "res.send(render({ note: sanitizeHtml(req.body.note) }));").replace("import express", "import sanitizeHtml from 'sanitize-html';\nimport express") },
  ],
});
