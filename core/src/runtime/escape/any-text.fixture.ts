import fc from 'fast-check';

/** Texts of any UTF-16 units, lone surrogates and controls included, in which every second unit has a meaning somewhere. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...'&<>"\'`\\*_~|[](){}#+-=.!:/@;%$?,\r\n\t\0 ax1', '&amp;', '&#39;', 'https://', ']]>', '<!--', '\u2028', '\ud800', '\udc00'), fc.nat(0xffff).map((unit) => String.fromCharCode(unit))))
  .map((units) => units.join(''));
