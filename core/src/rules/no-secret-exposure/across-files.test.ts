/** Secrets that other files hold or show. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const settings = "const settings = {\n  OPENAI_API_KEY: process.env.OPENAI_API_KEY || '',\n  OPENAI_MODEL: process.env.OPENAI_MODEL || 'gpt-5',\n};\nmodule.exports = { settings };\n";
const change = "const { settings } = require('./settings');\nfunction choose(body) {\n  settings.OPENAI_MODEL = body.model;\n}\nmodule.exports = { choose };\n";

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'a checked copy of the environment',
      code: "import { z } from 'zod';\nconst Env = z.object({ DISCORD_TOKEN: z.string(), PORT: z.string() });\nconst env = Env.parse(process.env);\nconsole.log(`signing in with ${env.DISCORD_TOKEN} at ${env.PORT}`); // ← exposed\nconst result = Env.safeParse(process.env);\nif (result.success) console.log(result.data.DISCORD_TOKEN); // ← exposed\n",
    },
    {
      name: 'a checked copy of the environment in another file, and a variable read by its name there',
      path: 'bot.ts',
      files: { 'config.ts': "import * as v from 'valibot';\nconst need = (name: string): string => {\n  const value = process.env[name];\n  if (!value) throw new Error(`Missing ${name}`);\n  return value;\n};\nexport const env = v.parse(v.object({ BOT_TOKEN: v.string() }), process.env);\nexport const config = { twilio: { token: need('TWILIO_AUTH_TOKEN'), url: need('PUBLIC_URL') } };\n" },
      code: "import { config, env } from './config';\nconsole.log(env.BOT_TOKEN); // ← exposed\nconsole.log(`token ${config.twilio.token.slice(0, 8)} of ${config.twilio.url}`); // ← exposed\n",
    },
    {
      name: 'static fields of a class of another file, also in a field of this one',
      path: 'main.ts',
      files: { 'settings.ts': "export class Settings {\n  static MONGO_URI: string = process.env.MONGODB_URI || 'mongodb://localhost:27017';\n  static PORT = Number(process.env.PORT ?? 3000);\n}\n" },
      code: "import { Settings } from './settings';\nconsole.log(`database ${Settings.MONGO_URI}, port ${Settings.PORT}`); // ← exposed\nexport class Store {\n  private uri: string;\n  constructor() {\n    this.uri = Settings.MONGO_URI;\n    console.log(`store at ${this.uri}`); // ← exposed\n  }\n}\n",
    },
    {
      name: "NestJS' own logger, in a field of the class",
      code: "import { Injectable, Logger } from '@nestjs/common';\n@Injectable()\nexport class Llm {\n  private readonly logger = new Logger(Llm.name);\n  start() { this.logger.log('starting'); this.logger.debug(`key ${process.env.OPENAI_API_KEY}`); } // ← exposed\n}\n",
    },
    {
      name: "a variable of NestJS' configuration",
      code: "import { ConfigService } from '@nestjs/config';\nexport class Llm {\n  constructor(private readonly config: ConfigService) {\n    console.log(this.config.get('OPENAI_MODEL'));\n    console.log(this.config.getOrThrow<string>('OPENAI_API_KEY')); // ← exposed\n  }\n}\n",
    },
    {
      name: 'the secret among settings that are changed here',
      path: 'bot.js',
      files: { 'settings.js': settings },
      code: `${change}console.log(settings.OPENAI_API_KEY); // ← exposed\n`,
    },
    {
      name: 'a function of another file that works with the secret and shows it: no fix, since it needs the secret',
      path: 'bot.ts',
      files: { 'client.ts': "export async function listModels(key: string) {\n  console.log(`asking with ${key}`);\n  return fetch('https://api.acme-bots.io/models', { headers: { authorization: `Bearer ${key}` } });\n}\n" },
      code: "import { listModels } from './client';\nexport const models = () => listModels(process.env.ACME_API_KEY ?? ''); // ← exposed\n",
      output: null,
    },
  ],
  valid: [
    {
      name: 'the names of the servers that a function of another file logs',
      path: 'bot.ts',
      files: { 'container.ts': "export function start(config: { servers: Record<string, object> }) {\n  for (const [id, server] of Object.entries(config.servers)) console.log(`Created ${id}`, typeof server);\n}\n" },
      code: "import { start } from './container';\nconst all = { github: { env: { GITHUB_TOKEN: process.env.GITHUB_TOKEN } } };\nstart({ servers: all });\n",
    },
    {
      name: 'what a checked copy of the environment holds besides, and whether there is a key at all',
      code: "import { z } from 'zod';\nconst Env = z.object({ DISCORD_TOKEN: z.string(), PORT: z.string() });\nconst env = Env.parse(process.env);\nconsole.log(env.PORT, Boolean(env.DISCORD_TOKEN), env.DISCORD_TOKEN.length, env.DISCORD_TOKEN.slice(-4));\nconst has = (name: string) => process.env[name] !== undefined;\nconsole.log(has('DISCORD_TOKEN'));\n",
    },
    {
      name: 'another of the settings that are changed here',
      path: 'bot.js',
      files: { 'settings.js': settings },
      code: `${change}console.log(settings.OPENAI_MODEL);\n`,
    },
  ],
});
