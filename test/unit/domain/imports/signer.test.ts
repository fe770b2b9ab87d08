// Who signs a paper that was taken over: the person of the office in the capacity the paper was signed in, or nobody.
import { describe, expect, test } from 'vitest';
import { importedPlan, ImportedPlanSchema, planFromImport } from '../../../../shared/domain/imports/imported-plan.ts';
import { draftOf, table } from '../../../support/read-documents.ts';
import { SAMPLE_PACK } from '../../../support/sample.ts';

function signerOf(signature: string): string | null {
  const draft = draftOf(
    '^KẾ HOẠCH',
    '^Rà soát năm 2026',
    'I. MỤC ĐÍCH',
    table(['Nơi nhận:\n- Như trên;\n- Lưu: VT.', signature]),
  );
  const plan = ImportedPlanSchema.parse(importedPlan(draft, { year: 2026, subject: 'x' }));
  return planFromImport(plan, SAMPLE_PACK, [], []).signer;
}

describe('a paper of a known person', () => {
  test.each([
    ['GIÁM ĐỐC\n\nNguyễn Văn A', 'giam-doc'],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Thị B', 'pho-giam-doc'],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A', null],
    ['GIÁM ĐỐC\n\nNgười Lạ', null],
  ])(
    'signed «%s» is signed so here too, and by nobody where the office knows no such capacity: %s',
    (words, signer) => {
      expect(signerOf(words)).toBe(signer);
    },
  );
});
