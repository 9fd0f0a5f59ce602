/** What a framework hands out by itself: the headers of a request as a parameter, the bindings of a worker, loggers, errors as plain objects. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const nest = (parameter: string, body: string) => `import { Controller, Headers as Head, Logger, Post } from '@nestjs/common';\n@Controller('tickets')\nexport class Tickets {\n  private readonly log = new Logger('tickets');\n  @Post('new')\n  create(${parameter}) {\n    ${body}\n  }\n}\n`;
const hono = (answer: string) => `import { Hono } from 'hono';\nconst app = new Hono<{ Bindings: { API_KEY: string; REGION: string } }>();\napp.get('/config', (context) => ${answer});\n`;

testRule(noSecretExposure, {
  invalid: [
    { name: 'all headers of a decorated parameter', code: nest('@Head() sent: Record<string, string>', 'this.log.debug(sent); // ← headers') },
    { name: 'all headers in a text', code: nest('@Head() sent: Record<string, string>', 'console.log(`from ${JSON.stringify(sent)}`); // ← headers') },
    { name: 'all bindings of a worker', code: hono('context.json(context.env)').replace(';\n});', '').replace('env));', 'env)); // ← environment') },
    { name: 'a copy of the bindings', code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/config', (context) => {\n  const { env } = context;\n  return context.json({ ...env }); // ← environment\n});\n" },
    { name: 'an error of axios, made plain', code: "import axios from 'axios';\nexport async function load() {\n  try {\n    await axios.get('https://api.example.org', { headers: { authorization: `Bearer ${process.env.API_KEY}` } });\n  } catch (failure) {\n    if (axios.isAxiosError(failure)) console.error(failure.toJSON()); // ← error\n  }\n}\n" },
    { name: 'the logger of Bolt', code: "import { App } from '@slack/bolt';\nconst app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });\napp.logger.info(process.env.SLACK_BOT_TOKEN); // ← exposed\napp.command('/go', async ({ ack, logger }) => {\n  logger.warn(`with ${process.env.SLACK_BOT_TOKEN}`); // ← exposed\n  await ack();\n});\n" },
  ],
  valid: [
    { name: 'the message of an error of axios', code: "import axios from 'axios';\nexport async function load() {\n  try {\n    await axios.get('https://api.example.org', { headers: { authorization: `Bearer ${process.env.API_KEY}` } });\n  } catch (failure) {\n    if (axios.isAxiosError(failure)) console.error(failure.toJSON().message);\n  }\n}\n" },
    { name: 'one header', code: nest("@Head('x-request-id') id: string", 'this.log.debug(id);') },
    { name: 'one of the headers', code: nest('@Head() sent: Record<string, string>', "this.log.debug(sent['x-request-id']);") },
    { name: 'headers that are masked', code: nest('@Head() { authorization, ...rest }: Record<string, string>', 'this.log.debug(Object.keys(rest));') },
    { name: 'a harmless binding', code: hono('context.json({ region: context.env.REGION })') },
  ],
});
