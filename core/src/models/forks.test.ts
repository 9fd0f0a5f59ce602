import { describe, expect, it } from 'vitest';
import { normalizeModule } from '../flow/api-graph.ts';
import { checkSample } from './samples/check-sample.ts';

describe('forks', () => {
  it.each(['@fizzxydev/baileys-pro', '@neoxr/baileys', 'baileys-mod', 'gifted-baileys', 'anju-xpro-baileys'])('%s is Baileys', (name) => {
    expect(normalizeModule(name)).toBe('@whiskeysockets/baileys');
  });

  it.each(['baileys', '@adiwajshing/baileys', '@rodrigogs/baileys-store', 'mongo-baileys', '@builderbot/provider-baileys', 'voice-calls-baileys', '@whiskeysockets/baileys/lib/Utils/generics', './baileys', 'fs'])('%s stays what it is', (name) => {
    expect(normalizeModule(name)).toBe(name);
  });

  it.each(['https://deno.land/std@0.168.0/http/server.ts', 'https://deno.land/std/http/mod.ts'])('%s is the library of Deno', (name) => {
    expect(normalizeModule(name)).toBe('@std/http');
  });

  it.each(['https://deno.land/x/oak/mod.ts', 'https://example.com/std/http/server.ts'])('%s is somebody else', (name) => {
    expect(normalizeModule(name)).toBe(name);
  });

  it('are known as the original is', () =>
    checkSample(`
      import makeWASocket from '@neoxr/baileys';
      const sock = makeWASocket({});
      sock.ev.on('messages.upsert', async ({ messages }) => {
        const [message] = messages;
        await sock.sendMessage(message.key.remoteJid, { text: message.message.conversation }); // ← whiskeysockets.baileys/sink/sendMessage: user-input of whiskeysockets.baileys/source/ev.on
      });
    `));
});
