// The board of targets: its address, what its filters leave, and figures as they are typed.
import { describe, expect, test } from 'vitest';
import {
  boardPlaceParams,
  narrowed,
  readBoardPlace,
  type BoardPlace,
} from '../../../renderer/features/measures/board-place.ts';
import { asStored, flawsByField, readTexts, textsOf } from '../../../renderer/features/measures/figure-texts.ts';
import type { BoardRow } from '../../../shared/contract/measures.ts';

const ALL: BoardPlace = { year: null, planId: null, mandate: null, words: '', light: null };
const NONE = { numerator: null, denominator: null, value: null, noneArisen: false, ids: [] };

function row(fields: Partial<BoardRow>): BoardRow {
  return {
    targetId: 't',
    planId: 'p',
    planLabel: 'Kế hoạch số 15',
    setTitle: 'Chỉ tiêu',
    mandate: null,
    number: '1',
    level: 0,
    name: 'Tỷ lệ',
    unit: '%',
    goal: '80',
    goalValue: '80',
    measure: null,
    cells: [],
    year: NONE,
    yearBefore: null,
    standing: 'unknown',
    lacking: null,
    over: null,
    ...fields,
  };
}

describe('the address of the board', () => {
  test('opens the same again', () => {
    const place: BoardPlace = { year: 2027, planId: 'p', mandate: 'Nghị quyết số 01', words: 'hồ sơ', light: 'near' };
    expect(readBoardPlace(new URLSearchParams(boardPlaceParams(place)))).toEqual(place);
    expect(boardPlaceParams(ALL)).toEqual({});
  });

  test('loses what it does not know', () => {
    expect(readBoardPlace(new URLSearchParams('nam=20&den=xanh'))).toEqual(ALL);
  });
});

describe('the filters of the board', () => {
  const rows = [
    row({ targetId: 'a', name: 'Hồ sơ trực tuyến', mandate: 'Quyết định 25' }),
    row({ targetId: 'b', planId: 'q' }),
  ];

  test.each([
    [{ words: 'truc tuyen HO SO' }, ['a']],
    [{ words: 'quyet dinh' }, ['a']],
    [{ planId: 'q' }, ['b']],
    [{ mandate: 'Quyết định 25' }, ['a']],
    [{ light: 'unmeasured' as const }, ['a', 'b']],
    [{ light: 'met' as const }, []],
  ])('%o leave %o', (change, left) => {
    expect(narrowed(rows, { ...ALL, ...change }).map(({ targetId }) => targetId)).toEqual(left);
  });
});

describe('typed figures', () => {
  const typed = { numerator: '1234,5', denominator: '', value: '', reporter: ' Nguyễn Văn A ', note: '' };

  test('are read with a decimal comma, empty ones as nothing', () => {
    expect(readTexts({ kind: 'ratio' }, typed)).toEqual({
      input: { figures: { numerator: '1234.5', denominator: null, value: null }, reporter: 'Nguyễn Văn A', note: null },
    });
    expect(asStored(typed).numerator).toBe('1.234,5');
  });

  test('that are no numbers are named, and the fields of the other kind are passed over', () => {
    expect(readTexts({ kind: 'ratio' }, { ...typed, denominator: 'mười', value: 'abc' })).toEqual({
      wrong: ['denominator'],
    });
    expect(readTexts({ kind: 'value' }, typed)).toMatchObject({ input: { figures: { numerator: null, value: null } } });
  });

  test('that are refused are told at their field, other faults at the first one', () => {
    const flaws = [{ path: 'figures.denominator', reason: 'negative' }];
    expect(flawsByField({ kind: 'ratio' }, { code: 'input-invalid', flaws })).toEqual([
      { field: 'denominator', reason: 'negative' },
    ]);
    expect(flawsByField({ kind: 'value' }, { code: 'internal', reason: 'x' })).toEqual([
      { field: 'value', reason: null },
    ]);
  });

  test('stand in their fields as they are printed', () => {
    expect(textsOf(undefined)).toEqual({ numerator: '', denominator: '', value: '', reporter: '', note: '' });
  });
});
