/** Rights that are granted as text, from the pages of those who grant them. */

/** Switches of command line agents that turn every question to a person off. */
export const bypassFlags: readonly string[] = [
  '--dangerously-skip-permissions',
  '--dangerously-bypass-approvals-and-sandbox',
  '--allow-dangerously-skip-permissions',
  '--yolo',
];

/** Bits of Discord that matter here. https://discord.com/developers/docs/topics/permissions */
export const discordAdministrator = 8n;

/** Every intent, as numbers of Discord's documentation and of discord.js. */
export const discordAllIntents: readonly number[] = [32767, 131071, 3243773, 3276799, 53608447];

/** What shows that a bot uses a privileged intent: events it listens to, and properties it reads. */
export const discordIntentUses: Readonly<Record<string, { readonly events: readonly string[]; readonly members: readonly string[] }>> = {
  MessageContent: { events: ['messageUpdate', 'messageDelete'], members: ['content', 'cleanContent', 'attachments', 'embeds', 'components', 'stickers', 'poll', 'awaitMessages', 'createMessageCollector', 'MessageCollector'] },
  GuildMembers: { events: ['guildMemberAdd', 'guildMemberRemove', 'guildMemberUpdate', 'guildMemberAvailable', 'guildMembersChunk'], members: ['members', 'memberCount', 'getMember'] },
  GuildPresences: { events: ['presenceUpdate'], members: ['presence', 'presences', 'activities', 'clientStatus'] },
};

/** OAuth scopes that reach everything of a kind; `narrower` is what most programs need. Reported where code says no more of its use. */
export const broadScopes: Readonly<Record<string, string>> = {
  'https://mail.google.com/': 'gmail.readonly or gmail.send',
  'https://www.googleapis.com/auth/drive': 'drive.file',
  'https://www.googleapis.com/auth/admin.directory.user': 'admin.directory.user.readonly',
  'admin:org': 'read:org',
  delete_repo: 'no right to delete',
  'admin.users:write': 'users:read',
  'Files.ReadWrite.All': 'Files.Read',
  'Mail.ReadWrite': 'Mail.Read',
  'Directory.ReadWrite.All': 'User.Read',
  'Sites.FullControl.All': 'Sites.Selected',
};

/** Policies that allow everything. */
export const administratorPolicies: readonly string[] = ['arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::aws:policy/PowerUserAccess', 'AdministratorAccess'];
