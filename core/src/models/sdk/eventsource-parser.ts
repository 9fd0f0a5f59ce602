import type { SdkModels } from '../kinds.ts';

export const eventsourceParserModels: SdkModels = {
  package: 'eventsource-parser',
  category: 'http-client',
  read: ['eventsource-parser@3.1.1', 'eventsource-parser@0.1.0'],
  types: {},
  models: [
    { id: 'eventsource-parser/source/createParser', package: 'eventsource-parser', versions: '>=3', kind: 'source', access: { import: 'createParser', callback: { arg: 0, key: 'onEvent', param: 0 } }, paths: ['data'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc eventsource-parser@3.1.1'] },
    { id: 'eventsource-parser/source/createParser~2', package: 'eventsource-parser', versions: '<3', kind: 'source', access: { import: 'createParser', callback: { arg: 0, param: 0 } }, paths: ['data'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc eventsource-parser@0.1.0'] },
  ],
};
