import type { SdkModels } from '../kinds.ts';

export const erisModels: SdkModels = {
  package: 'eris',
  category: 'bot',
  read: ['eris@0.18.0'],
  types: {
    'eris:Client': {
      package: 'eris',
      origins: [
        { import: 'default', call: true },
        { import: 'Client', new: true },
        { import: 'CommandClient', new: true },
      ],
      tsNames: ['Client'],
    },
    'eris:TextChannel': {
      package: 'eris',
      origins: [
        { type: 'eris:Client', member: 'on', when: [{ arg: 0, in: ['messageCreate'] }], callback: { arg: 1, param: 0 }, path: 'channel' },
        { type: 'eris:Client', member: 'getChannel' },
      ],
      tsNames: ['TextChannel'],
    },
  },
  models: [
    { id: 'eris/source/on', package: 'eris', versions: '*', kind: 'source', access: { type: 'eris:Client', member: 'on', when: [{ arg: 0, in: ['messageCreate'] }], callback: { arg: 1, param: 0 } }, paths: ['content', 'cleanContent', 'author.username'], yields: 'user-input', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/sink/createMessage', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:Client', member: 'createMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }, { arg: 1, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/sink/editMessage', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:Client', member: 'editMessage' }, sinkKind: 'reply', inputs: [{ arg: 2 }, { arg: 2, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/sink/createMessage~2', package: 'eris', versions: '*', kind: 'sink', access: { type: 'eris:TextChannel', member: 'createMessage' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'content' }], markup: 'discord-markdown', verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/secret-option/Client', package: 'eris', versions: '*', kind: 'secret-option', access: { import: 'Client', new: true }, at: 'constructor', inputs: [{ arg: 0 }], env: ['DISCORD_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 index.d.ts'] },
    { id: 'eris/http-client/eris_Client', package: 'eris', versions: '*', kind: 'http-client', access: { type: 'eris:Client' }, timeout: { defaultMs: 15000, options: [{ at: 'constructor', arg: 1, path: 'rest.requestTimeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc eris@0.18.0', 'eris@0.18.0 lib/Client.js'] },
  ],
};
