// Which of our tasks and targets may answer a row of a plan from above: proposals with their reasons, never a decision.
import { cleanLine, fold } from './text.ts';

/** A row or a piece of our work, as far as it is compared. */
export type Comparable = {
  readonly id: string;
  readonly kind: 'task' | 'target';
  readonly content: string;
  readonly products: readonly string[];
  /** Numbers of documents it leans on, besides those in its words. */
  readonly citations: readonly string[];
};

export type Suggestion = {
  readonly kind: 'task' | 'target';
  readonly id: string;
  /** From 0 to 1. */
  readonly score: number;
  /** What both say, as the row from above writes it, the longest first. */
  readonly words: readonly string[];
  /** Numbers of documents both name. */
  readonly citations: readonly string[];
  /** Both lead to the same product. */
  readonly product: boolean;
};

/** At most so many proposals a row; and none that is weaker than this. */
export const MAX_SUGGESTIONS = 3;
const WEAKEST = 0.22;
/** A proposal this strong is ticked when the proposals are shown. */
export const STRONG = 0.45;
const SHOWN_WORDS = 4;
/** Work that shares less of its words is not looked at; nor more than so many pieces. */
const FARTHEST = 0.08;
const LOOKED_AT = 24;
const SAME_PRODUCT = 0.6;

// Words every plan is written with: they say nothing of what is to be done.
// With their marks: "cơ" of "cơ sở" is not "có".
const FUNCTION = new Set(
  'và của các cho trên trong theo với về là có đến từ tại như được những một khi năm quý tháng ở do để'.split(' '),
);
const COMMON = new Set(
  `tiep tuc,thuc hien,to chuc,trien khai,tham muu,phoi hop,day manh,tang cuong,nang cao,dam bao,bao dam,cong tac,nhiem vu,
   noi dung,dia ban,hieu qua,xay dung,ban hanh,ke hoach,quan ly,nha nuoc,van ban,chu tri,lien quan,co quan,don vi,chi tieu`
    .split(',')
    .map((pair) => pair.trim()),
);
const NUMBER = /(?<![\p{L}\d])\d+(?:\/\d{4})?\/[\p{L}]{1,8}(?:-[\p{L}\d]+)*(?![\p{L}\d])/gu;

/** Numbers of documents a text names: "15/KH-UBND", "118/2025/NĐ-CP". */
export function documentNumbersIn(text: string): readonly string[] {
  return [...new Set(text.match(NUMBER) ?? [])];
}

// Letters every office writes instead of the words.
const LONG: Readonly<Record<string, string>> = {
  TTHC: 'thủ tục hành chính',
  CCHC: 'cải cách hành chính',
  CNTT: 'công nghệ thông tin',
  CSDL: 'cơ sở dữ liệu',
  CĐS: 'chuyển đổi số',
  ĐMST: 'đổi mới sáng tạo',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  'KH&CN': 'khoa học và công nghệ',
  KHCN: 'khoa học và công nghệ',
  SHTT: 'sở hữu trí tuệ',
  QLNN: 'quản lý nhà nước',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
};
const SHORT = new RegExp(`(?<![\\p{L}\\d])(?:${Object.keys(LONG).join('|')})(?![\\p{L}\\d])`, 'gu');

type Word = { readonly folded: string; readonly written: string; readonly empty: boolean };
function wordsOf(text: string): readonly Word[] {
  const plain = cleanLine(text)
    .replace(NUMBER, ' ')
    .replace(SHORT, (short) => LONG[short] ?? short);
  const written = plain.match(/[\p{L}\p{N}%]+/gu) ?? [];
  const folded = written.map(fold);
  const isCommon = (at: number): boolean => COMMON.has(`${folded[at] ?? ''} ${folded[at + 1] ?? ''}`);
  return written.map((word, at) => {
    const own = folded[at] ?? '';
    return {
      written: word,
      folded: own,
      empty: FUNCTION.has(word.toLocaleLowerCase('vi')) || isCommon(at) || isCommon(at - 1),
    };
  });
}

/** Pairs of neighbouring syllables say more than one: "chuyển đổi" is a word, "chuyển" none. A pair of empty words says nothing. */
function termsOf(words: readonly Word[]): ReadonlySet<string> {
  const terms = new Set<string>();
  words.forEach(({ folded, empty }, at) => {
    const next = words[at + 1];
    if (!empty && folded.length > 1) terms.add(folded);
    if (next !== undefined && !(empty && next.empty)) terms.add(`${folded} ${next.folded}`);
  });
  return terms;
}

type Prepared = {
  readonly of: Comparable;
  readonly words: readonly Word[];
  readonly terms: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
};

