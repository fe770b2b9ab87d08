// Signs of the Symbol and Wingdings fonts, which stand in a file as numbers of the private area, as the characters they show.

const SYMBOL: Readonly<Record<number, number>> = {
  0xa3: 0x2264,
  0xb3: 0x2265,
  0xb1: 0x00b1,
  0xb4: 0x00d7,
  0xb8: 0x00f7,
  0xb9: 0x2260,
  0xbb: 0x2248,
  0xb0: 0x00b0,
  0xae: 0x2192,
  0xde: 0x21d2,
  0xa5: 0x221e,
  0xe5: 0x2211,
  0xd6: 0x221a,
};
const WINGDINGS: Readonly<Record<number, number>> = {
  0xa8: 0x2610,
  0x6f: 0x2610,
  0xfe: 0x2611,
  0xfd: 0x2612,
  0xfc: 0x2713,
  0xe0: 0x2192,
  0xf0: 0x2192,
};
const BULLET = '\u2022';
const PRIVATE = /[\uF000-\uF0FF]/;
const ALL_PRIVATE = new RegExp(PRIVATE, 'g');

/** `code` of the private area or below it. */
export function symbolOf(code: number, font: string): string {
  const low = code & 0xff;
  const known = (/^symbol/i.test(font) ? SYMBOL : /^wingdings/i.test(font) ? WINGDINGS : undefined)?.[low];
  if (known !== undefined) return String.fromCharCode(known);
  return code >= 0xf000 && code <= 0xf0ff ? BULLET : String.fromCharCode(code);
}

/** A text of such a font in which the numbers stand by themselves; its bullets become "•". */
export function shownSymbol(text: string, font = ''): string {
  return text.replace(ALL_PRIVATE, (sign) => symbolOf(sign.charCodeAt(0), font));
}

export function hasSymbols(text: string): boolean {
  return PRIVATE.test(text);
}
