// Moves a plan to another year: every place where its texts name a year, what it would become, and whether it should.
import * as z from 'zod';
import type { Plan } from './plans.ts';
import { rewriteTexts, TEXT_PARTS, type TextPlace } from './plan-texts.ts';
import { findYears, shiftMark, type YearMark } from './year-marks.ts';

export const ShiftProposalSchema = z.strictObject({
  /** Names the place and the words found there: a text changed meanwhile has other ids. */
  id: z.string(),
  path: z.string(),
  part: z.enum(TEXT_PARTS),
  field: z.string(),
  line: z.string(),
  /** The whole text, and the words in it from `start` to `end`. */
  text: z.string(),
  start: z.int(),
  end: z.int(),
  before: z.string(),
  after: z.string(),
  /** Belongs to the name of a legal document or of another paper. */
  document: z.boolean(),
  /** Moved unless the person says otherwise. */
  on: z.boolean(),
  /** Names the old year itself, alone or within a date or a range. */
  old: z.boolean(),
  /** 29 February became the 28th. */
  leap: z.boolean(),
});
export type ShiftProposal = z.infer<typeof ShiftProposalSchema>;

/** Neighbours of the old year are shown as well, unticked: "so với năm 2024" may move along, or not. */
const NEAR = 1;

/** Whether a year belongs to the plan itself, and moves when the plan does. */
export function isMeantYear({ kind, years, document, sure }: YearMark, from: number): boolean {
  if (document || !sure) return false;
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  // "2025 - 2026" is a plan over two years and moves; "giai đoạn 2021 - 2025" is a period somebody else has set.
  return kind === 'range' ? years.includes(from) && last - first <= 1 : first === from;
}

function toProposal(text: string, place: TextPlace, mark: YearMark, from: number, to: number): ShiftProposal {
  const shifted = shiftMark(mark, to - from);
  return {
    id: `${place.path}@${mark.start}:${mark.text}`,
    path: place.path,
    part: place.part,
    field: place.field,
    line: place.line,
    text,
    start: mark.start,
    end: mark.end,
    before: mark.text,
    after: shifted.text,
    document: mark.document,
    on: isMeantYear(mark, from),
    old: mark.years.includes(from),
    leap: shifted.leap,
  };
}

/** What moving a plan from one year to another would change, in the order of print. */
export function proposeYearShift(plan: Plan, from: number, to: number): readonly ShiftProposal[] {
  const found: ShiftProposal[] = [];
  if (from === to) return found;
  rewriteTexts(plan, (text, place) => {
    for (const mark of findYears(text))
      if (mark.years.some((year) => Math.abs(year - from) <= NEAR)) found.push(toProposal(text, place, mark, from, to));
    return text;
  });
  return found;
}

/** The plan with the chosen proposals carried out; a proposal of another text changes nothing. */
export function applyYearShift(plan: Plan, chosen: readonly ShiftProposal[]): Plan {
  const byPath = Map.groupBy(chosen, (proposal) => proposal.path);
  return rewriteTexts(plan, (text, place) =>
    (byPath.get(place.path) ?? [])
      .toSorted((one, other) => other.start - one.start)
      .reduce(
        (words, { text: known, start, end, after }) =>
          known === text ? words.slice(0, start) + after + words.slice(end) : words,
        text,
      ),
  );
}

/** Places that name the old year still once the chosen ones have moved. */
export function leftInYear(proposals: readonly ShiftProposal[], chosen: ReadonlySet<string>): readonly ShiftProposal[] {
  return proposals.filter((proposal) => proposal.old && !chosen.has(proposal.id));
}
