import type { SdkModels } from '../kinds.ts';

const message = { versions: '*', package: '@microsoft/teams.apps', kind: 'sink', sinkKind: 'reply', markup: 'botframework', verified: true, verifiedBy: 'types', evidence: ['tsc @microsoft/teams.apps@2.0.16'] } as const;

export const microsoftTeamsAppsModels: SdkModels = {
  package: '@microsoft/teams.apps',
  category: 'bot',
  read: ['@microsoft/teams.apps@2.0.16'],
  note: '@microsoft/teams.ai is deprecated and read in its repository: https://github.com/microsoft/teams.ts/blob/029d6045a86f30d255f983c46adb976d09860ded/packages/ai/src/prompts/chat.ts',
  types: {
    '@microsoft/teams.apps:App': {
      package: '@microsoft/teams.apps',
      origins: [{ import: 'App', new: true }],
      tsNames: ['App'],
    },
    '@microsoft/teams.apps:Context': {
      package: '@microsoft/teams.apps',
      origins: [{ type: '@microsoft/teams.apps:App', member: '{on,message}', callback: { arg: 1, param: 0 } }],
      tsNames: ['IActivityContext', 'ActivityContext'],
    },
    '@microsoft/teams.apps:ChatPrompt': {
      package: '@microsoft/teams.apps',
      origins: [{ import: 'ChatPrompt', from: '@microsoft/teams.ai', new: true }],
    },
  },
  models: [
    { id: 'microsoft.teams.apps/source/Context', package: '@microsoft/teams.apps', versions: '*', kind: 'source', access: { type: '@microsoft/teams.apps:Context' }, paths: ['activity.text', 'activity.value', 'activity.from.name'], yields: 'user-input', destructured: true, verified: true, verifiedBy: 'types', evidence: ['tsc @microsoft/teams.apps@2.0.16'] },
    { id: 'microsoft.teams.apps/sink/send', ...message, access: { type: '@microsoft/teams.apps:Context', member: '{send,reply}' }, inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], markupOption: { arg: 0, path: 'textFormat' } },
    { id: 'microsoft.teams.apps/sink/stream.emit', ...message, access: { type: '@microsoft/teams.apps:Context', member: 'stream.emit' }, inputs: [{ arg: 0 }, { arg: 0, path: 'text' }] },
    { id: 'microsoft.teams.apps/sink/App.send', ...message, access: { type: '@microsoft/teams.apps:App', member: 'send' }, inputs: [{ arg: 1 }, { arg: 1, path: 'text' }], recipient: { arg: 0 }, markupOption: { arg: 1, path: 'textFormat' } },
    { id: 'microsoft.teams.apps/sink/ChatPrompt', package: '@microsoft/teams.apps', versions: '*', kind: 'sink', access: { import: 'ChatPrompt', from: '@microsoft/teams.ai', new: true }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'instructions' }, { arg: 0, path: 'instructions[]' }], deprecated: true, verified: false },
    { id: 'microsoft.teams.apps/llm-call/ChatPrompt.send', package: '@microsoft/teams.apps', versions: '*', kind: 'llm-call', access: { type: '@microsoft/teams.apps:ChatPrompt', member: 'send' }, prompt: [{ arg: 0 }], outputs: [{ result: 'await', paths: ['content'], yields: 'llm-output' }], deprecated: true, verified: false },
    { id: 'microsoft.teams.apps/secret-option/App', package: '@microsoft/teams.apps', versions: '*', kind: 'secret-option', access: { import: 'App', new: true }, inputs: [{ arg: 0, path: 'clientSecret' }], env: ['CLIENT_SECRET'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc @microsoft/teams.apps@2.0.16'] },
  ],
};