function prepare(of: Comparable): Prepared {
  const words = wordsOf(of.content);
  const numbers = [...documentNumbersIn([of.content, ...of.products].join(' ')), ...of.citations];
  return {
    of,
    words,
    terms: termsOf(words),
    products: termsOf(of.products.flatMap(wordsOf)),
    numbers: new Map(numbers.map((number) => [fold(number), number])),
  };
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((term) => other.has(term)));
}

/** The runs of words of a row that the other holds too, the longest first. */
function sharedRuns(words: readonly Word[], shared: ReadonlySet<string>): readonly string[] {
  const runs: string[][] = [];
  let run: Word[] = [];
  const end = (): void => {
    while (run.at(-1)?.empty === true) run.pop();
    while (run[0]?.empty === true) run.shift();
    if (run.length > 0) runs.push(run.map(({ written }) => written));
    run = [];
  };
  words.forEach((word, at) => {
    const before = words[at - 1]?.folded;
    const joins = run.length > 0 && before !== undefined && shared.has(`${before} ${word.folded}`);
    if (!joins) end();
    const next = words[at + 1]?.folded;
    if (joins || shared.has(word.folded) || (next !== undefined && shared.has(`${word.folded} ${next}`)))
      run.push(word);
  });
  end();
  const texts = [...new Map(runs.map((words_) => [fold(words_.join(' ')), words_])).values()];
  // A lone syllable is a reason only where there is no better one.
  const longer = texts.filter((parts) => parts.length > 1);
  return (longer.length > 0 ? longer : texts)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, SHOWN_WORDS)
    .map((parts) => parts.join(' '));
}

/**
 * The best of our work for each row, by the id of the row; rows without any are left out. Pure: the same lists give the same answer.
 * Words that stand everywhere weigh little; a document both name or a product both lead to adds to what the words say.
 */
export function suggestCoverage(
  rows: readonly Comparable[],
  ours: readonly Comparable[],
): ReadonlyMap<string, readonly Suggestion[]> {
  const own = ours.map(prepare);
  const wanted = rows.map(prepare);
  const seen = new Map<string, number>();
  for (const { terms } of [...own, ...wanted]) for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  const all = own.length + wanted.length;
  const weightOf = (term: string): number => Math.log(1 + all / (seen.get(term) ?? 1)) * (term.includes(' ') ? 1 : 0.6);

  /** The weight of some terms: the share of two texts is that of what they have in common, over the mean of both. */
  const massOf = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weightOf(term) ** 2, 0);
  const share = (both: number, one: number, other: number): number => (both === 0 ? 0 : both / Math.sqrt(one * other));

  const places = new Map<string, number[]>();
  own.forEach(({ terms }, at) => {
    for (const term of terms) {
      const list = places.get(term);
      if (list === undefined) places.set(term, [at]);
      else list.push(at);
    }
  });
  const masses = own.map(({ terms }) => massOf(terms));

  const suggest = (row: Prepared): readonly Suggestion[] => {
    // Thousands of rows against thousands of tasks: only terms both have are looked at, and only the nearest more closely.
    const shared = new Float64Array(own.length);
    for (const term of row.terms) {
      const mass = weightOf(term) ** 2;
      for (const at of places.get(term) ?? []) shared[at] = (shared[at] ?? 0) + mass;
    }
    const mass = massOf(row.terms);
    const near = own
      .map((work, at) => ({ work, alike: share(shared[at] ?? 0, mass, masses[at] ?? 1) }))
      .filter(({ alike }) => alike >= FARTHEST)
      .toSorted((one, other) => other.alike - one.alike)
      .slice(0, LOOKED_AT);
    const suggestions = near.flatMap(({ work, alike }): readonly Suggestion[] => {
      const words = sharedRuns(row.words, common(row.terms, work.terms));
      const citations = [...row.numbers].filter(([key]) => work.numbers.has(key)).map(([, number]) => number);
      const products = massOf(common(row.products, work.products));
      const product = share(products, massOf(row.products), massOf(work.products)) >= SAME_PRODUCT;
      // A document that is named everywhere, or "Báo cáo" as a product, is no reason by itself.
      const score = Math.min(1, alike + (citations.length > 0 ? 0.15 : 0) + (product ? 0.12 : 0));
      if (score < WEAKEST || (words.length === 0 && citations.length === 0)) return [];
      return [{ kind: work.of.kind, id: work.of.id, score, words, citations, product }];
    });
    return suggestions
      .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, MAX_SUGGESTIONS);
  };
  return new Map(
    wanted.map((row) => [row.of.id, suggest(row)] as const).filter(([, suggestions]) => suggestions.length > 0),
  );
}
