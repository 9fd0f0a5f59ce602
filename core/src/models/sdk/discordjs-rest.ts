import type { SdkModels } from '../kinds.ts';

export const discordjsRestModels: SdkModels = {
  package: '@discordjs/rest',
  category: 'bot',
  read: ['@discordjs/rest@2.6.3'],
  types: {
    '@discordjs/rest:REST': {
      package: '@discordjs/rest',
      origins: [
        { import: 'REST', new: true },
        { import: 'REST', from: 'discord.js', new: true },
        { type: '@discordjs/rest:REST', member: '{setToken,setAgent}' },
      ],
      tsNames: ['REST'],
    },
  },
  models: [
    { id: 'discordjs.rest/secret-option/setToken', package: '@discordjs/rest', versions: '*', kind: 'secret-option', access: { type: '@discordjs/rest:REST', member: 'setToken' }, at: 'call', inputs: [{ arg: 0 }], env: ['DISCORD_TOKEN', 'DISCORD_BOT_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @discordjs/rest@2.6.3', '@discordjs/rest@2.6.3 dist/index.d.ts'] },
    { id: 'discordjs.rest/sink/_post_patch_', package: '@discordjs/rest', versions: '*', kind: 'sink', access: { type: '@discordjs/rest:REST', member: '{post,patch}' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'body.content' }], markup: 'discord-markdown', mentionGuard: { path: 'body.allowed_mentions', safe: '{parse:[]}' }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @discordjs/rest@2.6.3', '@discordjs/rest@2.6.3 dist/index.d.ts'] },
  ],
};
