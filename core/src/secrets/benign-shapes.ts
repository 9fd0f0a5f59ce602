import { wordShare } from './words.ts';

/** Public by nature: public keys and certificates, integrity strings, images, fonts, archives and WebAssembly in base64. */
export const publicMaterial =
  /^(?:sha(?:1|256|384|512)[-:]|ssh-(?:rsa|ed25519|dss) |AAAAB3NzaC1|AAAAC3NzaC1|AAAAE2VjZHNh|MII[BC]I?jANBg|MFkwEwYH|MCowBQYDK2V|MIGfMA0G|iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|PHN2Z|PD94bW|AAABAA|d09GM|d09GR|AGFzb|T2dnUw|SUQz|UEsDB|H4sI|JVBERi|data:)/;

/** Shapes of ordinary strings in code that no key has, each with an example. */
const benignShapes: readonly RegExp[] = [
  /^[a-z][a-z0-9+.-]*:\/\//i, // https://host/path, chrome-extension://…
  /^(?:mailto|tel|urn|blob|about|javascript|file|node|npm|workspace|arn):/i, // urn:ietf:params:oauth:…
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, // an e-mail address
  /^[\w.-]+\.(?:com|net|org|io|dev|ai|app|co|me|js|ts|json|html?|css|png|jpe?g|gif|svg|mp[34]|wav|ogg|webp|woff2?|md|txt|ya?ml|env|log|db|sqlite|zip|pdf|xml|csv|py|sh)(?:[/:?#].*)?$/i, // a host or file name
  /^\.{1,2}\//, // a relative path
  /^#[0-9a-f]{3,8}$/i, // a colour
  /^0x[0-9a-f]{40}$/i, // an account of a blockchain
  /^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/, // a version
  /^\d{4}-?\d\d-?\d\d(?:T|$)/, // a date
  /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/, // an address
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){1,3}$/, // a locale
  /^(?:[A-Za-z][a-z]*\d{0,3}|[A-Z]+|\d+)(?:[-_./:+~](?:[A-Za-z][a-z]*\d{0,3}|[A-Z]+\d?|\d+(?:[a-z]\d*){0,2}))+$/, // words and numbers with separators: gpt-4o-mini-2024-07-18
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/, // a constant or error code: ERR_HTTP2_STREAM_ERROR
  /^\w+=[^=&]+(?:&\w+=[^=&]*)+$/, // a query
];

/** Shapes that a random key can have by chance; benign when words make up some of it. */
const wordyShapes: readonly RegExp[] = [
  /^[@~]?\/?[\w.@-]+(?:\/[\w.@*:-]*)+$/, // package/sub/path, /api/v2/chat, image/png, Qwen/Qwen2.5-7B-Instruct
  /^[A-Za-z_$][\w$]*(?:\.[\w$]+)+$/, // a property path: message.content.text
];

/** True for the shape of an ordinary string in code: URL, path, version, identifier, model name and so on. */
export function isBenignShape(value: string): boolean {
  if (benignShapes.some((shape) => shape.test(value))) return true;
  return wordyShapes.some((shape) => shape.test(value)) && wordShare(value) >= 0.33;
}

/** True for bare hexadecimal, which is a digest as often as a key, and for a UUID. */
export function isDigest(value: string): boolean {
  return /^(?:0x)?[0-9a-f]+$/i.test(value) || /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);
}
