import type { SdkModels } from '../kinds.ts';

export const puppeteerModels: SdkModels = {
  package: 'puppeteer',
  category: 'http-client',
  read: ['puppeteer-core@24.43.1'],
  types: {
    'puppeteer:Browser': {
      package: 'puppeteer',
      origins: [
        { import: '{default,puppeteer}', from: 'puppeteer', member: '{launch,connect}', result: 'await' },
        { import: '{launch,connect}', from: 'puppeteer', result: 'await' },
        { import: '{default,puppeteer}', from: 'puppeteer-core', member: '{launch,connect}', result: 'await' },
        { import: '{launch,connect}', from: 'puppeteer-core', result: 'await' },
        { import: 'default', from: 'puppeteer-extra', member: '{launch,connect}', result: 'await' },
        { type: 'puppeteer:Browser', member: '{createBrowserContext,createIncognitoBrowserContext,newContext}', result: 'await' },
      ],
      tsNames: ['Browser', 'BrowserContext'],
      nameHints: ['browser'],
    },
    'puppeteer:Page': {
      package: 'puppeteer',
      origins: [
        { type: 'puppeteer:Browser', member: 'newPage', result: 'await' },
        { type: 'puppeteer:Browser', member: 'pages', result: 'await', path: '[]' },
      ],
      tsNames: ['Page'],
      nameHints: ['page'],
    },
  },
  models: [
    { id: 'puppeteer/sink/goto', package: 'puppeteer', versions: '*', kind: 'sink', access: { type: 'puppeteer:Page', member: 'goto' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc puppeteer-core@24.43.1'] },
    { id: 'puppeteer/sink/setContent', package: 'puppeteer', versions: '*', kind: 'sink', access: { type: 'puppeteer:Page', member: 'setContent' }, sinkKind: 'html', inputs: [{ arg: 0 }], note: 'scripts in it run in the server\'s browser', verified: true, verifiedBy: 'types', evidence: ['tsc puppeteer-core@24.43.1'] },
    { id: 'puppeteer/sink/evaluate', package: 'puppeteer', versions: '*', kind: 'sink', access: { type: 'puppeteer:Page', member: 'evaluate' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], onlyStringArg: true, verified: true, verifiedBy: 'types', evidence: ['tsc puppeteer-core@24.43.1'] },
    { id: 'puppeteer/source/content', package: 'puppeteer', versions: '*', kind: 'source', access: { type: 'puppeteer:Page', member: '{content,title}', result: 'await' }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc puppeteer-core@24.43.1'] },
    { id: 'puppeteer/source/evaluate', package: 'puppeteer', versions: '*', kind: 'source', access: { type: 'puppeteer:Page', member: '{evaluate,$eval,$$eval}', result: 'await' }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc puppeteer-core@24.43.1'] },
    { id: 'puppeteer/sink/evaluateOnNewDocument', package: 'puppeteer', versions: '*', kind: 'sink', access: { type: 'puppeteer:Page', member: '{evaluateOnNewDocument,evaluateHandle}' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], onlyStringArg: true, verified: true, verifiedBy: 'text', evidence: ['puppeteer-core@24.43.1 lib/types.d.ts'] },
    { id: 'puppeteer/sink/addScriptTag', package: 'puppeteer', versions: '*', kind: 'sink', access: { type: 'puppeteer:Page', member: 'addScriptTag' }, sinkKind: 'code-eval', inputs: [{ arg: 0, path: 'content' }], verified: true, verifiedBy: 'text', evidence: ['puppeteer-core@24.43.1 lib/types.d.ts'] },
    { id: 'puppeteer/sink/$eval', package: 'puppeteer', versions: '*', kind: 'sink', access: { type: 'puppeteer:Page', member: '{$eval,$$eval}' }, sinkKind: 'code-eval', inputs: [{ arg: 1 }], onlyStringArg: true, verified: true, verifiedBy: 'text', evidence: ['puppeteer-core@24.43.1 lib/types.d.ts'] },
  ],
};
