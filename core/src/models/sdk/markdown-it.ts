import type { SdkModels } from '../kinds.ts';

export const markdownItModels: SdkModels = {
  package: 'markdown-it',
  category: 'web',
  read: ['markdown-it@15.0.3', '@types/markdown-it@14.2.0'],
  types: {
    'markdown-it:MD': {
      package: 'markdown-it',
      origins: [
        { import: 'default', new: true },
        { import: 'default' },
        { type: 'markdown-it:MD', member: '{use,enable,disable,configure,set}' },
      ],
      tsNames: ['MarkdownIt'],
      nameHints: ['md'],
    },
  },
  models: [
    { id: 'markdown-it/sanitizer/render', package: 'markdown-it', versions: '*', kind: 'sanitizer', access: { type: 'markdown-it:MD', member: 'render' }, clears: ['html'], inputs: [{ arg: 0 }], unlessOption: { at: 'constructor', arg: 0, path: 'html', value: true }, note: 'safe by default: html:false escapes tags and validateLink blocks javascript:', verified: true, verifiedBy: 'text', evidence: ['markdown-it@15.0.3 dist/markdown-it.mjs'] },
  ],
};
