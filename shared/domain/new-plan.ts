// What the head of a new document holds before anybody has typed a word.
import { suggestedSymbol, type DocumentKind } from './document-kinds.ts';
import type { SymbolRule } from './office-rules.ts';
import type { Organisation } from './organisation.ts';
import { readRecipients } from './typed-marks.ts';
import { DEFAULT_INLINE_TITLES, type PlanHead } from './plans.ts';

export type NewPlan = {
  readonly organisation: Organisation;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly subject: string;
  /** Key of a signing title. */
  readonly signer: string | null;
  /** The symbols the office has settled, and the unit that drafts. */
  readonly rules?: readonly SymbolRule[];
  readonly unit?: string | null;
  /** The set of recipients a document begins with, "Lưu: …" among its lines. */
  readonly recipients?: readonly string[];
};

/** The head of a draft; its key is empty. */
export function newPlanHead(plan: NewPlan): PlanHead {
  const { organisation, kind, year, subject, signer, rules = [], unit = null } = plan;
  const { recipients, archive } = readRecipients(plan.recipients ?? []);
  return {
    key: '',
    kind: kind.code,
    year,
    number: null,
    symbol: suggestedSymbol(kind, organisation.symbol, organisation.draftingSymbol, rules, unit),
    issued: null,
    subject,
    archive: archive ?? (organisation.draftingSymbol === '' ? 'VT' : `VT, ${organisation.draftingSymbol}`),
    signer,
    replaces: null,
    taskPlacement: 'appendix',
    taskNumbering: 'clause',
    inlineTitles: DEFAULT_INLINE_TITLES,
    addressees: [],
    recipients,
    bases: [],
    state: 'draft',
    purpose: 'assignment',
    predecessor: null,
    relation: null,
  };
}
