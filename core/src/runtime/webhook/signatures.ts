/** Signature checks on Web Crypto, which compares in constant time; no `node:` module, so that they run at the edge. */

/** Whether one of the signatures is the HMAC of `data` under one of the secrets. Looks at all of them, whatever it finds. */
export async function isHmac(hash: 'SHA-1' | 'SHA-256', secrets: readonly string[], data: Uint8Array<ArrayBuffer>, signatures: readonly Uint8Array<ArrayBuffer>[]): Promise<boolean> {
  let isValid = false;
  for (const secret of secrets) {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash }, false, ['verify']);
    for (const signature of signatures) if (await crypto.subtle.verify('HMAC', key, signature, data)) isValid = true;
  }
  return isValid;
}

/** Whether `signature` is the Ed25519 signature of `data` under one of the public keys (RFC 8032). */
export async function isEd25519(publicKeys: readonly Uint8Array<ArrayBuffer>[], data: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  let isValid = false;
  for (const publicKey of publicKeys) {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    if (await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, data)) isValid = true;
  }
  return isValid;
}

/** SHA-256 in lower-case hex. */
export async function sha256Hex(data: Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', data)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes of a hex text of exactly `size` bytes; `undefined` for any other text. */
export function fromHex(text: string, size: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== size * 2 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  return Uint8Array.from({ length: size }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

/** Bytes of a base64 text of exactly `size` bytes; `undefined` for any other text. */
export function fromBase64(text: string, size: number): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length !== 4 * Math.ceil(size / 3)) return undefined;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return bytes.length === size ? bytes : undefined;
}
