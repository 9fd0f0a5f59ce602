import type { SdkModels } from '../kinds.ts';

export const whiskeysocketsBaileysModels: SdkModels = {
  package: '@whiskeysockets/baileys',
  category: 'bot',
  read: ['@whiskeysockets/baileys@6.17.16'],
  types: {
    '@whiskeysockets/baileys:Socket': {
      package: '@whiskeysockets/baileys',
      origins: [
        { import: 'default' },
        { import: 'makeWASocket' },
      ],
      tsNames: ['WASocket'],
      shapes: [
        { members: ['sendMessage'], when: [{ arg: 1, path: 'text', present: true }] },
      ],
      nameHints: ['sock'],
    },
  },
  models: [
    { id: 'whiskeysockets.baileys/source/ev.on', package: '@whiskeysockets/baileys', versions: '*', kind: 'source', access: { type: '@whiskeysockets/baileys:Socket', member: 'ev.on', when: [{ arg: 0, in: ['messages.upsert'] }], callback: { arg: 1, param: 0 } }, paths: ['messages[].message.conversation', 'messages[].message.extendedTextMessage.text', 'messages[].message.imageMessage.caption', 'messages[].pushName'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@whiskeysockets/baileys@6.17.16 lib/Types/Events.d.ts', '@whiskeysockets/baileys@6.17.16 WAProto/index.d.ts'] },
    { id: 'whiskeysockets.baileys/sink/sendMessage', package: '@whiskeysockets/baileys', versions: '*', kind: 'sink', access: { type: '@whiskeysockets/baileys:Socket', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'text' }, { arg: 1, path: 'caption' }, { arg: 1, path: 'image.url' }], markup: 'whatsapp', verified: true, verifiedBy: 'text', evidence: ['@whiskeysockets/baileys@6.17.16 lib/Socket/messages-send.d.ts'] },
  ],
};
