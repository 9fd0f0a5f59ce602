import type { SdkModels } from '../kinds.ts';

export const playwrightModels: SdkModels = {
  package: 'playwright',
  category: 'http-client',
  read: ['playwright-core@1.65.1'],
  types: {
    'playwright:Browser': {
      package: 'playwright',
      origins: [
        { import: '{chromium,firefox,webkit}', from: 'playwright', member: '{launch,connect,connectOverCDP,launchPersistentContext}', result: 'await' },
        { import: 'default', from: 'playwright', member: 'chromium.launch', result: 'await' },
        { import: '{chromium,firefox,webkit}', from: 'playwright-core', member: '{launch,connect,connectOverCDP,launchPersistentContext}', result: 'await' },
        { import: 'default', from: 'playwright-core', member: 'chromium.launch', result: 'await' },
        { type: 'playwright:Browser', member: '{createBrowserContext,createIncognitoBrowserContext,newContext}', result: 'await' },
      ],
      tsNames: ['Browser', 'BrowserContext'],
      nameHints: ['browser'],
    },
    'playwright:Page': {
      package: 'playwright',
      origins: [
        { type: 'playwright:Browser', member: 'newPage', result: 'await' },
        { type: 'playwright:Browser', member: 'pages', result: 'await', path: '[]' },
      ],
      tsNames: ['Page'],
      nameHints: ['page'],
    },
  },
  models: [
    { id: 'playwright/sink/goto', package: 'playwright', versions: '*', kind: 'sink', access: { type: 'playwright:Page', member: 'goto' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc playwright-core@1.65.1'] },
    { id: 'playwright/sink/setContent', package: 'playwright', versions: '*', kind: 'sink', access: { type: 'playwright:Page', member: 'setContent' }, sinkKind: 'html', inputs: [{ arg: 0 }], note: 'scripts in it run in the server\'s browser', verified: true, verifiedBy: 'types', evidence: ['tsc playwright-core@1.65.1'] },
    { id: 'playwright/sink/evaluate', package: 'playwright', versions: '*', kind: 'sink', access: { type: 'playwright:Page', member: 'evaluate' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], onlyStringArg: true, verified: true, verifiedBy: 'types', evidence: ['tsc playwright-core@1.65.1'] },
    { id: 'playwright/source/content', package: 'playwright', versions: '*', kind: 'source', access: { type: 'playwright:Page', member: '{content,title,textContent,innerText,innerHTML,inputValue}', result: 'await' }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc playwright-core@1.65.1'] },
    { id: 'playwright/source/evaluate', package: 'playwright', versions: '*', kind: 'source', access: { type: 'playwright:Page', member: '{evaluate,$eval,$$eval}', result: 'await' }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc playwright-core@1.65.1'] },
    { id: 'playwright/sink/addInitScript', package: 'playwright', versions: '*', kind: 'sink', access: { type: 'playwright:Page', member: '{addInitScript,evaluateHandle}' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], onlyStringArg: true, verified: true, verifiedBy: 'text', evidence: ['playwright-core@1.65.1 types/types.d.ts'] },
    { id: 'playwright/sink/addScriptTag', package: 'playwright', versions: '*', kind: 'sink', access: { type: 'playwright:Page', member: '{addScriptTag,addInitScript}' }, sinkKind: 'code-eval', inputs: [{ arg: 0, path: 'content' }], verified: true, verifiedBy: 'text', evidence: ['playwright-core@1.65.1 types/types.d.ts'] },
    { id: 'playwright/sink/$eval', package: 'playwright', versions: '*', kind: 'sink', access: { type: 'playwright:Page', member: '{$eval,$$eval}' }, sinkKind: 'code-eval', inputs: [{ arg: 1 }], onlyStringArg: true, verified: true, verifiedBy: 'text', evidence: ['playwright-core@1.65.1 types/types.d.ts'] },
  ],
};
