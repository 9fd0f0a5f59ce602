import type { SdkModels } from '../kinds.ts';

export const grammyjsConversationsModels: SdkModels = {
  package: '@grammyjs/conversations',
  category: 'bot',
  read: ['@grammyjs/conversations@2.1.1'],
  note: 'what it waits for are contexts of grammY, whose type leads here',
  types: {
    '@grammyjs/conversations:Conversation': {
      package: '@grammyjs/conversations',
      origins: [
        { import: 'createConversation', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['Conversation'],
      shapes: [{ members: ['waitFor'] }, { members: ['waitForHears'] }, { members: ['waitForCallbackQuery'] }, { members: ['waitUntil'] }, { members: ['form.text'] }, { members: ['wait', 'external'] }],
      nameHints: ['conversation'],
    },
  },
  models: [
    { id: 'grammyjs.conversations/source/form', package: '@grammyjs/conversations', versions: '*', kind: 'source', access: { type: '@grammyjs/conversations:Conversation', member: 'form.{text,build}', result: 'await' }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @grammyjs/conversations@2.1.1'] },
    { id: 'grammyjs.conversations/propagator/external', package: '@grammyjs/conversations', versions: '*', kind: 'propagator', access: { type: '@grammyjs/conversations:Conversation', member: 'external' }, inputs: [{ arg: 'return' }], verified: true, verifiedBy: 'types', evidence: ['tsc @grammyjs/conversations@2.1.1'] },
  ],
};
