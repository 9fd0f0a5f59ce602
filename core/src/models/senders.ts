/** Where the type of a chat SDK has the id of who sent it: the key of a rate limit. Properties from the handler's parameter. */
export const senderIds: Readonly<Record<string, string>> = {
  'telegraf:Context': 'from.id',
  'grammy:Context': 'from.id',
  'discord.js:Message': 'author.id',
  'discord.js:Interaction': 'user.id',
};
