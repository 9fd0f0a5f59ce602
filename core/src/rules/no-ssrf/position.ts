/** Which part of an address an untrusted piece decides. */
import type { UrlHole, UrlText } from './url-pieces.ts';

/** `host`: scheme, host or port; `path`: below a fixed host, where `..` and `?` change what is asked for; undefined: harmless. */
export type Decided = 'host' | 'path' | undefined;

/** What stands at the beginning and is not known: a base address, or one that ends with its host. */
type Opaque = 'base' | 'bare' | undefined;

const hostless = /^(?:data|mailto|tel|sms|urn|about):/i;

/** The worst that any of the pieces called untrusted decides. */
export function decidedPart(text: UrlText, isUntrusted: (hole: UrlHole) => boolean): Decided {
  let before = '';
  let opaque: Opaque;
  let worst: Decided;
  for (const [i, piece] of text.entries()) {
    if ('text' in piece) {
      before += piece.text;
      continue;
    }
    // A `data:` or `mailto:` address leads to no host.
    if (!opaque && hostless.test(before)) return worst;
    const isFixed = hasOrigin(before, opaque);
    if (!isUntrusted(piece)) {
      // A base address from the configuration, or the host after a scheme.
      if (isFixed) before += 'x';
      else opaque = piece.bare ? 'bare' : 'base';
      continue;
    }
    const decided = isFixed ? inPath(before, piece) : atHost(before, opaque, piece, text[i + 1]);
    if (decided === 'host') return 'host';
    worst ??= decided;
    before += 'x';
  }
  return worst;
}

/** The host is settled: the text ends it with `/`, `?` or `#`, or begins with a single slash or a part of a path (`api/users/`). */
function hasOrigin(before: string, opaque: Opaque): boolean {
  if (opaque) return /[/?#]/.test(before.replace(/^[a-z][\w+.-]*:\/\//i, ''));
  return /^[a-z][\w+.-]*:[/\\]{2}[^/?#\\]+[/?#\\]/i.test(before) || /^\/(?![/\\])/.test(before) || /^[?#]/.test(before) || /^[^:/?#\\]+\//.test(before);
}

function inPath(before: string, piece: UrlHole): Decided {
  return piece.encoded || piece.parsed || /[?#]/.test(before) ? undefined : 'path';
}

function atHost(before: string, opaque: Opaque, piece: UrlHole, after: UrlText[number] | undefined): Decided {
  if (opaque) return piece.encoded || piece.parsed ? undefined : opaque === 'bare' && !piece.rooted ? 'host' : 'path';
  const follows = after && 'text' in after ? after.text : '';
  // An encoded label of a fixed domain: `https://${encodeURIComponent(team)}.example.com/`.
  if (piece.encoded) return before.includes('://') && !/^\.[\w-]+\.\w/.test(follows) ? 'host' : undefined;
  if (piece.rooted) return before === '' ? undefined : 'path';
  return 'host';
}
