// The board of forms: where each unit stands with each period, and who has not answered yet.
import type { Day } from '../day.ts';

export const RETURN_STATES = ['received', 'settled', 'returned'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

export const FORM_STATES = ['made', 'sent', 'received', 'returned', 'settled'] as const;
/** Made and not sent, sent, come back, sent back to the unit, settled. */
export type FormState = (typeof FORM_STATES)[number];

export type FormVersion = { readonly version: number; readonly received: Day; readonly state: ReturnState };
export type FormDays = { readonly due: Day | null; readonly sent: Day | null };

export function stateOfForm({ sent }: FormDays, versions: readonly FormVersion[]): FormState {
  const last = versions.toSorted((one, other) => one.version - other.version).at(-1);
  return last?.state ?? (sent === null ? 'made' : 'sent');
}

/** Whether the unit owes something: it was asked and nothing has come back, or what came was given back. */
export function isOwed(state: FormState): boolean {
  return state === 'sent' || state === 'returned';
}

/** The day behind which an answer is late; an answer that came in time stays in time when a later version follows. */
export function isLateForm({ due, sent }: FormDays, versions: readonly FormVersion[], today: Day): boolean {
  // What was not sent is not owed.
  if (due === null || (sent === null && versions.length === 0)) return false;
  const [first] = versions.toSorted((one, other) => one.version - other.version);
  return (first?.received ?? today) > due;
}
