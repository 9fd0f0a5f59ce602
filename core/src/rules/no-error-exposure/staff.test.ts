/** Errors that only the staff of a server is told. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const of = (code: string, others: Readonly<Record<string, string>> = {}) => severitiesIn({ ...others, '/p/bot.ts': code }, '/p/bot.ts');

/** A command whose builder ends in this. */
const command = (limit: string, beside = '') => `import { ButtonInteraction, PermissionFlagsBits, PermissionsBitField, SlashCommandBuilder } from 'discord.js';
import { repair } from 'some-database';
export default {
  data: new SlashCommandBuilder().setName('repair')${limit}.setDescription('Repairs'),
  async execute(interaction) {
    try {
      await interaction.deferReply({ flags: 64 });
      await repair(interaction.options.getString('what'));
    } catch (error) {
      await interaction.editReply(error.message);
    }
  },
  ${beside}
};
`;

const told = 'try { await repair(); } catch (error) { await ctx.reply(error.message); }';

describe('a command whose builder limits it', () => {
  it.each([
    ['to administrators', command('.setDefaultMemberPermissions(PermissionFlagsBits.Administrator)')],
    ['to several permissions', command('.setDefaultMemberPermissions(PermissionFlagsBits.SendMessages | PermissionsBitField.Flags.ManageGuild)')],
    ['to nobody but administrators', command('.setDefaultMemberPermissions(0)')],
    ['by a text', command(".setDefaultMemberPermissions('8')")],
    ['in a statement of its own, through a function', "import { ChatInputCommandInteraction, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';\nimport { repair } from 'some-database';\nconst described = new SlashCommandBuilder().setName('repair');\ndescribed.setDefaultMemberPermissions(PermissionFlagsBits.BanMembers);\nexport const data = described;\nexport const execute = async (command: ChatInputCommandInteraction) => { await work(command); };\nasync function work(command: ChatInputCommandInteraction) {\n  try { await repair(); } catch (error) { await command.reply({ content: error.message }); }\n}\n"],
  ])('is an info: %s', (_, code) => expect(of(code)).toEqual(['info']));

  it.each([
    ['not at all', command('')],
    ['to all', command('.setDefaultMemberPermissions(null)')],
    ['without a permission', command('.setDefaultMemberPermissions()')],
    ['to what all may do', command('.setDefaultMemberPermissions(PermissionFlagsBits.SendMessages)')],
    ['and another does not', `${command('.setDefaultMemberPermissions(0)')}export const other = new SlashCommandBuilder().setName('other');\n`],
  ])('is an error: %s', (_, code) => expect(of(code)).toEqual(['error']));

  it('is an error for a button, which others may press', () => {
    expect(of(command('.setDefaultMemberPermissions(0)', `async onButton(interaction: ButtonInteraction) { ${told.replace('ctx', 'interaction')} },`))).toEqual(['info', 'error']);
  });

  it('is an error for what the bot hears beside it', () => {
    expect(of(`${command('.setDefaultMemberPermissions(0)')}import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (ctx) => { ${told} });\n`)).toEqual(['info', 'error']);
  });
});

/** A handler that begins with this, before what may throw. */
const handler = (check: string, event = 'messageCreate') => `import { Client, PermissionFlagsBits } from 'discord.js';
import { repair } from 'some-database';
import { admins, moderators } from './settings';
const client = new Client({ intents: [] });
client.on('${event}', async (ctx) => {
  ${check}
  ${told}
});
`;
const settings = { '/p/settings.ts': "export const moderators = '123';\nexport const admins = ['1', '2'];\n" };

describe('a check of the sender', () => {
  it.each([
    ['permissions of the member', "if (!ctx.member.permissions.has(PermissionFlagsBits.Administrator)) return;"],
    ['permissions of a command', "if (!ctx.memberPermissions?.has('ManageGuild')) return ctx.reply('no');", 'interactionCreate'],
    ['the spelling of older versions', "if (!ctx.member.hasPermission('MANAGE_GUILD')) return;"],
    ['in the channel', 'if (!ctx.channel.permissionsFor(ctx.author).has(PermissionFlagsBits.ManageMessages)) return;'],
    ['a role', 'if (!ctx.member.roles.cache.has(moderators)) return;'],
    ['a role of some', 'const isStaff = ctx.member.roles.cache.some((role) => admins.includes(role.id) || role.name === "Staff");\n  if (!isStaff) return;'],
    ['a member that is looked up', 'const who = await ctx.guild.members.fetch(ctx.author.id);\n  if (!who.roles.cache.has(moderators)) return;'],
    ['the owner, or a role', 'let allowed = ctx.author.id === "77";\n  if (moderators) allowed = allowed || ctx.member.roles.cache.has(moderators);\n  if (!allowed) return;'],
    ['a function', 'const isStaff = async (guild, id) => { const found = await guild.members.fetch(id); if (found.permissions.has(PermissionFlagsBits.ManageGuild)) return true; return false; };\n  if (!(await isStaff(ctx.guild, ctx.author.id))) return;'],
  ])('makes it an info: %s', (_, check, event?: string) => expect(of(handler(check, event), settings)).toEqual(['info']));

  it.each([
    ['what all may do', 'if (!ctx.member.permissions.has(PermissionFlagsBits.SendMessages)) return;'],
    ['the staff is sent away', 'if (ctx.member.permissions.has(PermissionFlagsBits.Administrator)) return;'],
    ['the bot itself is asked', 'if (!ctx.guild.members.me.permissions.has(PermissionFlagsBits.ManageMessages)) return;'],
    ['any role that the sender names', 'if (!ctx.member.roles.cache.has(ctx.content)) return;'],
    ['any role that is not one', 'if (!ctx.member.roles.cache.some((role) => role.id !== moderators)) return;'],
    ['a list of something else', 'if (!ctx.mentions.users.has(moderators)) return;'],
  ])('leaves it an error: %s', (_, check) => expect(of(handler(check), settings)).toEqual(['error']));
});

/** The check stands in the block that throws. */
const inBlock = (before: string, after = '') => `import { Client } from 'discord.js';
import { repair, load } from 'some-database';
const client = new Client({ intents: [] });
client.on('messageCreate', async (message) => {
  try {
    ${before}
    const who = await message.guild.members.fetch(message.author);
    const isAllowed = who.permissions.has('Administrator');
    if (!isAllowed) return await message.reply('no');
    await repair();
  } catch (error) {
    ${after}
    await message.reply(error.message);
  }
});
`;

describe('a check in the block that throws', () => {
  it('makes it an info where nothing else is waited for before it', () => {
    expect(of(inBlock("await message.channel.sendTyping();"))).toEqual(['info']);
  });

  it('leaves it an error where the sender has made what is asked for', () => {
    const code = inBlock('', '').replace("who.permissions.has('Administrator')", 'message.author.id === entries.owner').replace('client.on', "const entries = { owner: '1' };\nclient.on");
    expect(of(code)).toEqual(['error']);
  });

  it('leaves it an error where something else may throw before it', () => {
    expect(of(inBlock('await load(message.content);'))).toEqual(['error']);
  });
});
