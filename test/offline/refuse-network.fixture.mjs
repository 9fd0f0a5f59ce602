/** Loaded before a program: refuses every connection, look-up and listening socket, and writes each attempt down in the file that SECURE_BOT_ATTEMPTS names. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(what) {
  return function refused() {
    appendFileSync(process.env.SECURE_BOT_ATTEMPTS, `${what}\n`);
    throw new Error(`the network is off: ${what}`);
  };
}

net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('datagram socket');
for (const api of [dns, dns.promises]) {
  for (const name of Object.keys(api)) if (/^(?:lookup|resolve|reverse)/.test(name)) api[name] = refuse(`dns.${name}`);
}
syncBuiltinESMExports();
