/**
 * The first table of facts about SDKs (`facts.json` has its ids) was one model for each member; where the models of several
 * members were the same but for the name, they are one model now. Every fact is a model by its own id, or named here.
 */

/** Facts by the model that says the same. */
export const mergedFacts: Readonly<Record<string, readonly string[]>> = {
  'axios/http-client/get': ['axios/http-client/delete', 'axios/http-client/head', 'axios/http-client/options'],
  'axios/http-client/post': ['axios/http-client/put', 'axios/http-client/patch'],
  'got/http-client/get': ['got/http-client/delete', 'got/http-client/post', 'got/http-client/put'],
  'axios/sink/get': ['axios/sink/delete', 'axios/sink/head', 'axios/sink/options'],
  'axios/sink/post': ['axios/sink/put', 'axios/sink/patch'],
  'got/sink/get': ['got/sink/delete', 'got/sink/post', 'got/sink/put'],
  'axios/source/get': ['axios/source/delete', 'axios/source/head', 'axios/source/options'],
  'axios/source/post': ['axios/source/put', 'axios/source/patch'],
  'got/source/get': ['got/source/delete', 'got/source/post', 'got/source/put'],
  'builtin/sink/fs.read': ['builtin/sink/_readFile_readFileSync_createReadStream_stat_statSync_readdir_readdirSync_acc'],
  'builtin/sink/fs.promises.read': ['builtin/sink/_readFile_stat_readdir_access_open_'],
  'builtin/sink/fs.promises.write': ['builtin/sink/_writeFile_appendFile_unlink_rm_rmdir_mkdir_rename_copyFile_symlink_chmod_'],
  'builtin/sink/fs.write': ['builtin/sink/_writeFile_writeFileSync_appendFile_appendFileSync_createWriteStream_unlink_u'],
  'discord.js/sink/send~4': ['discord.js/sink/author.send'],
  'discord.js/sink/send': ['discord.js/sink/channel.send', 'discord.js/sink/send~2', 'discord.js/sink/send~3'],
  'discord.js/sink/reply': ['discord.js/sink/edit'],
  'discord.js/sink/reply~2': ['discord.js/sink/editReply', 'discord.js/sink/followUp'],
  'discord.js/source/discord.js_Message': ['discord.js/source/channel.awaitMessages', 'discord.js/source/on', 'discord.js/source/on~3'],
  'discord.js/source/GuildMember': ['discord.js/source/on~2'],
  'fs-extra/sink/write': ['fs-extra/sink/_remove_outputFile_readJson_writeJson_copy_move_ensureDir_emptyDir_'],
  'grammy/sink/api.editMessageText': ['grammy/sink/api.editMessageText~2'],
  'grammy/sink/api.sendMessage': ['grammy/sink/api.sendMessage~2'],
  'grammy/sink/reply': ['grammy/sink/editMessageText', 'grammy/sink/replyWithDraft'],
  'grammy/sink/replyWithPhoto': ['grammy/sink/replyWithAudio', 'grammy/sink/replyWithDocument', 'grammy/sink/replyWithVideo'],
  'langchain.core/secret-option/ChatOpenAI': ['langchain.core/secret-option/@langchain/core_ChatModel'],
  'dom/sink/_href_assign_replace_': ['dom/sink/_href_assign_replace_~2'],
  'slack.bolt/source/Listener': ['slack.bolt/source/action', 'slack.bolt/source/command', 'slack.bolt/source/event', 'slack.bolt/source/function', 'slack.bolt/source/message', 'slack.bolt/source/options', 'slack.bolt/source/shortcut', 'slack.bolt/source/view'],
  'slack.bolt/sink/Listener.say': ['slack.bolt/sink/action', 'slack.bolt/sink/action~2', 'slack.bolt/sink/command', 'slack.bolt/sink/command~2', 'slack.bolt/sink/command~3', 'slack.bolt/sink/event', 'slack.bolt/sink/function', 'slack.bolt/sink/function~2', 'slack.bolt/sink/message', 'slack.bolt/sink/shortcut', 'slack.bolt/sink/view'],
  'telegraf/sink/replyWithPhoto': ['telegraf/sink/replyWithDocument', 'telegraf/sink/sendPhoto'],
  'telegraf/sink/reply': ['telegraf/sink/sendMessage'],
  'telegraf/sink/telegram.sendMessage': ['telegraf/sink/telegram.sendMessage~2'],
  'node-telegram-bot-api/sink/sendPhoto': ['node-telegram-bot-api/sink/sendDocument'],
};

/** Receiver types by the type that has the same members. */
export const mergedTypes: Readonly<Record<string, readonly string[]>> = {
  'discord.js:Interaction': ['discord.js:ChatInput', 'discord.js:Autocomplete', 'discord.js:CtxMenu', 'discord.js:Modal', 'discord.js:Select', 'discord.js:Button'],
  'discord.js:Channel': ['discord.js:TextChannel', 'discord.js:ThreadChannel', 'discord.js:DMChannel'],
  'discord.js:Webhook': ['discord.js:WebhookClient'],
};

/** Packages that stand in the file of another, as the module of an access or as where a fact was read. */
export const mergedPackages: Readonly<Record<string, readonly string[]>> = {
  '@anthropic-ai/sdk': ['@anthropic-ai/bedrock-sdk', '@anthropic-ai/vertex-sdk'],
  '@langchain/core': ['@langchain/openai', '@langchain/anthropic'],
  langchain: ['@langchain/langgraph'],
  '@aws-sdk/client-bedrock-runtime': ['@smithy/util-retry'],
  '@google/generative-ai': ['@google-cloud/vertexai'],
  'discord.js': ['@discordjs/builders'],
  'webex-node-bot-framework': ['webex'],
  'react-markdown': ['rehype-raw'],
};
