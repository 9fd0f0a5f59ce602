/** What Discord knows of the staff of a server: https://docs.discord.com/developers/topics/permissions */

/** Classes that describe a command, by module and export; as long as `setDefaultMemberPermissions` is not called, everybody may use it. */
export const commandBuilders: readonly string[] = ['discord.js:SlashCommandBuilder', 'discord.js:ContextMenuCommandBuilder', '@discordjs/builders:SlashCommandBuilder', '@discordjs/builders:ContextMenuCommandBuilder'];

/** Permissions that a server gives to those who run it, in the spelling of discord.js 14 without capitals; version 13 writes `MANAGE_GUILD`. */
export const staffPermissions: ReadonlySet<string> = new Set([
  'administrator', 'manageguild', 'managechannels', 'manageroles', 'managemessages', 'managewebhooks', 'managenicknames', 'managethreads', 'manageevents',
  'manageguildexpressions', 'manageemojisandstickers', 'kickmembers', 'banmembers', 'moderatemembers', 'mutemembers', 'deafenmembers', 'movemembers', 'viewauditlog',
]);

/** The same as bits: kick, ban, administrator, manage channels, the server, messages and roles, moderate. */
export const staffBits = (1n << 1n) | (1n << 2n) | (1n << 3n) | (1n << 4n) | (1n << 5n) | (1n << 13n) | (1n << 28n) | (1n << 40n);

/** Ends of members that find a member of a server by the id or the account that is their first argument. */
export const membersById: readonly string[] = ['members.fetch', 'members.resolve', 'members.cache.get'];
