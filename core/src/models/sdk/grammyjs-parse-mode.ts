import type { SdkModels } from '../kinds.ts';

export const grammyjsParseModeModels: SdkModels = {
  package: '@grammyjs/parse-mode',
  category: 'bot',
  read: ['@grammyjs/parse-mode@2.3.0'],
  note: 'v2 dropped the old hydrateReply/HTML helpers; only entity-based fmt / FormattedString',
  types: {},
  models: [
    { id: 'grammyjs.parse-mode/sanitizer/fmt', package: '@grammyjs/parse-mode', versions: '*', kind: 'sanitizer', access: { import: 'fmt', op: 'tag' }, clears: ['reply:telegram'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@grammyjs/parse-mode@2.3.0 dist/format.d.ts'] },
    { id: 'grammyjs.parse-mode/sanitizer/_', package: '@grammyjs/parse-mode', versions: '*', kind: 'sanitizer', access: { import: 'FormattedString', member: '*' }, clears: ['reply:telegram'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@grammyjs/parse-mode@2.3.0 dist/format.d.ts'] },
  ],
};
