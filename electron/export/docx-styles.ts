// Paragraph styles of the .docx, made from the layout profile.
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { LayoutProfile, TypeStyle } from '../../shared/document/profile-nd30-2020.ts';
import { TABLE_STYLES } from './docx-table-xml.ts';
import { halfPoints, pointTwips, twips } from './units.ts';

/** Ids of the paragraph styles, one a component of the paper. */
export const STYLES = {
  nation: 'ONation',
  motto: 'OMotto',
  parent: 'OParent',
  agency: 'OAgency',
  number: 'ONumber',
  letterSubject: 'OLetterSubject',
  place: 'OPlace',
  kind: 'OKind',
  subject: 'OSubject',
  addressed: 'OAddressed',
  basis: 'OBasis',
  body: 'OBody',
  section: 'OSection',
  heading: 'OHeading',
  authority: 'OAuthority',
  signer: 'OSigner',
  recipientsTitle: 'ORecipientsTitle',
  recipient: 'ORecipient',
  appendixLabel: 'OAppendixLabel',
  appendixTitle: 'OAppendixTitle',
  attached: 'OAttached',
  tableTitle: 'OTableTitle',
  end: 'OEnd',
  rule: 'ORule',
} as const;

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;
const TIGHT: Paragraph = { spacing: { before: 0, after: 0 } };

function style(id: string, name: string, type: TypeStyle, paragraph: Paragraph): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: halfPoints(type.pt), bold: type.bold ?? false, italics: type.italic ?? false },
    paragraph,
  };
}

/** All styles of a document: base font in all four slots, language, and one paragraph style per component. */
export function documentStyles(profile: LayoutProfile): IStylesOptions {
  const { type, body } = profile;
  const center: Paragraph = { ...TIGHT, alignment: AlignmentType.CENTER };
  const running: Paragraph = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(body.firstLineMm) },
    spacing: {
      before: pointTwips(body.beforePt),
      after: 0,
      line: Math.round(240 * body.lineSpacing),
      lineRule: LineRuleType.AUTO,
    },
  };
  const cell = (alignment: Paragraph['alignment']): Paragraph => ({
    ...TIGHT,
    ...(alignment === undefined ? {} : { alignment }),
  });
  const font = { ascii: profile.font, hAnsi: profile.font, eastAsia: profile.font, cs: profile.font };
  return {
    default: {
      document: {
        run: {
          font,
          size: halfPoints(type.body.pt),
          language: { value: profile.language, eastAsia: profile.language },
        },
      },
    },
    paragraphStyles: [
      style(STYLES.nation, 'Quốc hiệu', type.nation, center),
      style(STYLES.motto, 'Tiêu ngữ', type.motto, center),
      style(STYLES.parent, 'Cơ quan chủ quản', type.parent, center),
      style(STYLES.agency, 'Cơ quan ban hành', type.agency, center),
      style(STYLES.number, 'Số ký hiệu', type.number, { ...center, spacing: { before: 120, after: 0 } }),
      style(STYLES.place, 'Địa danh thời gian', type.place, { ...center, spacing: { before: 120, after: 0 } }),
      style(STYLES.letterSubject, 'Trích yếu công văn', type.letterSubject, {
        ...center,
        spacing: { before: pointTwips(profile.letterSubjectBeforePt), after: 0 },
      }),
      style(STYLES.kind, 'Tên loại', type.kind, {
        ...center,
        spacing: { before: pointTwips(profile.titleBeforePt), after: 0 },
      }),
      style(STYLES.subject, 'Trích yếu', type.subject, center),
      style(STYLES.addressed, 'Kính gửi', type.addressed, TIGHT),
      style(STYLES.basis, 'Căn cứ', type.basis, running),
      style(STYLES.body, 'Lời văn', type.body, running),
      style(STYLES.section, 'Tiêu đề mục', type.heading, { ...running, keepNext: true, outlineLevel: 0 }),
      style(STYLES.heading, 'Tiêu đề khoản', type.heading, { ...running, keepNext: true, outlineLevel: 1 }),
      style(STYLES.authority, 'Quyền hạn chức vụ', type.authority, center),
      style(STYLES.signer, 'Họ tên', type.signer, center),
      style(STYLES.recipientsTitle, 'Nơi nhận', type.recipientsTitle, TIGHT),
      style(STYLES.recipient, 'Nơi nhận mục', type.recipient, TIGHT),
      style(STYLES.appendixLabel, 'Phụ lục', type.appendixLabel, center),
      style(STYLES.appendixTitle, 'Tên phụ lục', type.appendixTitle, center),
      style(STYLES.attached, 'Kèm theo', type.attached, center),
      style(STYLES.tableTitle, 'Tên bảng', type.tableTitle, { spacing: { before: 120, after: 60 }, keepNext: true }),
      style(STYLES.end, 'Kết thúc phụ lục', type.tableText, { ...TIGHT, alignment: AlignmentType.RIGHT }),
      style(
        STYLES.rule,
        'Đường kẻ',
        { pt: 1, range: [1, 1] },
        { spacing: { before: 40, after: 0, line: 40, lineRule: LineRuleType.EXACT } },
      ),
      style(TABLE_STYLES.head, 'Bảng đầu', type.tableHead, center),
      style(TABLE_STYLES.group, 'Bảng nhóm', type.tableGroup, cell(undefined)),
      style(TABLE_STYLES.left, 'Bảng trái', type.tableText, cell(undefined)),
      style(TABLE_STYLES.center, 'Bảng giữa', type.tableText, center),
      style(TABLE_STYLES.both, 'Bảng đều', type.tableText, cell(AlignmentType.JUSTIFIED)),
    ],
  };
}
