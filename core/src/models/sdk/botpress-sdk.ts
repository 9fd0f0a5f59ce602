import type { SdkModels } from '../kinds.ts';

export const botpressSdkModels: SdkModels = {
  package: '@botpress/sdk',
  category: 'bot',
  read: ['@botpress/sdk@7.2.4'],
  types: {
    '@botpress/sdk:Bot': {
      package: '@botpress/sdk',
      origins: [
        { import: 'Bot', new: true },
      ],
      tsNames: ['Bot'],
      nameHints: ['bot'],
    },
  },
  models: [
    { id: 'botpress.sdk/source/on.message_message', package: '@botpress/sdk', versions: '*', kind: 'source', access: { type: '@botpress/sdk:Bot', member: 'on.message', callback: { arg: 'last', param: 0 } }, paths: ['message.payload.text'], yields: 'user-input', destructured: true, verified: false },
  ],
};
