import type { SdkModels } from '../kinds.ts';

export const markedModels: SdkModels = {
  package: 'marked',
  category: 'web',
  read: ['marked@18.2.1'],
  types: {},
  models: [
    { id: 'marked/propagator/marked', package: 'marked', versions: '*', kind: 'propagator', access: { import: 'marked' }, inputs: [{ arg: 0 }], output: 'html-unsafe', note: 'no sanitizer exists (sanitize option removed in v8): output is html-tainted', verified: false },
    { id: 'marked/propagator/parse', package: 'marked', versions: '*', kind: 'propagator', access: { import: 'parse' }, inputs: [{ arg: 0 }], output: 'html-unsafe', note: 'no sanitizer exists (sanitize option removed in v8): output is html-tainted', verified: false },
    { id: 'marked/propagator/parseInline', package: 'marked', versions: '*', kind: 'propagator', access: { import: 'parseInline' }, inputs: [{ arg: 0 }], output: 'html-unsafe', note: 'no sanitizer exists (sanitize option removed in v8): output is html-tainted', verified: false },
    { id: 'marked/propagator/parse~2', package: 'marked', versions: '*', kind: 'propagator', access: { import: 'marked', member: 'parse' }, inputs: [{ arg: 0 }], output: 'html-unsafe', verified: true, verifiedBy: 'text', evidence: ['marked@18.2.1 lib/marked.d.ts'] },
    { id: 'marked/propagator/global', package: 'marked', versions: '*', kind: 'propagator', access: { global: 'marked' }, inputs: [{ arg: 0 }], output: 'html-unsafe', note: 'the script of a page: <script src="…/marked.min.js">', verified: false },
    { id: 'marked/propagator/global-parse', package: 'marked', versions: '*', kind: 'propagator', access: { global: 'marked', member: 'parse' }, inputs: [{ arg: 0 }], output: 'html-unsafe', note: 'the script of a page: <script src="…/marked.min.js">', verified: false },
    { id: 'marked/propagator/global-parseInline', package: 'marked', versions: '*', kind: 'propagator', access: { global: 'marked', member: 'parseInline' }, inputs: [{ arg: 0 }], output: 'html-unsafe', note: 'the script of a page: <script src="…/marked.min.js">', verified: false },
  ],
};
