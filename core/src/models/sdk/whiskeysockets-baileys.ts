import type { SdkModels } from '../kinds.ts';

export const whiskeysocketsBaileysModels: SdkModels = {
  package: '@whiskeysockets/baileys',
  category: 'bot',
  read: ['@whiskeysockets/baileys@6.17.16'],
  note: 'the same code is published as baileys and, older, as @adiwajshing/baileys',
  types: {
    '@whiskeysockets/baileys:Socket': {
      package: '@whiskeysockets/baileys',
      origins: [
        { import: 'default', from: '@whiskeysockets/baileys' },
        { import: '{makeWASocket,makeWALegacySocket}', from: '@whiskeysockets/baileys' },
        { import: 'default', from: 'baileys' },
        { import: '{makeWASocket,makeWALegacySocket}', from: 'baileys' },
        { import: 'default', from: '@adiwajshing/baileys' },
        { import: '{makeWASocket,makeWALegacySocket}', from: '@adiwajshing/baileys' },
      ],
      tsNames: ['WASocket'],
      shapes: [
        { members: ['sendMessage'], when: [{ arg: 1, path: 'text', present: true }] },
      ],
      nameHints: ['sock'],
    },
  },
  models: [
    { id: 'whiskeysockets.baileys/source/ev.on', package: '@whiskeysockets/baileys', versions: '*', kind: 'source', access: { type: '@whiskeysockets/baileys:Socket', member: 'ev.on', when: [{ arg: 0, in: ['messages.upsert'] }], callback: { arg: 1, param: 0 } }, paths: ['messages[].message.conversation', 'messages[].message.extendedTextMessage.text', 'messages[].message.extendedTextMessage.contextInfo.quotedMessage.conversation', 'messages[].message.extendedTextMessage.contextInfo.quotedMessage.extendedTextMessage.text', 'messages[].message.imageMessage.caption', 'messages[].message.videoMessage.caption', 'messages[].message.documentMessage.caption', 'messages[].message.documentMessage.fileName', 'messages[].message.documentWithCaptionMessage.message.documentMessage.caption', 'messages[].message.buttonsResponseMessage.selectedButtonId', 'messages[].message.listResponseMessage.singleSelectReply.selectedRowId', 'messages[].message.templateButtonReplyMessage.selectedId', 'messages[].message.ephemeralMessage.message.extendedTextMessage.text', 'messages[].message.ephemeralMessage.message.conversation', 'messages[].message.viewOnceMessageV2.message.imageMessage.caption', 'messages[].message.reactionMessage.text', 'messages[].message.*.text', 'messages[].message.*.caption', 'messages[].pushName', 'messages[].verifiedBizName'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/source/messages.reaction', package: '@whiskeysockets/baileys', versions: '*', kind: 'source', access: { type: '@whiskeysockets/baileys:Socket', member: 'ev.on', when: [{ arg: 0, in: ['messages.reaction'] }], callback: { arg: 1, param: 0 } }, paths: ['[].reaction.text'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/source/groupMetadata', package: '@whiskeysockets/baileys', versions: '*', kind: 'source', access: { type: '@whiskeysockets/baileys:Socket', member: 'groupMetadata', result: 'await' }, paths: ['subject', 'desc'], yields: 'user-input', confidence: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/source/extractMessageContent', package: '@whiskeysockets/baileys', versions: '*', kind: 'source', access: { import: '{extractMessageContent,normalizeMessageContent}' }, paths: ['conversation', 'extendedTextMessage.text', 'imageMessage.caption', 'videoMessage.caption', 'documentMessage.caption'], yields: 'user-input', verified: false },
    { id: 'whiskeysockets.baileys/source/extractMessageContent~2', package: '@whiskeysockets/baileys', versions: '*', kind: 'source', access: { import: '{extractMessageContent,normalizeMessageContent}', from: 'baileys' }, paths: ['conversation', 'extendedTextMessage.text', 'imageMessage.caption', 'videoMessage.caption', 'documentMessage.caption'], yields: 'user-input', verified: false },
    { id: 'whiskeysockets.baileys/propagator/extractMessageContent', package: '@whiskeysockets/baileys', versions: '*', kind: 'propagator', access: { import: '{extractMessageContent,normalizeMessageContent}' }, inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/propagator/extractMessageContent~2', package: '@whiskeysockets/baileys', versions: '*', kind: 'propagator', access: { import: '{extractMessageContent,normalizeMessageContent}', from: 'baileys' }, inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/sink/sendMessage', package: '@whiskeysockets/baileys', versions: '*', kind: 'sink', access: { type: '@whiskeysockets/baileys:Socket', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'text' }, { arg: 1, path: 'caption' }, { arg: 1, path: 'footer' }, { arg: 1, path: 'poll.name' }, { arg: 1, path: 'poll.values[]' }], recipient: { arg: 0 }, markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/sink/relayMessage', package: '@whiskeysockets/baileys', versions: '*', kind: 'sink', access: { type: '@whiskeysockets/baileys:Socket', member: 'relayMessage' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'conversation' }, { arg: 1, path: 'extendedTextMessage.text' }], markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc @whiskeysockets/baileys@6.17.16'] },
    { id: 'whiskeysockets.baileys/sink/sendMessage.url', package: '@whiskeysockets/baileys', versions: '*', kind: 'sink', access: { type: '@whiskeysockets/baileys:Socket', member: 'sendMessage' }, sinkKind: 'url-fetch', inputs: [{ arg: 1, path: 'image.url' }, { arg: 1, path: 'video.url' }, { arg: 1, path: 'audio.url' }, { arg: 1, path: 'document.url' }, { arg: 1, path: 'sticker.url' }], note: 'the bot downloads http(s) URLs itself', verified: true, verifiedBy: 'text', evidence: ['@whiskeysockets/baileys@6.17.16 lib/Utils/messages-media.js'] },
    { id: 'whiskeysockets.baileys/sink/sendMessage.path', package: '@whiskeysockets/baileys', versions: '*', kind: 'sink', access: { type: '@whiskeysockets/baileys:Socket', member: 'sendMessage' }, sinkKind: 'fs-path', inputs: [{ arg: 1, path: 'image.url' }, { arg: 1, path: 'video.url' }, { arg: 1, path: 'audio.url' }, { arg: 1, path: 'document.url' }, { arg: 1, path: 'sticker.url' }], fileAccess: 'read', note: 'anything that is no http(s) URL is opened as a file', verified: true, verifiedBy: 'text', evidence: ['@whiskeysockets/baileys@6.17.16 lib/Utils/messages-media.js'] },
  ],
};
