// Text typed in fonts of before Unicode (TCVN3, VNI): known by the name of the font alone, never guessed, and told to the clerk.
import { toTCVN3, toVNI } from 'vietnamese-conversion';
import type { ReadNote } from '../../shared/domain/imports/read-document.ts';

type Encoding = 'tcvn3' | 'vni';
/** `capitals`: the small letters of such a font look like capitals (.VnTimeH). */
type LegacyFont = { readonly encoding: Encoding; readonly capitals: boolean };

function legacyFont(font: string): LegacyFont | null {
  if (/^\.Vn/i.test(font)) return { encoding: 'tcvn3', capitals: font.endsWith('H') };
  return /^VNI[- ]/i.test(font) ? { encoding: 'vni', capitals: false } : null;
}

/** Where the Vietnamese letters of Unicode stand. */
const LETTERS = [
  [0xc0, 0x1b0],
  [0x1ea0, 0x1ef9],
] as const;
/** Tone marks, and the codes VNI fonts have them at. */
const TONES = [
  [0x300, 0xf8],
  [0x301, 0xf9],
  [0x309, 0xfb],
  [0x303, 0xf5],
] as const;
const MISTAKEN = [0xec, 0xcc, 0xeb, 0xcb] as const;

/** What a code stands for. The package says which code a letter has; its own way back takes short codes first and ruins the long ones. */
function decoderOf(encoding: Encoding): (text: string) => string {
  const points = LETTERS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
  const alphabet = points.map((point) => String.fromCodePoint(point));
  const encoded = (encoding === 'vni' ? toVNI : toTCVN3)(alphabet.join('\n'), 'unicode').split('\n');
  const letters = new Map<string, string>();
  alphabet.forEach((letter, at) => {
    const code = encoded[at] ?? letter;
    if (code !== letter && !letters.has(code)) letters.set(code, letter);
  });
  if (encoding === 'vni') {
    // The tones of y, which the package writes with codes that are other letters in the VNI fonts.
    for (const code of MISTAKEN) letters.delete(String.fromCharCode(code));
    for (const [tone, code] of TONES)
      for (const [base, sign] of ['y', 'Y'].flatMap((base) => [[base, code] as const, [base, code - 0x20] as const]))
        letters.set(base + String.fromCharCode(sign), (base + String.fromCharCode(tone)).normalize('NFC'));
  }
  const codes = [...letters.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(codes.join('|'), 'g');
  return (text) => text.replace(pattern, (code) => letters.get(code) ?? code);
}

const decoders = new Map<Encoding, (text: string) => string>();
function decode(text: string, encoding: Encoding): string {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = decoderOf(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder(text);
}

/** Letters neither encoding has: the text is Unicode already, only its font was left over. */
const BEYOND = /\p{M}|[\u0100-\u024F\u1E00-\u1EFF]/u;

function toUnicode(text: string, { encoding, capitals }: LegacyFont): string {
  if (BEYOND.test(text)) return capitals ? text.toUpperCase() : text;
  const decoded = decode(text, encoding);
  return capitals ? decoded.toUpperCase() : decoded;
}

const MAX_SAMPLES = 5;
const MAX_SAMPLE = 80;

type Found = { count: number; readonly samples: { before: string; after: string }[] };

export type LegacyText = {
  /** Whether text in this font is of an old encoding. */
  readonly isLegacy: (font: string) => boolean;
  /** True where the font writes the Vietnamese "u with horn" with the code of the soft hyphen. */
  readonly keepsSoftHyphen: (font: string) => boolean;
  /** The text as it is to be read; what it meets is remembered for the notes. */
  readonly read: (text: string, font: string) => string;
  readonly notes: () => readonly ReadNote[];
};

/** Reads texts of old fonts; with `keep` they stay as they are, and the notes show what they would become. */
export function legacyText(keep: boolean): LegacyText {
  const fonts = new Map<string, LegacyFont | null>();
  const found = new Map<string, Found>();
  const fontOf = (font: string): LegacyFont | null => {
    let known = fonts.get(font);
    if (known === undefined) {
      known = legacyFont(font);
      fonts.set(font, known);
    }
    return known;
  };
  return {
    isLegacy: (font) => fontOf(font) !== null,
    keepsSoftHyphen: (font) => fontOf(font)?.encoding === 'tcvn3',
    read: (text, font) => {
      const legacy = fontOf(font);
      if (legacy === null || text.trim() === '') return text;
      const after = toUnicode(text, legacy);
      if (after === text) return text;
      const seen = found.get(font) ?? { count: 0, samples: [] };
      found.set(font, seen);
      seen.count += 1;
      if (seen.samples.length < MAX_SAMPLES)
        seen.samples.push({ before: text.trim().slice(0, MAX_SAMPLE), after: after.trim().slice(0, MAX_SAMPLE) });
      return keep ? text : after;
    },
    notes: () =>
      [...found].map(([font, { count, samples }]) => ({ code: 'legacy-font', font, count, samples, converted: !keep })),
  };
}
