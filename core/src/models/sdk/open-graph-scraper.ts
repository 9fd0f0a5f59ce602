import type { SdkModels } from '../kinds.ts';

export const openGraphScraperModels: SdkModels = {
  package: 'open-graph-scraper',
  category: 'http-client',
  read: ['open-graph-scraper@6.12.0'],
  types: {},
  models: [
    { id: 'open-graph-scraper/sink/default', package: 'open-graph-scraper', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'url-fetch', inputs: [{ arg: 0, path: 'url' }], verified: true, verifiedBy: 'text', evidence: ['open-graph-scraper@6.12.0 types/index.d.ts'] },
  ],
};
