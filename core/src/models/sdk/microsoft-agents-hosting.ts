import type { SdkModels } from '../kinds.ts';

export const microsoftAgentsHostingModels: SdkModels = {
  package: '@microsoft/agents-hosting',
  category: 'bot',
  read: ['@microsoft/agents-hosting@1.8.1', '@microsoft/agents-activity@1.8.1'],
  types: {
    '@microsoft/agents-hosting:ActivityHandler': {
      package: '@microsoft/agents-hosting',
      origins: [
        { import: 'ActivityHandler', new: true },
      ],
      tsNames: ['ActivityHandler', 'TeamsActivityHandler'],
    },
    '@microsoft/agents-hosting:TurnContext': {
      package: '@microsoft/agents-hosting',
      origins: [
        { type: '@microsoft/agents-hosting:ActivityHandler', member: 'onMessage', callback: { arg: 0, param: 0 } },
        { type: '@microsoft/agents-hosting:ActivityHandler', member: 'onMembersAdded', callback: { arg: 0, param: 0 } },
        { type: '@microsoft/agents-hosting:ActivityHandler', member: 'onTurn', callback: { arg: 0, param: 0 } },
        { type: '@microsoft/agents-hosting:ActivityHandler', member: 'onConversationUpdate', callback: { arg: 0, param: 0 } },
        { type: '@microsoft/agents-hosting:AgentApplication', member: 'onMessage', callback: { arg: 1, param: 0 } },
        { type: '@microsoft/agents-hosting:AgentApplication', member: 'onActivity', callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['TurnContext'],
      nameHints: ['context', 'turnContext'],
    },
    '@microsoft/agents-hosting:AgentApplication': {
      package: '@microsoft/agents-hosting',
      origins: [
        { import: 'AgentApplication', new: true },
      ],
      tsNames: ['AgentApplication'],
    },
  },
  models: [
    { id: 'microsoft.agents-hosting/source/TurnContext.contentUrl', package: '@microsoft/agents-hosting', versions: '*', kind: 'source', access: { type: '@microsoft/agents-hosting:TurnContext' }, paths: ['activity.attachments[].contentUrl'], yields: 'user-input', confidence: 'low', note: 'chosen by the channel for uploaded files; a Direct Line client may name any address', verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-activity@1.8.1 dist/src/activity.d.ts'] },
    { id: 'microsoft.agents-hosting/source/@microsoft/agents-hosting_TurnContext', package: '@microsoft/agents-hosting', versions: '*', kind: 'source', access: { type: '@microsoft/agents-hosting:TurnContext' }, paths: ['activity.text', 'activity.value', 'activity.from.name', 'activity.channelData', 'activity.attachments[].content'], yields: 'user-input', note: 'activity.text includes <at>Bot</at> in Teams', verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-activity@1.8.1 dist/src/activity.d.ts'] },
    { id: 'microsoft.agents-hosting/sink/sendActivity', package: '@microsoft/agents-hosting', versions: '*', kind: 'sink', access: { type: '@microsoft/agents-hosting:TurnContext', member: 'sendActivity' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], markup: 'botframework', markupOption: { arg: 0, path: 'textFormat' }, verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-hosting@1.8.1 dist/src/turnContext.d.ts'] },
    { id: 'microsoft.agents-hosting/sink/sendActivities', package: '@microsoft/agents-hosting', versions: '*', kind: 'sink', access: { type: '@microsoft/agents-hosting:TurnContext', member: 'sendActivities' }, sinkKind: 'reply', inputs: [{ arg: 0, path: '[].text' }], markup: 'botframework', markupOption: { arg: 0, path: 'textFormat' }, verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-hosting@1.8.1 dist/src/turnContext.d.ts'] },
    { id: 'microsoft.agents-hosting/sink/updateActivity', package: '@microsoft/agents-hosting', versions: '*', kind: 'sink', access: { type: '@microsoft/agents-hosting:TurnContext', member: 'updateActivity' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }], markup: 'botframework', markupOption: { arg: 0, path: 'textFormat' }, verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-hosting@1.8.1 dist/src/turnContext.d.ts'] },
    { id: 'microsoft.agents-hosting/sink/_text_suggestedActions_heroCard_attachment_', package: '@microsoft/agents-hosting', versions: '*', kind: 'sink', access: { import: 'MessageFactory', member: '{text,suggestedActions,heroCard,attachment}' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'botframework', verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-hosting@1.8.1 dist/src/messageFactory.d.ts'] },
    { id: 'microsoft.agents-hosting/secret-option/CloudAdapter', package: '@microsoft/agents-hosting', versions: '*', kind: 'secret-option', access: { import: 'CloudAdapter', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'clientSecret' }], env: ['clientSecret'], verified: true, verifiedBy: 'text', evidence: ['@microsoft/agents-hosting@1.8.1 dist/src/auth/authConfiguration.d.ts'] },
  ],
};
