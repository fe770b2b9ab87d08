// Who is meant by what is typed in the fields of a task.
import { expect, test } from 'vitest';
import type { Unit } from '../../../shared/domain/organisation.ts';
import { readAssignees, suggestAssignees } from '../../../renderer/kit/choices.ts';

const unit = (key: string, name: string, validTo: string | null, successor: string | null): Unit => ({
  key,
  kind: 'unit',
  name,
  aliases: [],
  members: [],
  validFrom: null,
  validTo,
  successor,
  email: null,
});
const staff = {
  units: [unit('old', 'Phòng Công nghệ', '2025-02-28', 'new'), unit('new', 'Phòng Công nghệ số', null, null)],
  people: [],
};

test('a closed unit is not suggested, and its name typed anew means the unit that took over', () => {
  expect(suggestAssignees('phong', staff)).toEqual(['Phòng Công nghệ số']);
  expect(readAssignees('Phòng Công nghệ; phong cong nghe so', '', staff)).toEqual([
    { unit: 'new', role: null },
    { unit: 'new', role: null },
  ]);
});

test('a closed unit that stands in an old task stays there when the field is left', () => {
  const present = [{ unit: 'old', role: null }];
  expect(readAssignees('Phòng Công nghệ', '', staff, present)).toEqual(present);
  expect(readAssignees('Phòng Công nghệ', 'báo cáo', staff, present)).toEqual([{ unit: 'old', role: 'báo cáo' }]);
  expect(readAssignees('Phòng Công nghệ số', '', staff, present)).toEqual([{ unit: 'new', role: null }]);
});
