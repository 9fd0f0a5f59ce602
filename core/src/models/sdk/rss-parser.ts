import type { SdkModels } from '../kinds.ts';

export const rssParserModels: SdkModels = {
  package: 'rss-parser',
  category: 'http-client',
  read: ['rss-parser@3.13.0'],
  types: {
    'rss-parser:Parser': {
      package: 'rss-parser',
      origins: [
        { import: 'default', new: true },
      ],
      tsNames: ['Parser'],
    },
  },
  models: [
    { id: 'rss-parser/sink/parseURL', package: 'rss-parser', versions: '*', kind: 'sink', access: { type: 'rss-parser:Parser', member: 'parseURL' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['rss-parser@3.13.0 index.d.ts'] },
    { id: 'rss-parser/source/parseURL', package: 'rss-parser', versions: '*', kind: 'source', access: { type: 'rss-parser:Parser', member: 'parseURL', result: 'await' }, paths: ['title', 'description', 'link', 'items[].title', 'items[].content', 'items[].contentSnippet', 'items[].link', 'items[].summary', 'items[].creator'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['rss-parser@3.13.0 index.d.ts'] },
  ],
};
