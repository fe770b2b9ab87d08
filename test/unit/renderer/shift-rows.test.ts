// The list of years to move: what is ticked, what is left, and how a place is shown.
import { expect, test } from 'vitest';
import { ALL_PARTS } from '../../../shared/domain/plan-copies.ts';
import { proposeYearShift } from '../../../shared/domain/year-shift.ts';
import {
  isChosen,
  leftovers,
  movable,
  placesIn,
  shiftedSubject,
  surroundings,
} from '../../../renderer/features/copying/shift-rows.ts';
import { samplePlan, SAMPLE_KEYS } from '../../support/sample.ts';

const plan = samplePlan(SAMPLE_KEYS.administration);
const proposals = proposeYearShift(plan, 2026, 2027);

test('a place left unticked joins those that still name the old year', () => {
  const places = placesIn(proposals, ALL_PARTS);
  const first = movable(places).find(({ on }) => on);
  if (first === undefined) throw new Error('the sample names no year');
  const before = leftovers(places, new Map()).length;
  const decisions = new Map([[first.id, false]]);
  expect(isChosen(first, decisions)).toBe(false);
  expect(leftovers(places, decisions)).toHaveLength(before + 1);
});

test('a part that is not taken along has no places, and the subject has its own field', () => {
  expect(placesIn(proposals, { ...ALL_PARTS, tasks: false }).map(({ part }) => part)).not.toContain('tasks');
  expect(placesIn(proposals, ALL_PARTS).map(({ part }) => part)).not.toContain('head');
  expect(shiftedSubject(plan.subject, proposals)).toBe(plan.subject.replace('2026', '2027'));
});

test('a long text is cut around the place, between words', () => {
  const text = `${'từ '.repeat(60)}năm 2026${' chữ'.repeat(60)}`;
  const start = text.indexOf('2026');
  const [one] = proposals;
  if (one === undefined) throw new Error('the sample names no year');
  const { before, after } = surroundings({ ...one, text, start, end: start + 4 });
  expect(before).toMatch(/^… từ .*năm $/);
  expect(after).toMatch(/^ chữ .* …$/);
  expect(before.length + after.length).toBeLessThan(160);
});
