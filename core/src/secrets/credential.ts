import { isBenignShape, isDigest, publicMaterial } from './benign-shapes.ts';
import { entropy } from './entropy.ts';
import { isPlaceholder } from './placeholder.ts';
import { wordShare } from './words.ts';

/** What is known about the value from around it. */
export interface CredentialContext {
  /**
   * The value stands under a name that isCredentialName accepts. Then shorter values, punctuation, bare hexadecimal
   * strings and UUIDs count too. Default false.
   */
  readonly named?: boolean;
}

/** Longest value that is looked at; no service issues a longer opaque key. */
const maxLength = 1024;

/**
 * True for a string that a generator of secrets made, by its length, alphabet and entropy. Provider formats are the
 * business of findSecrets. Silent for UUIDs, digests, integrity strings, public keys, images, URLs, paths, CSS,
 * identifiers, sentences, headers and placeholders.
 */
export function looksLikeCredential(value: string, { named = false }: CredentialContext = {}): boolean {
  const bare = value.replace(/^(?:Bearer|Basic|Token|Bot|Key) /, '');
  if (bare.length < (named ? 8 : 24) || bare.length > maxLength) return false;
  if (!/^[\x21-\x7e]+$/.test(bare) || isPlaceholder(bare) || publicMaterial.test(bare)) return false;
  if (named) return isHexKey(bare) || isUuid(bare) || isStrongPassword(bare);
  return !isDigest(bare) && /^[A-Za-z0-9+/=_.~-]+$/.test(bare) && isRandomToken(bare);
}

/** Hexadecimal of at least 64 bits. */
function isHexKey(value: string): boolean {
  return /^(?:0x)?(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/.test(value) && /[a-f]/i.test(value) && /\d/.test(value) && entropy(value) >= 2.5;
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value) && entropy(value) >= 3;
}

/** Random, or a person's password of eight characters or more that mixes at least three kinds of characters. */
function isStrongPassword(value: string): boolean {
  if (isBenignShape(value)) return false;
  if (/^[A-Za-z0-9+/=_.~-]+$/.test(value) && value.length >= 16) return isRandomToken(value);
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  const isCode = /[()[\]{}<>;|\\`'"]/.test(value);
  return !isCode && /\d/.test(value) && kinds >= 3 && entropy(value) >= 2.5;
}

function isRandomToken(value: string): boolean {
  if (isBenignShape(value)) return false;
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  const digits = value.replace(/\D/g, '').length;
  if (letters < value.length * 0.2 || digits > value.length * 0.75) return false;
  if (digits === 0 && !isShuffled(value)) return false;
  return entropy(value) >= minimalEntropy(value.length) && wordShare(value) < 0.5 && classChanges(value) >= 0.2;
}

/** Letters alone must change case so often that no camel case explains it. */
function isShuffled(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && classChanges(value) >= 0.38 && wordShare(value) < 0.3;
}

/** Three quarters of what a random string of the length has, at most 4.2 bits per character. */
function minimalEntropy(length: number): number {
  return Math.min(4.2, 0.77 * Math.log2(length));
}

/** Share of neighbours of different kind: upper case, lower case, digit, other. */
function classChanges(value: string): number {
  let changes = 0;
  for (let index = 1; index < value.length; index++) {
    if (charClass(value.charCodeAt(index)) !== charClass(value.charCodeAt(index - 1))) changes++;
  }
  return changes / Math.max(1, value.length - 1);
}

function charClass(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return 0;
  if (code >= 0x41 && code <= 0x5a) return 1;
  if (code >= 0x30 && code <= 0x39) return 2;
  return 3;
}
