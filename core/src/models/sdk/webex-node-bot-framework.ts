import type { SdkModels } from '../kinds.ts';

export const webexNodeBotFrameworkModels: SdkModels = {
  package: 'webex-node-bot-framework',
  category: 'bot',
  read: ['webex-node-bot-framework@2.3.14', 'webex@3.12.0'],
  types: {
    'webex-node-bot-framework:Framework': {
      package: 'webex-node-bot-framework',
      origins: [
        { import: 'default', new: true },
      ],
      tsNames: ['Framework'],
      nameHints: ['framework'],
    },
  },
  models: [
    { id: 'webex-node-bot-framework/source/hears', package: 'webex-node-bot-framework', versions: '*', kind: 'source', access: { type: 'webex-node-bot-framework:Framework', member: 'hears', callback: { arg: 1, param: 1 } }, paths: ['message.text', 'text', 'args[]', 'person.displayName', 'attachmentAction.inputs'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['webex-node-bot-framework@2.3.14 README.md'] },
    { id: 'webex-node-bot-framework/sink/hears', package: 'webex-node-bot-framework', versions: '*', kind: 'sink', access: { type: 'webex-node-bot-framework:Framework', member: 'hears', callback: { arg: 1, param: 0 }, path: 'say' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 1 }], markup: 'webex-markdown', note: 'say(\'markdown\', text) renders markdown; <@all> mentions everyone', verified: true, verifiedBy: 'text', evidence: ['webex-node-bot-framework@2.3.14 README.md'] },
    { id: 'webex-node-bot-framework/secret-option/default', package: 'webex-node-bot-framework', versions: '*', kind: 'secret-option', access: { import: 'default', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'token' }, { arg: 0, path: 'webhookSecret' }], verified: true, verifiedBy: 'text', evidence: ['webex-node-bot-framework@2.3.14 README.md'] },
  ],
};
