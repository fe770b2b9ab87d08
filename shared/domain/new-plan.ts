// What the head of a new document holds before anybody has typed a word.
import { suggestedSymbol, type DocumentKind } from './document-kinds.ts';
import type { Organisation } from './organisation.ts';
import { DEFAULT_INLINE_TITLES, type PlanHead } from './plans.ts';

export type NewPlan = {
  readonly organisation: Organisation;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly subject: string;
  /** Key of a signing title. */
  readonly signer: string | null;
};

/** The head of a draft; its key is empty. */
export function newPlanHead({ organisation, kind, year, subject, signer }: NewPlan): PlanHead {
  return {
    key: '',
    kind: kind.code,
    year,
    number: null,
    symbol: suggestedSymbol(kind, organisation.symbol, organisation.draftingSymbol),
    issued: null,
    subject,
    archive: organisation.draftingSymbol === '' ? 'VT' : `VT, ${organisation.draftingSymbol}`,
    signer,
    replaces: null,
    taskPlacement: 'appendix',
    taskNumbering: 'clause',
    inlineTitles: DEFAULT_INLINE_TITLES,
    addressees: [],
    recipients: [],
    bases: [],
    state: 'draft',
    predecessor: null,
    relation: null,
  };
}
