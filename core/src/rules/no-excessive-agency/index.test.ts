import { testRule } from '../../testing/index.ts';
import noExcessiveAgency from './index.ts';

const strict = { strict: true };
const discord = "import { Client, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';\n";

testRule(noExcessiveAgency, {
  invalid: [
    {
      name: 'an agent that asks nobody',
      code: `
import { query } from '@anthropic-ai/claude-agent-sdk';
export const work = (prompt) => query({ prompt, options: { permissionMode: 'bypassPermissions', maxTurns: 5 } }); // ← bypass
`,
    },
    {
      name: 'a thread with full access',
      code: `
import { Codex } from '@openai/codex-sdk';
const codex = new Codex();
export const thread = codex.startThread({ sandboxMode: 'danger-full-access' }); // ← bypass
`,
    },
    {
      name: 'a command line agent with its questions off',
      code: `
const { spawn } = require('child_process');
exports.work = (prompt) => {
  const args = ['-p', prompt, '--dangerously-skip-permissions']; // ← bypass
  return spawn('claude', args);
};
`,
    },
    {
      name: 'the shell tool without approval',
      code: `
import { Agent, shellTool } from '@openai/agents';
import { shell } from './shell';
export const agent = new Agent({ name: 'Admin', tools: [shellTool({ shell })] }); // ← builtInTool
`,
      output: `
import { Agent, shellTool } from '@openai/agents';
import { shell } from './shell';
export const agent = new Agent({ name: 'Admin', tools: [shellTool({ shell, needsApproval: true })] });
`,
    },
    {
      name: 'a tool that runs what the model says',
      code: `
import { tool } from '@openai/agents';
import { execSync } from 'node:child_process';
import { z } from 'zod';
export const run = tool({
  name: 'run',
  description: 'Runs a command',
  parameters: z.object({ command: z.string() }),
  execute: async ({ command }) => execSync(command).toString(), // ← shell
});
`,
      output: `
import { tool } from '@openai/agents';
import { execSync } from 'node:child_process';
import { z } from 'zod';
export const run = tool({
  name: 'run',
  description: 'Runs a command',
  parameters: z.object({ command: z.string() }),
  execute: async ({ command }) => execSync(command).toString(),
  needsApproval: true,
});
`,
    },
    {
      name: 'a tool that deletes, with a helper of another file',
      files: { 'files.ts': "import { rm } from 'node:fs/promises';\nexport async function remove(path: string) {\n  await rm(path, { recursive: true });\n}\n" },
      code: `
import { tool } from 'ai';
import { z } from 'zod';
import { remove } from './files';
export const cleaner = tool({
  description: 'Removes a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async (input) => {
    await remove(input.folder); // ← delete
    return 'done';
  },
});
`,
    },
    {
      name: 'a tool known by its shape runs the model’s query',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export const sqlTool = {
  name: 'sql',
  description: 'Runs a query',
  parameters: { type: 'object', properties: { sql: { type: 'string' } } },
  handler: async function ({ sql = '' }) {
    const result = await pool.query(sql); // ← query
    return JSON.stringify(result.rows);
  },
};
`,
      output: null,
    },
    {
      name: 'a tool that pays',
      code: `
import Stripe from 'stripe';
import { tool } from '@langchain/core/tools';
import { z } from 'zod';
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
export const refund = tool(async ({ charge }) => {
  await stripe.refunds.create({ charge }); // ← payment
  return 'refunded';
}, { name: 'refund', description: 'Refunds a charge', schema: z.object({ charge: z.string() }) });
`,
    },
    {
      name: 'an invitation with the administrator right',
      code: `
export const invite = (id) => \`https://discord.com/api/oauth2/authorize?client_id=\${id}&permissions=8&scope=bot\`; // ← administrator
`,
      output: null,
    },
    {
      name: 'an invitation made by the client',
      code: `${discord}const client = new Client({ intents: [GatewayIntentBits.Guilds] });
export const invite = () => client.generateInvite({ scopes: ['bot'], permissions: [PermissionFlagsBits.Administrator] }); // ← administrator
`,
    },
    {
      name: 'a privileged intent that nothing uses',
      code: `${discord}const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildPresences, // ← intent
  ],
});
client.on('interactionCreate', async (interaction) => {
  await interaction.reply('Hello');
});
client.login(process.env.DISCORD_TOKEN);
`,
      output: `${discord}const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
  ],
});
client.on('interactionCreate', async (interaction) => {
  await interaction.reply('Hello');
});
client.login(process.env.DISCORD_TOKEN);
`,
    },
    {
      name: 'a policy that allows everything',
      code: `
export const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }; // ← policy
`,
      output: null,
    },
    {
      name: 'every origin with credentials',
      code: `
import cors from 'cors';
import express from 'express';
const app = express();
app.use(cors({ origin: true, credentials: true })); // ← cors
`,
    },
    {
      name: 'the origin of the request given back',
      code: `
import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin); // ← cors
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
`,
    },
    {
      name: 'every scope',
      code: `
export const oauth = { clientId: process.env.CLIENT_ID, redirectUri: 'https://bot.dev/callback', scope: '*' }; // ← allScopes
`,
    },
    {
      name: 'strict: all of the drive',
      options: strict,
      code: `
export const params = { scope: ['https://www.googleapis.com/auth/drive'] }; // ← broadScope
`,
    },
  ],
  valid: [
    {
      name: 'an agent that asks',
      code: `
import { query } from '@anthropic-ai/claude-agent-sdk';
export const work = (prompt) => query({ prompt, options: { permissionMode: 'default', maxTurns: 5 } });
`,
    },
    {
      name: 'a tool with approval',
      code: `
import { tool } from '@openai/agents';
import { execSync } from 'node:child_process';
export const run = tool({ name: 'run', needsApproval: true, parameters, execute: async ({ command }) => execSync(command).toString() });
`,
    },
    {
      name: 'a tool whose handler asks',
      code: `
import { tool } from '@langchain/core/tools';
import { execSync } from 'node:child_process';
import { askUser } from './ask';
export const run = tool(async ({ command }) => {
  if (!(await askUser(command))) return 'refused';
  return execSync(command).toString();
}, { name: 'run', description: 'Runs a command', schema });
`,
    },
    {
      name: 'a tool with a list of commands',
      code: `
import { tool } from 'ai';
import { execSync } from 'node:child_process';
const allowed = ['uptime', 'df -h'];
export const run = tool({
  description: 'Runs a command',
  inputSchema,
  execute: async ({ command }) => {
    if (!allowed.includes(command)) return 'not allowed';
    return execSync(command).toString();
  },
});
`,
    },
    {
      name: 'a fixed program',
      code: `
import { tool } from 'ai';
import { execFile } from 'node:child_process';
export const log = tool({ description: 'Shows the log', inputSchema, execute: async ({ branch }) => execFile('git', ['log', '--', branch]) });
`,
    },
    {
      name: 'asking for the right is no granting of it',
      code: `${discord}export async function run(interaction) {
  if (!interaction.memberPermissions.has(PermissionFlagsBits.Administrator)) return;
  await interaction.reply('Hello, admin');
}
`,
    },
    {
      name: 'a command for administrators',
      code: `
import { PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
export const data = new SlashCommandBuilder().setName('ban').setDescription('Bans').setDefaultMemberPermissions(PermissionFlagsBits.Administrator);
`,
    },
    {
      name: 'an intent that is used',
      code: `${discord}const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
client.on('messageCreate', async (message) => {
  if (message.content === '!ping') await message.reply('pong');
});
`,
    },
    {
      name: 'other files may use the intent',
      code: `${discord}import { register } from './events';
const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildPresences] });
client.on('ready', () => register(client));
`,
    },
    {
      name: 'an invitation with few rights',
      code: "export const invite = (id) => `https://discord.com/oauth2/authorize?client_id=${id}&permissions=2048&scope=bot`;\n",
    },
    {
      name: 'a policy for one bucket',
      code: "export const policy = { Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::bot/*' }] };\n",
    },
    {
      name: 'a policy that forbids',
      code: "export const policy = { Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };\n",
    },
    {
      name: 'a list of origins',
      code: `
import cors from 'cors';
import express from 'express';
const app = express();
app.use(cors({ origin: ['https://bot.dev'], credentials: true }));
`,
    },
    {
      name: 'every origin without credentials',
      code: `
import cors from 'cors';
import express from 'express';
const app = express();
app.use(cors());
`,
    },
    {
      name: 'the origin given back outside production',
      code: `
import express from 'express';
const app = express();
app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (process.env.NODE_ENV !== 'production') res.header('Access-Control-Allow-Origin', origin || '*');
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
`,
    },
    {
      name: 'a scope of something else',
      code: "export const cache = { scope: '*', permissions: ['admin'] };\n",
    },
  ],
});
