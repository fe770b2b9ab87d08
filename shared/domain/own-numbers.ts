// Tables without a column of numbers whose rows begin with one: "1. Rà soát hồ sơ". The number is no part of the words.
import type { DraftRow, TableDraft } from './table-recogniser.ts';

const NUMBERED = /^(\d{1,3})[.)/]\s+(?=\S)/;

/** The draft with the numbers taken off its texts, where every row has one and they count up from 1, on or anew in each group; else as it is. */
export function withOwnNumbers(draft: TableDraft): TableDraft {
  let last = 0;
  const counts = draft.groups.every(({ rows }) =>
    rows.every(({ number, texts }, at) => {
      const own = number === null ? Number(NUMBERED.exec(texts.content ?? '')?.[1]) : Number.NaN;
      const follows = own === last + 1 || (at === 0 && own === 1);
      last = own;
      return follows;
    }),
  );
  if (!counts || draft.groups.reduce((sum, { rows }) => sum + rows.length, 0) < 2) return draft;
  const bare = (row: DraftRow): DraftRow => {
    const [begin = '', number = null] = NUMBERED.exec(row.texts.content ?? '') ?? [];
    return { ...row, number, texts: { ...row.texts, content: (row.texts.content ?? '').slice(begin.length) } };
  };
  return { ...draft, groups: draft.groups.map((group) => ({ ...group, rows: group.rows.map(bare) })) };
}
