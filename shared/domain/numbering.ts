// The numbers in front of headings, points and rows: Roman, Vietnamese letters, decimal.

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman number of a whole number from 1 to 3,999. */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError(`no Roman number for ${number}`);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** Letters of the points (điểm) in the order of the Vietnamese alphabet (Nghị định 30/2020, Phụ lục I, II.6.đ; the decree numbers its own points so): no f, j, w, z and none of ă â ê ô ơ ư. */
export const POINT_LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
] as const;

/** Letter of the n-th point, from 1. After "y" the decree says nothing; "aa", "ab" … keep every point distinct. */
export function pointLetter(number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`no letter for point ${number}`);
  const index = number - 1;
  const letter = POINT_LETTERS[index % POINT_LETTERS.length];
  const rounds = Math.floor(index / POINT_LETTERS.length);
  return rounds === 0 ? String(letter) : pointLetter(rounds) + String(letter);
}
