import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A key and a certificate, both in PEM form. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a self-signed certificate for host names and addresses (RFC 5280), so that no key lies in the repository. */
export function createCertificate(names: readonly string[], { expired = false } = {}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const now = Date.now();
  const [notBefore, notAfter] = expired ? [now - 2 * day, now - day] : [now - day, now + day];
  const subject = sequence(tlv(0x31, sequence(oid([0x55, 4, 3]), tlv(0x0c, Buffer.from('secure-bot test')))));
  const algorithm = sequence(oid([0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2])); // ecdsa-with-SHA256
  const extensions = sequence(
    sequence(oid([0x55, 0x1d, 0x11]), octets(sequence(...names.map(generalName)))), // subjectAltName
    sequence(oid([0x55, 0x1d, 0x13]), tlv(1, Buffer.from([0xff])), octets(sequence(tlv(1, Buffer.from([0xff]))))), // basicConstraints: CA
  );
  const body = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    subject,
    sequence(time(notBefore), time(notAfter)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, extensions),
  );
  const signature = sign('sha256', body, privateKey);
  const der = sequence(body, algorithm, tlv(3, Buffer.concat([Buffer.from([0]), signature])));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function generalName(name: string): Buffer {
  if (isIPv4(name) || isIPv6(name)) return tlv(0x87, Buffer.from(ipaddr.parse(name).toByteArray()));
  return tlv(0x82, Buffer.from(name, 'ascii'));
}

function time(at: number): Buffer {
  return tlv(0x18, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`));
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts));
}

function oid(bytes: number[]): Buffer {
  return tlv(6, Buffer.from(bytes));
}

function integer(bytes: Buffer): Buffer {
  return tlv(2, bytes);
}

function octets(content: Buffer): Buffer {
  return tlv(4, content);
}

/** Tag, length, value. */
function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const head = length < 128 ? [tag, length] : length < 256 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), value]);
}
