// Which unit a name that the office has not learned yet may stand for: proposed to the clerk only where no other can be meant.
import { openUnits, type Unit } from '../organisation.ts';
import { fold } from '../text.ts';

/** A general phrase names nobody: it is kept as words without asking. */
export const GENERAL_NAME = /^(?:các|những|toàn thể)\s|liên quan|đơn vị thuộc/iu;

// What a unit is, in full and as offices shorten it; the words are folded.
const SORTS: readonly (readonly [sort: string, begins: RegExp])[] = [
  ['van-phong', /^(?:van phong|vp)(?= |$)/],
  ['phong', /^(?:phong|p)(?= |$)/],
  ['trung-tam', /^(?:trung tam|tt)(?= |$)/],
  ['chi-cuc', /^(?:chi cuc|cc)(?= |$)/],
  ['thanh-tra', /^(?:thanh tra|ttra|ttr)(?= |$)/],
  ['ban', /^(?:ban quan ly|bql|ban)(?= |$)/],
];
// Words that tell no unit of the office from another one.
const SAYS_LITTLE = new Set(['so', 'va', 'cua', 'thuoc', 'truc']);

type Name = { readonly sort: string | null; readonly words: readonly string[] };

function takenApart(text: string): Name {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const [sort, begins] = SORTS.find(([, pattern]) => pattern.test(plain)) ?? [null, /^$/];
  const words = plain.replace(begins, '').split(' ');
  return { sort, words: words.filter((word) => word !== '' && !SAYS_LITTLE.has(word)) };
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** True where `short` is `full` with the words left out that say little, or by its first letters: "VP Sở", "P. KHTC". */
function isShortFor(short: Name, full: Name): boolean {
  if (short.sort !== full.sort) return false;
  const [letters, whole] = [short.words.join(''), full.words.join('')];
  return letters === whole || (letters.length >= 2 && letters === initials(full.words));
}

const LEAST_LETTERS = 6;

/** The key of the one open unit that the words stand for; `null` where none or several could be meant. A longer name is another unit: "Văn phòng UBND tỉnh" is no "Văn phòng". */
export function guessedUnit(words: string, units: readonly Unit[]): string | null {
  if (GENERAL_NAME.test(words)) return null;
  const [wanted, short] = [fold(words), takenApart(words)];
  const near = openUnits(units).filter(({ name, aliases }) =>
    [name, ...aliases].some(
      (one) =>
        (wanted.length >= LEAST_LETTERS && fold(one).includes(wanted)) ||
        (short.sort !== null && isShortFor(short, takenApart(one))),
    ),
  );
  const [only] = near;
  return only !== undefined && near.length === 1 ? only.key : null;
}
