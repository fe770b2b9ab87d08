// The rows of the office in the clerk's words: its names, units, people, and what it has settled once for all papers.
import { day, named, plain, text, type TableWords } from './row-fields.ts';

export const OFFICE_RECORDS: Readonly<Record<string, TableWords>> = {
  organisations: {
    subject: 'organisation',
    name: (row) => text(row, 'name') ?? '',
    words: plain({
      name: 'name',
      letterhead: 'letterhead',
      parentLetterhead: 'parent_letterhead',
      symbol: 'symbol',
      draftingSymbol: 'drafting_symbol',
      place: 'place',
    }),
  },
  units: {
    subject: 'unit',
    name: (row) => text(row, 'name') ?? '',
    words: (row, nameOf) => ({
      ...plain({ name: 'name', unitKind: 'kind', email: 'email' })(row),
      validFrom: day(row, 'valid_from'),
      validTo: day(row, 'valid_to'),
      successor: named(row, 'successor_id', 'units', nameOf),
    }),
  },
  unit_aliases: { listOf: [['unit_id', 'units']], words: plain({ aliases: 'alias' }) },
  unit_members: {
    listOf: [['group_id', 'units']],
    words: (row, nameOf) => ({ members: named(row, 'member_id', 'units', nameOf) }),
  },
  people: {
    subject: 'person',
    name: (row) => text(row, 'name') ?? '',
    words: (row, nameOf) => ({ name: text(row, 'name'), unit: named(row, 'unit_id', 'units', nameOf) }),
  },
  signing_titles: {
    subject: 'signing-title',
    above: [['person_id', 'people']],
    name: (row, nameOf) =>
      `${(text(row, 'lines') ?? '').replaceAll('\n', ' ')} ${named(row, 'person_id', 'people', nameOf) ?? ''}`.trim(),
    words: (row) => ({ lines: text(row, 'lines') }),
  },
  former_profiles: {
    listOf: [['organisation_id', 'organisations']],
    words: (row) => ({ formerName: [text(row, 'name') ?? '', day(row, 'valid_to') ?? ''].join(' – ') }),
  },
  recipient_sets: {
    subject: 'recipient-set',
    name: (row) => text(row, 'name') ?? '',
    words: plain({ name: 'name' }),
  },
  recipient_set_lines: { listOf: [['set_id', 'recipient_sets']], words: plain({ recipients: 'text' }) },
  symbol_rules: {
    subject: 'symbol-rule',
    name: (row) => text(row, 'symbol') ?? '',
    words: (row, nameOf) => ({
      ...plain({ documentKind: 'kind', symbol: 'symbol' })(row),
      unit: named(row, 'unit_id', 'units', nameOf),
    }),
  },
  layout_sizes: {
    subject: 'layout-size',
    name: (row) => text(row, 'name') ?? '',
    words: (row) => ({ size: text(row, 'value')?.replace('.', ',') ?? null }),
  },
};
