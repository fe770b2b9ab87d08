// A review that is not written yet, kept while the clerk looks at another place of the book: coming back goes on where it was left.
import { proposeRepairs, type Repair } from '../../../shared/domain/imports/garbled.ts';
import type { ReadDocument } from '../../../shared/domain/imports/read-document.ts';
import type { Decisions } from './review.ts';

export type KeptReview = {
  readonly read: ReadDocument;
  /** What was read; `null` where it was pasted. */
  readonly file: File | null;
  readonly asReference: boolean;
  /** `null` until something is decided. */
  readonly decided: Decided | null;
};
export type Decided = {
  readonly decisions: Decisions;
  readonly accepted: ReadonlySet<Repair>;
};

let kept: KeptReview | null = null;

export function keepReview(review: KeptReview | null): void {
  kept = review;
}

/** The review left unfinished; a plan from above and a document of our own do not take each other's place. */
export function keptReview(asReference: boolean): KeptReview | null {
  return kept?.asReference === asReference ? kept : null;
}

const REPAIRS = new WeakMap<ReadDocument, readonly Repair[]>();

/** The repairs of a document, the same each time: those that were accepted are told by what they are. */
export function repairsOf(read: ReadDocument): readonly Repair[] {
  const known = REPAIRS.get(read);
  if (known !== undefined) return known;
  const repairs = proposeRepairs(read);
  REPAIRS.set(read, repairs);
  return repairs;
}
