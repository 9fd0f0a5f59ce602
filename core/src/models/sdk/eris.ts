import type { SdkModels } from '../kinds.ts';

export const erisModels: SdkModels = {
  package: 'eris',
  category: 'bot',
  read: ['eris@0.18.0'],
  types: {
    'eris:Client': {
      package: 'eris',
      origins: [
        { import: 'default', new: 'optional' },
        { import: 'Client', new: true },
        { import: 'CommandClient', new: true },
      ],
      tsNames: ['Client'],
    },
    'eris:Message': {
      package: 'eris',
      origins: [
        { type: 'eris:Client', member: '{on,once}', when: [{ arg: 0, in: ['messageCreate', 'messageUpdate'] }], callback: { arg: 1, param: 0 } },
        { type: 'eris:Client', member: 'registerCommand', callback: { arg: 1, param: 0 } },
        { type: 'eris:Message', member: 'referencedMessage', op: 'read' },
        { type: 'eris:Client', member: 'getMessage', result: 'await' },
        { type: 'eris:Client', member: 'getMessages', result: 'await', path: '[]' },
      ],
      tsNames: ['Message'],
    },
    'eris:Interaction': {
      package: 'eris',
      origins: [
        { type: 'eris:Client', member: '{on,once}', when: [{ arg: 0, in: ['interactionCreate'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['CommandInteraction', 'ComponentInteraction', 'ModalSubmitInteraction', 'AutocompleteInteraction'],
    },
    'eris:TextChannel': {
      package: 'eris',
      origins: [
        { type: 'eris:Message', member: 'channel', op: 'read' },
        { type: 'eris:Interaction', member: 'channel', op: 'read' },
        { type: 'eris:Client', member: 'getChannel' },
      ],
      tsNames: ['TextChannel'],
    },
  },
  models: [
    { id: 'eris/source/on', package: 'eris', versions: '*', kind: 'source', access: { type: 'eris:Message' }, paths: ['content', 'cleanContent', 'author.username', 'author.globalName', 'member.nick', 'attachments[].filename', 'embeds[].description', 'embeds[].title'], yields: 'user-input', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/source/registerCommand', package: 'eris', versions: '*', kind: 'source', access: { type: 'eris:Client', member: 'registerCommand', callback: { arg: 1, param: 1 } }, paths: ['', '[]'], yields: 'user-input', note: 'the words after the command', verified: true, verifiedBy: 'types', evidence: ['tsc eris@0.18.0'] },
    { id: 'eris/source/Interaction', package: 'eris', versions: '*', kind: 'source', access: { type: 'eris:Interaction' }, paths: ['data.options[].value', 'data.options[].options[].value', 'data.components[].components[].value'], yields: 'user-input', note: 'number, boolean and id options give values of that type', verified: true, verifiedBy: 'types', evidence: ['tsc eris@0.18.0'] },
    { id: 'eris/sink/Interaction.createMessage', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:Interaction', member: '{createMessage,createFollowup,editOriginalMessage,editParent}' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types', evidence: ['tsc eris@0.18.0'] },
    { id: 'eris/sink/Interaction.editMessage', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:Interaction', member: 'editMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }, { arg: 1, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types', evidence: ['tsc eris@0.18.0'] },
    { id: 'eris/sink/createMessage', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:Client', member: 'createMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }, { arg: 1, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/sink/editMessage', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:Client', member: 'editMessage' }, sinkKind: 'reply', inputs: [{ arg: 2 }, { arg: 2, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/sink/createMessage~2', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:TextChannel', member: 'createMessage' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/secret-option/Client', package: 'eris', versions: '*', kind: 'secret-option', access: { import: 'Client', new: true }, at: 'constructor', inputs: [{ arg: 0 }], env: ['DISCORD_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/secret-option/default', package: 'eris', versions: '*', kind: 'secret-option', access: { import: 'default', new: 'optional' }, at: 'constructor', inputs: [{ arg: 0 }], env: ['DISCORD_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.js'] },
    { id: 'eris/secret-option/CommandClient', package: 'eris', versions: '*', kind: 'secret-option', access: { import: 'CommandClient', new: true }, at: 'constructor', inputs: [{ arg: 0 }], env: ['DISCORD_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc eris@0.18.0'] },
    { id: 'eris/http-client/eris_Client', package: 'eris', versions: '*', kind: 'http-client', access: { type: 'eris:Client' }, timeout: { defaultMs: 15000, options: [{ at: 'constructor', arg: 1, path: 'rest.requestTimeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 lib/Client.js'] },
  ],
};
