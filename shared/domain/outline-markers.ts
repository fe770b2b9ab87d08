// The number, letter or dash typed before a line: which level it stands for, and what only looks like one.
import { POINT_LETTERS, roman } from './numbering.ts';
import type { OutlineLevel } from './outline.ts';

/** What stands before a line. `paren` is "1)", whose level depends on its neighbours; `bullet` a sign whose level depends on its depth. */
export type MarkerForm = Exclude<OutlineLevel, 'paragraph' | 'tasks'> | 'paren' | 'bullet';

export type Marker = {
  readonly form: MarkerForm;
  /** Length of the marker with the blanks behind it, in UTF-16 units. */
  readonly length: number;
};

const BULLETS = '•●▪■◦○·∙❖➢►✓✔§*';

function isRoman(text: string): boolean {
  for (let number = 1; number <= 60; number += 1) if (roman(number) === text) return true;
  return false;
}

/** True where a text is written in capitals: at least two letters, none of them small. */
export function isCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(text);
}

const BEGINS_CAPITAL = /^["“«(]?\p{Lu}/u;

/** "I. Lênin", what is left of a name. */
const BEGINS_INITIAL = /^\p{Lu}\.(\s|$)/u;

type Rule = {
  readonly form: MarkerForm;
  readonly pattern: RegExp;
  /** Whether the marker counts as one before this text. */
  readonly before?: (rest: string, sign: string) => boolean;
};

const CAPITAL_AFTER = (rest: string): boolean => BEGINS_CAPITAL.test(rest);

const RULES: readonly Rule[] = [
  // "V. I. Lênin" is a name; "C. NHIỆM VỤ" and "A. PHẦN CHUNG" are headings, "C. Mác" is not.
  {
    form: 'section',
    pattern: /^([IVXL]+)\s?[./)–-]\s+/,
    before: (rest, sign) => isRoman(sign) && !BEGINS_INITIAL.test(rest),
  },
  { form: 'section', pattern: /^([IVXL]+)\.(?=\p{Lu}\p{L})/u, before: (_, sign) => isRoman(sign) },
  { form: 'section', pattern: /^([A-EGHK])\.\s*/, before: (rest) => isCapitals(rest) && !BEGINS_INITIAL.test(rest) },
  // Three figures deep there is no level of its own: such a line is a point.
  { form: 'point', pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s+/, before: CAPITAL_AFTER },
  // "2.5 triệu", "1.500 hồ sơ" and "30.9.2026" are figures.
  { form: 'subclause', pattern: /^\d{1,2}\.\d{1,3}\.\s+/ },
  { form: 'subclause', pattern: /^\d{1,2}\.\d{1,2}\.?\s*/, before: CAPITAL_AFTER },
  { form: 'clause', pattern: /^\d{1,3}\.\s+/ },
  { form: 'clause', pattern: /^\d{1,2}\.(?=["“«(]?\p{Lu})/u },
  { form: 'paren', pattern: /^\d{1,2}[)/]\s+/ },
  { form: 'paren', pattern: /^\d{1,2}\)(?=["“«(]?\p{Lu})/u },
  // Letters as the decree counts them; Word's own lists have f, j, w and z too.
  { form: 'point', pattern: /^([a-zđ])\s?\)\s*/ },
  {
    form: 'point',
    pattern: /^([a-zđ]{2})\)\s+/,
    before: (_, sign) => /^[ab]/.test(sign) && sign.split('').every((one) => POINT_LETTERS.some((two) => two === one)),
  },
  { form: 'point', pattern: /^([a-zđ])[./]\s+/ },
  { form: 'dash', pattern: /^[-–—−]\s+/ },
  { form: 'dash', pattern: /^[-–—−](?=\p{L})/u },
  { form: 'plus', pattern: /^\+\s+/ },
  { form: 'plus', pattern: /^\+(?=\p{L})/u },
  { form: 'bullet', pattern: new RegExp(`^[${BULLETS}]\\s+`) },
  { form: 'bullet', pattern: new RegExp(`^[${BULLETS.replace('*', '')}](?=\\p{L})`, 'u') },
];

/** The marker a line begins with; `undefined` where it has none, or nothing behind it. */
export function readMarker(line: string): Marker | undefined {
  for (const { form, pattern, before } of RULES) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const rest = line.slice(match[0].length);
    if (!/[\p{L}\p{N}]/u.test(rest) || before?.(rest, match[1] ?? '') === false) continue;
    return { form, length: match[0].length };
  }
  return undefined;
}

/** The form of a marker that stands by itself, as the lists of Word and of web pages give it: "1.", "IV.", "a)", "•". Anything unknown is a bullet. */
export function readListMarker(marker: string): MarkerForm {
  const sign = marker.trim();
  // Word's second bullet is the letter "o" of a typewriter face.
  if (sign === 'o' || sign === '') return 'bullet';
  return readMarker(`${sign} Nội Dung`)?.form ?? readMarker(`${sign}. Nội Dung`)?.form ?? 'bullet';
}
