import type { SdkModels } from '../kinds.ts';

export const botbuilderModels: SdkModels = {
  package: 'botbuilder',
  category: 'bot',
  read: ['botbuilder@4.23.3', 'botbuilder-core@4.23.3', 'botframework-schema@4.23.3'],
  note: 'Bot Framework SDK is end-of-life; successor @microsoft/agents-*',
  types: {
    'botbuilder:ActivityHandler': {
      package: 'botbuilder',
      origins: [
        { import: 'ActivityHandler', new: true },
      ],
      tsNames: ['ActivityHandler', 'TeamsActivityHandler'],
    },
    'botbuilder:TurnContext': {
      package: 'botbuilder',
      origins: [
        { type: 'botbuilder:ActivityHandler', member: 'onMessage', callback: { arg: 0, param: 0 } },
        { type: 'botbuilder:ActivityHandler', member: 'onMembersAdded', callback: { arg: 0, param: 0 } },
        { type: 'botbuilder:ActivityHandler', member: 'onTurn', callback: { arg: 0, param: 0 } },
        { type: 'botbuilder:ActivityHandler', member: 'onConversationUpdate', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['TurnContext'],
      nameHints: ['context', 'turnContext'],
    },
  },
  models: [
    { id: 'botbuilder/source/botbuilder_TurnContext', package: 'botbuilder', versions: '*', kind: 'source', access: { type: 'botbuilder:TurnContext' }, paths: ['activity.text', 'activity.value', 'activity.from.name', 'activity.channelData', 'activity.attachments[].contentUrl', 'activity.attachments[].content'], yields: 'user-input', note: 'activity.text includes <at>Bot</at> in Teams', verified: true, verifiedBy: 'types', evidence: ['tsc botbuilder@4.23.3'] },
    { id: 'botbuilder/sink/sendActivity', package: 'botbuilder', versions: '*', kind: 'sink', access: { type: 'botbuilder:TurnContext', member: 'sendActivity' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], markup: 'botframework', markupOption: { arg: 0, path: 'textFormat' }, verified: true, verifiedBy: 'types', evidence: ['tsc botbuilder@4.23.3'] },
    { id: 'botbuilder/sink/sendActivities', package: 'botbuilder', versions: '*', kind: 'sink', access: { type: 'botbuilder:TurnContext', member: 'sendActivities' }, sinkKind: 'reply', inputs: [{ arg: 0, path: '[].text' }], markup: 'botframework', markupOption: { arg: 0, path: 'textFormat' }, verified: true, verifiedBy: 'types', evidence: ['tsc botbuilder@4.23.3'] },
    { id: 'botbuilder/sink/updateActivity', package: 'botbuilder', versions: '*', kind: 'sink', access: { type: 'botbuilder:TurnContext', member: 'updateActivity' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }], markup: 'botframework', markupOption: { arg: 0, path: 'textFormat' }, verified: true, verifiedBy: 'types', evidence: ['tsc botbuilder@4.23.3'] },
    { id: 'botbuilder/sink/_text_suggestedActions_heroCard_attachment_', package: 'botbuilder', versions: '*', kind: 'sink', access: { import: 'MessageFactory', member: '{text,suggestedActions,heroCard,attachment}' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'botframework', unverifiedMembers: ['heroCard'], verified: true, verifiedBy: 'types+text', evidence: ['tsc botbuilder@4.23.3', 'botbuilder-core@4.23.3 _ts3.4/lib/messageFactory.d.ts'] },
    { id: 'botbuilder/secret-option/BotFrameworkAdapter', package: 'botbuilder', versions: '*', kind: 'secret-option', access: { import: 'BotFrameworkAdapter', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'appPassword' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc botbuilder@4.23.3', 'botbuilder@4.23.3 _ts3.4/lib/botFrameworkAdapter.d.ts'] },
    { id: 'botbuilder/secret-option/ConfigurationServiceClientCredentialFactory', package: 'botbuilder', versions: '*', kind: 'secret-option', access: { import: 'ConfigurationServiceClientCredentialFactory', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'MicrosoftAppPassword' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc botbuilder@4.23.3', 'botbuilder-core@4.23.3 _ts3.4/lib/configurationServiceClientCredentialFactory.d.ts'] },
    { id: 'botbuilder/webhook-verify/process', package: 'botbuilder', versions: '*', kind: 'webhook-verify', access: { import: 'CloudAdapter', new: true, member: 'process' }, builtin: true, note: 'adapter validates the JWT; bypassed when the app id is empty', verified: false, evidence: ['tsc botbuilder@4.23.3'] },
  ],
};
