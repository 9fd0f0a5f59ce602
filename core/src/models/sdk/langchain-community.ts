import type { SdkModels } from '../kinds.ts';

const loaders = ['cheerio:CheerioWebBaseLoader', 'playwright:PlaywrightWebBaseLoader', 'puppeteer:PuppeteerWebBaseLoader', 'recursive_url:RecursiveUrlLoader', 'sitemap:SitemapLoader'].map((loader) => loader.split(':') as [file: string, name: string]);

export const langchainCommunityModels: SdkModels = {
  package: '@langchain/community',
  category: 'llm-sdk',
  read: ['@langchain/community@0.3.57'],
  types: {
    '@langchain/community:WebLoader': {
      package: '@langchain/community',
      origins: loaders.map(([file, name]) => ({ import: name, from: `@langchain/community/document_loaders/web/${file}`, new: true })),
    },
  },
  models: [
    { id: 'langchain.community/source/load', package: '@langchain/community', versions: '*', kind: 'source', access: { type: '@langchain/community:WebLoader', member: '{load,loadAndSplit}', result: 'await' }, paths: ['[].pageContent'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@langchain/community@0.3.57 dist/document_loaders/web/cheerio.d.ts'] },
    ...loaders.map(([file, name]) => ({ id: `langchain.community/sink/${name}`, package: '@langchain/community', versions: '*', kind: 'sink' as const, access: { import: name, from: `@langchain/community/document_loaders/web/${file}`, new: true }, sinkKind: 'url-fetch' as const, inputs: [{ arg: 0 as const }], verified: true, verifiedBy: 'text' as const, evidence: [`@langchain/community@0.3.57 dist/document_loaders/web/${file}.d.ts`] })),
  ],
};
