// Which places of a plan are moved to the new year, which are left, and how each is named and shown.
import type { TFunction } from 'i18next';
import type { CopyParts } from '../../../shared/domain/plan-copies.ts';
import type { ShiftProposal } from '../../../shared/domain/year-shift.ts';

/** What the person decided otherwise than proposed, by the id of the place. */
export type Decisions = ReadonlyMap<string, boolean>;

export function isChosen({ id, on }: ShiftProposal, decisions: Decisions): boolean {
  return decisions.get(id) ?? on;
}

/** The places in the parts that are taken along. The subject has a field of its own. */
export function placesIn(proposals: readonly ShiftProposal[], parts: CopyParts): readonly ShiftProposal[] {
  return proposals.filter(({ part }) => part !== 'head' && parts[part]);
}

/** Places to tick: all but the names of other documents. */
export function movable(places: readonly ShiftProposal[]): readonly ShiftProposal[] {
  return places.filter(({ document }) => !document);
}

/** Places that will name the old year still; the names of other documents are always shown here, ticked or not. */
export function leftovers(places: readonly ShiftProposal[], decisions: Decisions): readonly ShiftProposal[] {
  return places.filter((place) => place.old && (place.document || !isChosen(place, decisions)));
}

/** The subject with its years moved as proposed. */
export function shiftedSubject(subject: string, proposals: readonly ShiftProposal[]): string {
  return proposals
    .filter(({ part, on }) => part === 'head' && on)
    .toSorted((one, other) => other.start - one.start)
    .reduce((words, { start, end, after }) => words.slice(0, start) + after + words.slice(end), subject);
}

/** "Nhiệm vụ 3 · Thời gian". */
export function placeName(t: TFunction, { part, field, line }: ShiftProposal): string {
  const where = line === '' ? t(`copying.part_${part}`) : t(`copying.line_${part}`, { line });
  const what = t(`copying.field_${field}`, { defaultValue: '' });
  return what === '' ? where : `${where} · ${what}`;
}

const AROUND = 70;

/** The words around a place, cut at blanks where they are long. */
export function surroundings({ text, start, end }: ShiftProposal): { readonly before: string; readonly after: string } {
  const head = text.slice(0, start);
  const tail = text.slice(end);
  const cut = head.length <= AROUND ? 0 : head.indexOf(' ', head.length - AROUND) + 1;
  const stop = tail.length <= AROUND ? tail.length : tail.lastIndexOf(' ', AROUND);
  return {
    before: (cut === 0 ? '' : '… ') + head.slice(cut),
    after: tail.slice(0, stop) + (stop === tail.length ? '' : ' …'),
  };
}
