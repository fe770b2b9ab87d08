// What the quick finder finds: places first, then documents, by words in any order and without their marks.
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { fold } from '../../../shared/domain/text.ts';

/** Somewhere to go: its address, what is read of it, and whether it is a place of the program or a document. */
export type Finding = { readonly to: string; readonly text: string; readonly isPlace: boolean };

const MAX_FINDINGS = 12;

/** `also`: other words by which a place is looked for. */
export type FinderPlace = { readonly key: string; readonly name: string; readonly also: string };

/** The first places and documents that hold every word typed; all places while nothing is typed. */
export function findings(
  typed: string,
  places: readonly FinderPlace[],
  plans: readonly PlanSummary[],
): readonly Finding[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const holdsAll = (text: string): boolean => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const documents = plans.map((plan) => ({
    to: `/ke-hoach/${plan.id}`,
    text: `${documentKind(plan.kind).name} ${plan.number ?? '…'}/${plan.symbol} – ${plan.subject}`,
    isPlace: false,
  }));
  const named = places
    .filter(({ name, also }) => holdsAll(`${name} ${also}`))
    .map(({ key, name }) => ({ to: key, text: name, isPlace: true }));
  return [...named, ...documents.filter(({ text }) => holdsAll(text))].slice(0, MAX_FINDINGS);
}
