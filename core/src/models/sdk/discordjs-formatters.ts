import type { SdkModels } from '../kinds.ts';

export const discordjsFormattersModels: SdkModels = {
  package: '@discordjs/formatters',
  category: 'bot',
  read: ['@discordjs/formatters@0.6.2'],
  types: {},
  models: [
    { id: 'discordjs.formatters/sanitizer/escapeMarkdown', package: '@discordjs/formatters', versions: '*', kind: 'sanitizer', access: { import: 'escapeMarkdown' }, clears: ['reply:discord-markdown'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc @discordjs/formatters@0.6.2', '@discordjs/formatters@0.6.2 dist/index.d.ts'] },
  ],
};
