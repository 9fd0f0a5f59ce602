/** Where the type of a chat SDK has the id of who sent it: the key of a rate limit. Properties from the handler's parameter. */
export const senderIds: Readonly<Record<string, string>> = {
  'telegraf:Context': 'from.id',
  'grammy:Context': 'from.id',
  'discord.js:Message': 'author.id',
  'discord.js:Interaction': 'user.id',
  'chat:Message': 'author.userId',
};

/** Chats of one company, where whoever writes has signed in there: limits are a matter for its administrators. */
export const closedPlatforms: readonly string[] = ['@slack/bolt', '@slack/web-api', 'botbuilder', '@microsoft/agents-hosting', 'webex-node-bot-framework'];

/**
 * Properties under which messages and updates tell who sent them, or in which chat: from the object that has them. A value
 * read there and compared with a fixed one is how bots keep a command to their owner.
 * Telegram `from.id`, `chat.id`; Discord `author.id`, `user.id`; Baileys `key.participant`, `key.remoteJid`; Chat SDK `author.userId`.
 */
export const senderPaths: readonly (readonly [string, string])[] = [
  ['from', 'id'],
  ['chat', 'id'],
  ['author', 'id'],
  ['user', 'id'],
  ['author', 'userId'],
  ['user', 'userId'],
  ['sender', 'id'],
  ['member', 'id'],
  ['key', 'participant'],
  ['key', 'remoteJid'],
];

/** Classes of clients, by module and export, that post to one channel, which the project's settings name; the conversations of users have other ways. */
export const fixedChannels: readonly string[] = ['discord.js:WebhookClient'];

/** Ends of members that find a chat or user by an id, which is their first argument: where it is a fixed one, so is who reads the message. discord.js */
export const chatsById: readonly string[] = ['channels.fetch', 'channels.cache.get', 'channels.resolve', 'users.fetch', 'users.cache.get'];
