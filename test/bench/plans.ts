// Plans of any size for the benchmark, with the length of text real appendices have.
import { COLUMN_PRESETS } from '../../shared/domain/appendices.ts';
import type { Office } from '../../shared/domain/pack.ts';
import { DEFAULT_INLINE_TITLES, type Plan } from '../../shared/domain/plans.ts';

export const OFFICE: Office = {
  organisation: {
    name: 'Sở Khoa học và Công nghệ',
    letterhead: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    parentLetterhead: 'UBND TỈNH SÔNG LAM',
    symbol: 'SKHCN',
    draftingSymbol: 'VP',
    place: 'Sông Lam',
    validFrom: null,
  },
  formerProfiles: [],
  units: [],
  people: [],
  citations: [],
  layoutSizes: [],
};

/** A plan whose Phụ lục has `rows` rows of seven columns, about 300 letters a row. */
export function planOfRows(rows: number): Plan {
  return {
    key: 'bench',
    kind: 'KH',
    year: 2026,
    number: '15',
    symbol: 'KH-SKHCN',
    issued: '2026-01-19',
    subject: 'Cải cách thủ tục hành chính năm 2026 của Sở Khoa học và Công nghệ',
    archive: 'VT, VP',
    signer: null,
    replaces: null,
    taskPlacement: 'appendix',
    taskNumbering: 'clause',
    inlineTitles: DEFAULT_INLINE_TITLES,
    addressees: [],
    recipients: ['UBND tỉnh', 'Các phòng, đơn vị thuộc Sở'],
    bases: [],
    state: 'draft',
    purpose: 'assignment',
    predecessor: null,
    relation: null,
    outline: [{ level: 'paragraph', title: null, text: 'Trên đây là Kế hoạch năm 2026 của Sở Khoa học và Công nghệ' }],
    groups: [],
    targetSets: [],
    appendices: [
      {
        title: 'Danh mục nhiệm vụ',
        paper: 'A4',
        orientation: 'landscape',
        tables: [
          {
            title: null,
            content: 'tasks',
            targetSet: null,
            numbering: 'continuous',
            columns: [...COLUMN_PRESETS['tasks-full']],
          },
        ],
      },
    ],
    tasks: Array.from({ length: rows }, (_, at) => ({
      content: `Nhiệm vụ ${at + 1}: rà soát, đánh giá, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý, bảo đảm cắt giảm chi phí tuân thủ`,
      lead: [{ phrase: 'Các phòng, đơn vị thuộc Sở', role: null }],
      coordinating: [{ phrase: 'Văn phòng Sở', role: null }],
      products: ['Báo cáo kết quả rà soát trình UBND tỉnh'],
      time: 'Quý I năm 2026 ban hành kế hoạch; định kỳ báo cáo kết quả',
      bases: [{ text: 'Nghị định số 118/2025/NĐ-CP' }],
      note: null,
      shared: null,
      subtasks: [],
    })),
  };
}
