import type { SdkModels } from '../kinds.ts';

export const tmiJsModels: SdkModels = {
  package: 'tmi.js',
  category: 'bot',
  read: ['@types/tmi.js@1.8.6', 'tmi.js@1.8.5'],
  note: 'Twitch: names of accounts are letters, digits and underscores, and the chat renders no markup',
  types: {
    'tmi.js:Client': {
      package: 'tmi.js',
      origins: [
        { import: '{Client,client}', new: 'optional' },
      ],
      tsNames: ['Client'],
    },
  },
  models: [
    { id: 'tmi.js/source/on', package: 'tmi.js', versions: '*', kind: 'source', access: { type: 'tmi.js:Client', member: '{on,once,addListener}', when: [{ arg: 0, in: ['message', 'chat', 'whisper', 'action', 'cheer'] }], callback: { arg: 1, param: 2 } }, paths: [''], yields: 'user-input', note: 'the text is the parameter itself', verified: true, verifiedBy: 'types', evidence: ['tsc @types/tmi.js@1.8.6'] },
    { id: 'tmi.js/source/resub', package: 'tmi.js', versions: '*', kind: 'source', access: { type: 'tmi.js:Client', member: '{on,once,addListener}', when: [{ arg: 0, in: ['resub', 'subscription'] }], callback: { arg: 1, param: 3 } }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/tmi.js@1.8.6'] },
    { id: 'tmi.js/sink/say', package: 'tmi.js', versions: '*', kind: 'sink', access: { type: 'tmi.js:Client', member: '{say,whisper,action}' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @types/tmi.js@1.8.6'] },
    { id: 'tmi.js/secret-option/Client', package: 'tmi.js', versions: '*', kind: 'secret-option', access: { import: '{Client,client}', new: 'optional' }, at: 'constructor', inputs: [{ arg: 0, path: 'identity.password' }], env: ['TWITCH_OAUTH_TOKEN', 'TWITCH_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc @types/tmi.js@1.8.6'] },
  ],
};
