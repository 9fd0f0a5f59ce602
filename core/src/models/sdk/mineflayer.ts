import type { SdkModels } from '../kinds.ts';

export const mineflayerModels: SdkModels = {
  package: 'mineflayer',
  category: 'bot',
  read: ['mineflayer@4.39.0'],
  types: {
    'mineflayer:Bot': {
      package: 'mineflayer',
      origins: [
        { import: 'createBot' },
      ],
      tsNames: ['Bot'],
      nameHints: ['bot'],
    },
  },
  models: [
    { id: 'mineflayer/source/on', package: 'mineflayer', versions: '*', kind: 'source', access: { type: 'mineflayer:Bot', member: 'on', when: [{ arg: 0, in: ['chat', 'whisper'] }], callback: { arg: 1, param: [0, 1] } }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['mineflayer@4.39.0 index.d.ts'] },
    { id: 'mineflayer/source/on~2', package: 'mineflayer', versions: '*', kind: 'source', access: { type: 'mineflayer:Bot', member: 'on', when: [{ arg: 0, in: ['messagestr'] }], callback: { arg: 1, param: 0 } }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['mineflayer@4.39.0 index.d.ts'] },
    { id: 'mineflayer/sink/chat', package: 'mineflayer', versions: '*', kind: 'sink', access: { type: 'mineflayer:Bot', member: 'chat' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'none', note: 'text starting with / runs a server command', verified: true, verifiedBy: 'text', evidence: ['mineflayer@4.39.0 index.d.ts'] },
  ],
};
