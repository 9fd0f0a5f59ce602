/** What the variable is called that a fix reads: never one that holds the credential of another service, or of another client. */
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

const helped = "import { requireEnv } from 'secure-bot/runtime';\n";
const openai = "import OpenAI from 'openai';\n";
const { hex } = keys;

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'clients of other services that speak the protocol of OpenAI: the address names the service, else the key does',
      code: `${openai}const router = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: 'sk-or-v1-${hex}${hex}' }); // ← format\nconst seeker = new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: 'sk-${hex}' }); // ← format\nconst own = new OpenAI({ baseURL: process.env.LLM_BASE_URL, apiKey: 'sk-${keys.random}' }); // ← format\nconst plain = new OpenAI({ apiKey: 'sk-or-v1-${hex}${hex}' }); // ← format\nexport { router, seeker, own, plain };\n`,
      output: `${openai}${helped}const router = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: requireEnv('OPENROUTER_API_KEY') });\nconst seeker = new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: requireEnv('DEEPSEEK_API_KEY') });\nconst own = new OpenAI({ baseURL: process.env.LLM_BASE_URL, apiKey: requireEnv('LLM_API_KEY') });\nconst plain = new OpenAI({ apiKey: requireEnv('OPENROUTER_API_KEY') });\nexport { router, seeker, own, plain };\n`,
    },
    {
      name: 'the same through a variable; the vendor at its own address keeps its name',
      code: `${openai}const where = 'https://api.mistral.ai/v1';\nconst settings = { baseURL: where, apiKey: '${keys.random}' }; // ← option\nexport const a = new OpenAI(settings);\nexport const b = new OpenAI({ baseURL: 'https://eu.api.openai.com/v1', apiKey: 'Zx${keys.random}' }); // ← option\n`,
      output: `${openai}${helped}const where = 'https://api.mistral.ai/v1';\nconst settings = { baseURL: where, apiKey: requireEnv('MISTRAL_API_KEY') };\nexport const a = new OpenAI(settings);\nexport const b = new OpenAI({ baseURL: 'https://eu.api.openai.com/v1', apiKey: requireEnv('OPENAI_API_KEY') });\n`,
    },
    {
      name: 'a second bot beside the one that has its token from the environment',
      code: `import { Telegraf } from 'telegraf';\nexport const first = new Telegraf(process.env.BOT_TOKEN);\nexport const second = new Telegraf('${keys.telegram}'); // ← format\n`,
      output: `import { Telegraf } from 'telegraf';\n${helped}export const first = new Telegraf(process.env.BOT_TOKEN);\nexport const second = new Telegraf(requireEnv('BOT_TOKEN_2'));\n`,
    },
    {
      name: 'the same through a constructor of its own, and with the settings of Nest',
      code: `import { Telegraf } from 'telegraf';\nconst spare = '${keys.telegram}'; // ← format\nclass Assistant {\n  readonly bot: Telegraf;\n  constructor(word: string) {\n    this.bot = new Telegraf(word);\n  }\n}\nexport const bots = [new Assistant(process.env.BOT_TOKEN ?? ''), new Assistant(spare)];\n`,
      output: `import { Telegraf } from 'telegraf';\n${helped}const spare = requireEnv('BOT_TOKEN_2');\nclass Assistant {\n  readonly bot: Telegraf;\n  constructor(word: string) {\n    this.bot = new Telegraf(word);\n  }\n}\nexport const bots = [new Assistant(process.env.BOT_TOKEN ?? ''), new Assistant(spare)];\n`,
    },
    {
      name: 'of the same account the variable that is there already',
      code: `import { BotFrameworkAdapter } from 'botbuilder';\nexport const cloud = { MicrosoftAppId: process.env.APP_ID, MicrosoftAppPassword: process.env.APP_PASSWORD };\nexport const legacy = new BotFrameworkAdapter({ appId: process.env.APP_ID, appPassword: '${keys.random}' }); // ← option\n`,
      output: `import { BotFrameworkAdapter } from 'botbuilder';\n${helped}export const cloud = { MicrosoftAppId: process.env.APP_ID, MicrosoftAppPassword: process.env.APP_PASSWORD };\nexport const legacy = new BotFrameworkAdapter({ appId: process.env.APP_ID, appPassword: requireEnv('APP_PASSWORD') });\n`,
    },
    {
      name: 'of another account the name that the SDK has for it',
      code: `import { BotFrameworkAdapter } from 'botbuilder';\nexport const cloud = { MicrosoftAppId: process.env.APP_ID, MicrosoftAppPassword: process.env.APP_PASSWORD };\nexport const legacy = new BotFrameworkAdapter({ appId: process.env.OLD_ID, appPassword: '${keys.random}' }); // ← option\n`,
      output: `import { BotFrameworkAdapter } from 'botbuilder';\n${helped}export const cloud = { MicrosoftAppId: process.env.APP_ID, MicrosoftAppPassword: process.env.APP_PASSWORD };\nexport const legacy = new BotFrameworkAdapter({ appId: process.env.OLD_ID, appPassword: requireEnv('MicrosoftAppPassword') });\n`,
    },
    {
      name: 'what signs and what checks have one key',
      code: `import jwt from 'jsonwebtoken';\nexport const issue = (id: string) => jwt.sign({ id }, 'quiet-cat-12'); // ← option\nexport const read = (token: string) => jwt.verify(token, process.env.SESSION_KEY);\n`,
      output: `import jwt from 'jsonwebtoken';\n${helped}export const issue = (id: string) => jwt.sign({ id }, requireEnv('SESSION_KEY'));\nexport const read = (token: string) => jwt.verify(token, process.env.SESSION_KEY);\n`,
    },
    {
      name: 'the keys that Koa signs cookies with',
      code: `import Koa from 'koa';\nconst app = new Koa();\napp.keys = ['quiet-cat-12', 'old-cat-11']; // ← option, option\n`,
      output: `import Koa from 'koa';\n${helped}const app = new Koa();\napp.keys = [requireEnv('COOKIE_SECRET'), requireEnv('COOKIE_SECRET_2')];\n`,
    },
    {
      name: 'a secret of webhooks by the package that checks them',
      code: `import { Webhook } from 'svix';\nexport const hook = new Webhook('whsec_${keys.random}');\n`,
      errors: [{ messageId: 'format', message: "Stripe or Svix credential `whse****` in the source: whoever reads it can use it; rotate it and use `requireEnv('SVIX_WEBHOOK_SECRET')`." }],
      output: `import { Webhook } from 'svix';\n${helped}export const hook = new Webhook(requireEnv('SVIX_WEBHOOK_SECRET'));\n`,
    },
    {
      name: 'the same of Stripe, and where nothing tells',
      code: `import Stripe from 'stripe';\nconst secret = 'whsec_${keys.random}'; // ← format\nexport const check = (stripe: Stripe, body: string, given: string) => stripe.webhooks.constructEvent(body, given, secret);\n`,
      output: `import Stripe from 'stripe';\n${helped}const secret = requireEnv('STRIPE_WEBHOOK_SECRET');\nexport const check = (stripe: Stripe, body: string, given: string) => stripe.webhooks.constructEvent(body, given, secret);\n`,
    },
    {
      name: 'where nothing tells, the name that it has in the code',
      code: `export const clerkWebhookSecret = 'whsec_${keys.random}'; // ← format\nexport const hooks = { secret: 'whsec_Zx${keys.random}' }; // ← format\n`,
      output: `${helped}\nexport const clerkWebhookSecret = requireEnv('CLERK_WEBHOOK_SECRET');\nexport const hooks = { secret: requireEnv('WEBHOOK_SECRET') };\n`,
    },
  ],
  valid: [
    { name: 'keys of something else', code: `const app = { keys: [] };\napp.keys = ['quiet-cat-12'];\n` },
    { name: 'read from the environment', code: `${openai}export const router = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });` },
  ],
});
