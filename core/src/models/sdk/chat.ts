import type { SdkModels } from '../kinds.ts';

const messageHandlers = '{onNewMention,onDirectMessage,onSubscribedMessage,onMessageUpdated}';
const eventHandlers = '{onAction,onReaction,onSlashCommand,onModalSubmit,onOptionsLoad}';
const types = ['chat@4.41.1 dist/types-kdVm1MWj.d.ts'];

/** Chat SDK of Vercel: one bot for Slack, Teams, Discord, Telegram and others, whose adapters verify deliveries. https://chat-sdk.dev */
export const chatModels: SdkModels = {
  package: 'chat',
  category: 'bot',
  read: ['chat@4.41.1'],
  types: {
    'chat:Bot': {
      package: 'chat',
      origins: [
        { import: 'Chat', new: true },
      ],
      tsNames: ['Chat'],
    },
    'chat:Thread': {
      package: 'chat',
      origins: [
        { type: 'chat:Bot', member: messageHandlers, callback: { arg: 0, param: 0 } },
        { type: 'chat:Bot', member: 'onNewMessage', callback: { arg: 1, param: 0 } },
        { type: 'chat:Bot', member: '{thread,channel}' },
        { type: 'chat:Bot', member: 'openDM', result: 'await' },
        { type: 'chat:Bot', member: 'onDirectMessage', callback: { arg: 0, param: 2 } },
        { type: 'chat:Event', member: '{thread,channel,relatedThread,relatedChannel}', op: 'read' },
      ],
      tsNames: ['Thread', 'Channel'],
    },
    'chat:Message': {
      package: 'chat',
      origins: [
        { type: 'chat:Bot', member: messageHandlers, callback: { arg: 0, param: 1 } },
        { type: 'chat:Bot', member: 'onNewMessage', callback: { arg: 1, param: 1 } },
      ],
      tsNames: ['Message'],
    },
    'chat:Event': {
      package: 'chat',
      origins: [
        { type: 'chat:Bot', member: eventHandlers, callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['ActionEvent', 'SlashCommandEvent', 'ModalSubmitEvent', 'ReactionEvent'],
    },
  },
  models: [
    { id: 'chat/source/Message', package: 'chat', versions: '*', kind: 'source', access: { type: 'chat:Message' }, paths: ['text', 'formatted', 'replyTo.text', 'author.fullName', 'author.userName'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: types },
    { id: 'chat/source/Event', package: 'chat', versions: '*', kind: 'source', access: { type: 'chat:Event' }, paths: ['text', 'values', 'query'], yields: 'user-input', note: 'text of a slash command, values of a modal', verified: true, verifiedBy: 'text', evidence: types },
    { id: 'chat/source/Event.value', package: 'chat', versions: '*', kind: 'source', access: { type: 'chat:Event' }, paths: ['value'], yields: 'user-input', confidence: 'low', note: 'value of the bot\'s own buttons', verified: true, verifiedBy: 'text', evidence: types },
    { id: 'chat/sink/post', package: 'chat', versions: '*', kind: 'sink', access: { type: 'chat:Thread', member: '{post,schedule}' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'markdown' }, { arg: 0, path: 'raw' }], markup: 'none', note: 'which markup the text has is up to the platform', verified: true, verifiedBy: 'text', evidence: types },
    { id: 'chat/sink/postEphemeral', package: 'chat', versions: '*', kind: 'sink', access: { type: 'chat:Thread', member: 'postEphemeral' }, sinkKind: 'reply', inputs: [{ arg: 1 }, { arg: 1, path: 'markdown' }, { arg: 1, path: 'raw' }], markup: 'none', verified: true, verifiedBy: 'text', evidence: types },
  ],
};
