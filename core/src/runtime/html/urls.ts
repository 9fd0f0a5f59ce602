const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/** Whether a browser would treat `text` as a relative URL or one of a harmless scheme. Browsers drop controls and blanks before they look. */
export function isSafeUrl(text: string): boolean {
  const seen = text.replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g, '');
  const scheme = /^([^/?#:]*):/.exec(seen)?.[1];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}
