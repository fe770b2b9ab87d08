// English sentences of the library of legal documents.
import type { citations as vi } from './vi-citations.ts';
import type { Widened } from './widened.ts';

export const citations: Widened<typeof vi> = {
  citations: {
    caution:
      'The legal status is what the office recorded on the day of checking; compare with the original before citing.',
    find: 'Find by number, issuer, subject',
    add: 'Add document',
    new: 'New document, for example: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    addShipped: 'Add the list shipped with the program',
    none: 'No document matches. Use fewer words, or add a new document.',
    form: 'Legal basis',
    kind: 'Kind',
    number: 'Number and symbol',
    issued: 'Day of issue',
    issuer: 'Issued by',
    subject: 'Subject',
    subjectHint: 'Must read on within a sentence, for example: về công tác văn thư',
    state: 'Status',
    'state_in-force': 'in force',
    state_amended: 'amended',
    state_replaced: 'replaced',
    state_expired: 'no longer in force',
    state_unknown: 'not known',
    replacedBy: 'Replaced by',
    checkedOn: 'Checked on',
    source: 'Checked against',
    uses: 'Used in {{count}} places',
    uses_one: 'Used in {{count}} place',
    place_basis: 'legal basis of the document',
    place_task: 'task',
    place_replaces: 'document replaced',
    remove: 'Delete {{name}}',
    removeAsk: 'Delete this document from the library? A document in use cannot be deleted.',
    removeYes: 'Delete document',
    outdated: '{{name}} is no longer in force (checked on {{day}}). Look at it again before citing.',
    outdatedBy: '{{name}} was replaced by {{successor}} (checked on {{day}}). Look at it again before citing.',
  },
};
