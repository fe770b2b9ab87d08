// Lists of an office beside its units: random tables of days off of up to two years, and its former name.
import fc from 'fast-check';
import { DAY_OFF_REASONS, HOLIDAYS, type YearOfRest } from '../../shared/domain/public-holidays.ts';

export function restYears(line: fc.Arbitrary<string>): fc.Arbitrary<readonly YearOfRest[]> {
  const dayNote = fc.oneof(
    fc.constant({}),
    line.map((note) => ({ note })),
  );
  return fc.uniqueArray(fc.integer({ min: 2024, max: 2030 }), { maxLength: 2 }).chain((years) =>
    fc.tuple(
      ...years
        .toSorted((one, other) => one - other)
        .map((year) =>
          fc.record({
            year: fc.constant(year),
            source: line,
            daysOff: fc.subarray(['01-01', '02-16', '04-30', '09-02']).chain((days) =>
              fc.tuple(
                ...days.map((day) =>
                  fc
                    .tuple(
                      fc.record({
                        day: fc.constant(`${year}-${day}`),
                        holiday: fc.constantFrom(...HOLIDAYS),
                        reason: fc.constantFrom(...DAY_OFF_REASONS),
                        off: fc.boolean(),
                      }),
                      dayNote,
                    )
                    .map(([entry, note]) => ({ ...entry, ...note })),
                ),
              ),
            ),
            makeUp: fc.constantFrom<YearOfRest['makeUp']>(
              [],
              [{ day: `${year}-05-04`, instead: `${year}-04-29`, on: false }],
            ),
          }),
        ),
    ),
  );
}

export function formerProfiles(validFrom: string | null): readonly object[] {
  if (validFrom === null) return [];
  return [
    {
      key: 'f0',
      name: 'Sở B',
      letterhead: 'SỞ B',
      parentLetterhead: 'UBND TỈNH',
      symbol: 'SB',
      draftingSymbol: 'VP',
      place: 'Sông Lam',
      validFrom: null,
      validTo: '2024-06-30',
    },
  ];
}
