// The layout of Nghị định 30/2020/NĐ-CP as data: every size with the clause it comes from. Nothing else in the house holds a size of the paper.
import type { PageFormat } from './model.ts';

/** Points for type, millimetres for places. `range` holds the limits the decree sets. */
export type TypeStyle = {
  readonly pt: number;
  readonly range: readonly [number, number];
  readonly bold?: true;
  readonly italic?: true;
};

/** A solid rule under a text: its length as a part of the text's own width. */
export type Rule = { readonly ratio: number; readonly weightPt: number };

type TypeName =
  | 'nation'
  | 'motto'
  | 'parent'
  | 'agency'
  | 'number'
  | 'place'
  | 'kind'
  | 'subject'
  | 'letterSubject'
  | 'addressed'
  | 'basis'
  | 'body'
  | 'heading'
  | 'authority'
  | 'signer'
  | 'recipientsTitle'
  | 'recipient'
  | 'appendixLabel'
  | 'appendixTitle'
  | 'attached'
  | 'tableTitle'
  | 'tableHead'
  | 'tableGroup'
  | 'tableText';

type WordName =
  | 'nation'
  | 'motto'
  | 'number'
  | 'letterSubject'
  | 'addressed'
  | 'asAbove'
  | 'recipients'
  | 'archive'
  | 'appendix'
  | 'attached'
  | 'end';

/** All sizes and fixed words of a paper; an office may change some within the decree's limits (`layoutProfile`). */
export type LayoutProfile = {
  readonly id: string;
  readonly font: string;
  readonly language: string;
  readonly papers: {
    readonly [Name in PageFormat['paper']]: { readonly widthMm: number; readonly heightMm: number };
  };
  readonly page: {
    readonly [Name in 'topMm' | 'bottomMm' | 'leftMm' | 'rightMm' | 'headerMm']: number;
  };
  readonly pageNumber: TypeStyle;
  readonly letterhead: { readonly leftMm: number; readonly rightMm: number };
  readonly words: { readonly [Name in WordName]: string };
  readonly type: { readonly [Name in TypeName]: TypeStyle };
  readonly rules: { readonly [Name in 'motto' | 'agency' | 'subject' | 'appendix']: Rule };
  readonly body: { readonly firstLineMm: number; readonly beforePt: number; readonly lineSpacing: number };
  readonly addressed: { readonly leftMm: number };
  readonly signature: { readonly leftMm: number; readonly rightMm: number; readonly roomPt: number };
  readonly titleBeforePt: number;
  readonly letterSubjectBeforePt: number;
  readonly table: { readonly borderPt: number; readonly cellMarginMm: number; readonly splitEveryRows: number };
};

// Clauses are of Phụ lục I, Phần I of the decree unless said otherwise; "practice" marks what the decree leaves open.
export const ND30_2020: LayoutProfile = {
  id: 'nd30-2020',
  font: 'Times New Roman', // I.4
  language: 'vi-VN',
  papers: {
    A4: { widthMm: 210, heightMm: 297 }, // I.1
    A3: { widthMm: 297, heightMm: 420 }, // practice: wide tables of a Phụ lục; ISO 216
  },
  page: {
    topMm: 20, // I.3: 20–25
    bottomMm: 20, // 20–25
    leftMm: 30, // 30–35
    rightMm: 15, // 15–20
    headerMm: 10, // practice; the decree's own file
  },
  pageNumber: { pt: 14, range: [13, 14] }, // I.7, V.14
  letterhead: { leftMm: 70, rightMm: 95 }, // practice: two rows, so that ô 3 and ô 4 share a line
  words: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', // II.1.a
    motto: 'Độc lập - Tự do - Hạnh phúc', // II.1.b
    number: 'Số:', // II.3.c
    letterSubject: 'V/v', // II.5.b
    addressed: 'Kính gửi:', // II.9.d
    asAbove: 'Như trên', // II.9.b
    recipients: 'Nơi nhận:', // II.9.d
    archive: 'Lưu:', // II.9.d
    appendix: 'Phụ lục', // III.1.b
    attached: 'Kèm theo', // III.1.c
    end: './.', // mẫu 1.1–2.2
  },
  type: {
    nation: { pt: 12, range: [12, 13], bold: true }, // II.1.c
    motto: { pt: 13, range: [13, 14], bold: true }, // II.1.c
    parent: { pt: 12, range: [12, 13] }, // II.2.b
    agency: { pt: 12, range: [12, 13], bold: true }, // II.2.b
    number: { pt: 13, range: [13, 13] }, // II.3.c
    place: { pt: 13, range: [13, 14], italic: true }, // II.4.c
    kind: { pt: 14, range: [13, 14], bold: true }, // II.5.b
    subject: { pt: 14, range: [13, 14], bold: true }, // II.5.b
    letterSubject: { pt: 12, range: [12, 13] }, // II.5.b
    addressed: { pt: 14, range: [13, 14] }, // II.9.d
    basis: { pt: 14, range: [13, 14], italic: true }, // II.6.a
    body: { pt: 14, range: [13, 14] }, // II.6.e
    heading: { pt: 14, range: [13, 14], bold: true }, // II.6.đ
    authority: { pt: 14, range: [13, 14], bold: true }, // II.7.đ
    signer: { pt: 14, range: [13, 14], bold: true }, // II.7.đ
    recipientsTitle: { pt: 12, range: [12, 12], bold: true, italic: true }, // II.9.d
    recipient: { pt: 11, range: [11, 11] }, // II.9.d
    appendixLabel: { pt: 14, range: [14, 14], bold: true }, // III.1.b
    appendixTitle: { pt: 14, range: [13, 14], bold: true }, // III.1.b
    attached: { pt: 13, range: [13, 14], italic: true }, // III.1.c
    tableTitle: { pt: 13, range: [13, 14], bold: true }, // practice
    tableHead: { pt: 12, range: [11, 13], bold: true }, // practice
    tableGroup: { pt: 12, range: [11, 13], bold: true }, // practice
    tableText: { pt: 12, range: [11, 13] }, // practice
  },
  rules: {
    motto: { ratio: 1, weightPt: 0.75 }, // II.1.b: as long as the text
    agency: { ratio: 0.4, weightPt: 0.75 }, // II.2.b: 1/3–1/2 of the text
    subject: { ratio: 0.4, weightPt: 0.75 }, // II.5.b: 1/3–1/2 of the text
    appendix: { ratio: 0.4, weightPt: 0.75 }, // mẫu 2.1, 2.2
  },
  body: { firstLineMm: 12.7, beforePt: 6, lineSpacing: 1 }, // II.6.e: 1 or 1.27 cm, at least 6 pt, single to 1.5
  addressed: { leftMm: 35 }, // mẫu 1.5
  signature: { leftMm: 70, rightMm: 95, roomPt: 72 }, // mẫu 1.4: four to five lines
  titleBeforePt: 24, // mẫu 1.4
  letterSubjectBeforePt: 6, // II.5.b
  table: { borderPt: 0.5, cellMarginMm: 1.2, splitEveryRows: 500 }, // practice
};

/** The sheet of the document itself (I.1, I.2). */
export const DOCUMENT_FORMAT: PageFormat = { paper: 'A4', orientation: 'portrait' };

/** Width of the text between the margins, in millimetres. The margins of the decree stand on every sheet. */
export function textWidthMm(profile: LayoutProfile, { paper, orientation }: PageFormat): number {
  const { widthMm, heightMm } = profile.papers[paper];
  return (orientation === 'portrait' ? widthMm : heightMm) - profile.page.leftMm - profile.page.rightMm;
}
