import type { SdkModels } from '../kinds.ts';

export const cheerioModels: SdkModels = {
  package: 'cheerio',
  category: 'http-client',
  read: ['cheerio@1.2.0'],
  types: {},
  models: [
    { id: 'cheerio/sink/fromURL', package: 'cheerio', versions: '*', kind: 'sink', access: { import: 'fromURL' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['cheerio@1.2.0 dist/esm/index.d.ts'] },
  ],
};
