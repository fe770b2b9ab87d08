// English sentences of the life of a document: its state, its number, what amends or replaces it.
import type { planLife as vi } from './vi-plan-life.ts';
import type { Widened } from './widened.ts';

export const planLife: Widened<typeof vi> = {
  planLife: {
    draft: 'Draft',
    waiting: 'To be signed',
    issued: 'Issued',
    amended: 'Amended',
    replaced: 'Replaced',
    state: 'State',
    submit: 'Submit for signature',
    issue: 'Number and issue…',
    withdraw: 'Take back to draft',
    withdrawAsk:
      'The document becomes a draft again, to be changed. Only take back what was issued by mistake; once it was sent out, write an amending document.',
    withdrawYes: 'Take back to draft',
    issueTitle: 'Number and day of issue',
    issueText:
      'Number and day are written everywhere in the document and its appendices. Once issued, the document is kept as it was signed.',
    number: 'Document number',
    numberHint: 'Next number of {{year}}: {{next}}. A number is text: “0155” keeps its zero.',
    numberNext: 'Next number of {{year}}: {{next}}',
    numberUse: 'Use number {{next}}',
    numberTaken:
      'Number {{number}} already stands on another document of this kind in {{year}}. Check the register and write it again.',
    gaps: 'Numbers left out: {{gaps}}.',
    doubles: 'Numbers used twice: {{doubles}}.',
    issued_day: 'Day of issue',
    dayMissing: 'Give day, month and year, for example 05/03/2026.',
    numberMissing: 'Give the document a number before it is issued.',
    issueYes: 'Issue',
    frozen:
      'This document has been issued, so it can only be read and exported again. To change something, write an amending or replacing document.',
    chain: 'Related documents',
    chain_first: 'first document',
    chain_amends: 'amends',
    chain_replaces: 'replaces',
    thisOne: 'open now',
  },
};
