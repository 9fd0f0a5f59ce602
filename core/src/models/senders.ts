/** Where the type of a chat SDK has the id of who sent it: the key of a rate limit. Properties from the handler's parameter. */
export const senderIds: Readonly<Record<string, string>> = {
  'telegraf:Context': 'from.id',
  'grammy:Context': 'from.id',
  'discord.js:Message': 'author.id',
  'discord.js:Interaction': 'user.id',
};

/** Chats of one company, where whoever writes has signed in there: limits are a matter for its administrators. */
export const closedPlatforms: readonly string[] = ['@slack/bolt', '@slack/web-api', 'botbuilder', '@microsoft/agents-hosting', 'webex-node-bot-framework'];
