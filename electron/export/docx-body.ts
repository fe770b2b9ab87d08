// The parts of an official document, from the letterhead to the signature, as docx paragraphs.
import { AlignmentType, Paragraph, TextRun, type Table } from 'docx';
import { balancedWidth, longestLine, measureText } from '../../shared/document/measure.ts';
import type { FontStyle } from '../../shared/document/times-widths.ts';
import type { AppendixPart, Block, Letterhead, ListPart, OfficialDocument } from '../../shared/document/model.ts';
import { DOCUMENT_FORMAT, textWidthMm, type LayoutProfile } from '../../shared/document/profile-nd30-2020.ts';
import { columnsTable, paragraph, rule, textRuns } from './docx-paragraphs.ts';
import { STYLES } from './docx-styles.ts';
import { twips } from './units.ts';

/** A centred text whose lines are about equally long, so that no single word is left on the last. */
function centered(style: string, text: string, roomMm: number, pt: number, type: FontStyle): Paragraph {
  const indent = twips((roomMm - balancedWidth(text, roomMm, pt, type)) / 2);
  return paragraph(style, text, indent > 0 ? { indent: { left: indent, right: indent } } : {});
}

/** Letterhead: names in the first row, number and date in the second, so that both share one line however long the name (ô 1–4, 5b). */
export function letterheadTable(letterhead: Letterhead, profile: LayoutProfile): Table {
  const { type, rules, words } = profile;
  const { leftMm, rightMm } = profile.letterhead;
  const agencyMm = Math.max(
    ...letterhead.agency.map((line) =>
      longestLine([line], balancedWidth(line, leftMm, type.agency.pt, 'bold'), type.agency.pt, 'bold'),
    ),
  );
  const mottoMm = measureText(words.motto, type.motto.pt, 'bold');
  return columnsTable(
    [leftMm, rightMm],
    [
      [
        [
          ...letterhead.parent.map((line) => paragraph(STYLES.parent, line)),
          ...letterhead.agency.map((line) => centered(STYLES.agency, line, leftMm, type.agency.pt, 'bold')),
          rule(agencyMm * rules.agency.ratio, leftMm, rules.agency.weightPt),
        ],
        [
          paragraph(STYLES.nation, words.nation),
          paragraph(STYLES.motto, words.motto),
          rule(mottoMm * rules.motto.ratio, rightMm, rules.motto.weightPt),
        ],
      ],
      [
        [
          paragraph(STYLES.number, letterhead.number),
          ...(letterhead.letterSubject === null
            ? []
            : [centered(STYLES.letterSubject, letterhead.letterSubject, leftMm, type.letterSubject.pt, 'regular')]),
        ],
        [paragraph(STYLES.place, letterhead.placeAndDay)],
      ],
    ],
  );
}

/** Kind and subject over the text, with the short rule below (ô 5a). */
export function titleParagraphs(
  title: NonNullable<OfficialDocument['title']>,
  profile: LayoutProfile,
): readonly Paragraph[] {
  const roomMm = textWidthMm(profile, DOCUMENT_FORMAT);
  const subjectMm = longestLine(
    [title.subject],
    balancedWidth(title.subject, roomMm, profile.type.subject.pt, 'bold'),
    profile.type.subject.pt,
    'bold',
  );
  return [
    paragraph(STYLES.kind, title.kind),
    centered(STYLES.subject, title.subject, roomMm, profile.type.subject.pt, 'bold'),
    rule(subjectMm * profile.rules.subject.ratio, roomMm, profile.rules.subject.weightPt),
    new Paragraph({ style: STYLES.recipient }),
  ];
}

/** Kính gửi (ô 9a): one addressee on the same line and centred; several below each other, their dashes under the colon (II.9.d). */
export function addresseeParagraphs(addressees: readonly string[], profile: LayoutProfile): readonly Paragraph[] {
  const [only] = addressees;
  if (only === undefined) return [];
  const above = { spacing: { before: 360, after: 0 } };
  const below = new Paragraph({ style: STYLES.recipient });
  if (addressees.length === 1) {
    return [
      paragraph(STYLES.addressed, `${profile.words.addressed} ${only}`, { ...above, alignment: AlignmentType.CENTER }),
      below,
    ];
  }
  const { pt } = profile.type.addressed;
  const dashMm = measureText('- ', pt, 'regular');
  const leftMm = profile.addressed.leftMm + measureText(profile.words.addressed.replace(/:$/, ''), pt, 'regular');
  const indent = { left: twips(leftMm + dashMm), hanging: twips(dashMm) };
  return [
    paragraph(STYLES.addressed, profile.words.addressed, {
      ...above,
      indent: { left: twips(profile.addressed.leftMm) },
    }),
    ...addressees.map((text, at) =>
      paragraph(STYLES.addressed, `- ${text}${at === addressees.length - 1 ? '.' : ';'}`, { indent }),
    ),
    below,
  ];
}

/** One line of the running text: number, bold title, text. */
export function blockParagraph(block: Block, keepNext: boolean): Paragraph {
  const made = (style: string, children: TextRun[]): Paragraph =>
    new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children });
  if (block.level === 'basis') return made(STYLES.basis, textRuns(block.text ?? ''));
  const number = block.number === '' ? '' : `${block.number} `;
  // The number is no part of the marked text: a bold first word leaves it as it is.
  const numbered = (text: string): TextRun[] =>
    number === '' ? textRuns(text) : [new TextRun(number), ...textRuns(text)];
  if (block.title === null) return made(STYLES.body, numbered(block.text ?? ''));
  if (block.text === null) {
    const section = block.level === 'section';
    const style = section ? STYLES.section : block.level === 'point' ? STYLES.body : STYLES.heading;
    return made(style, numbered(section ? block.title.toLocaleUpperCase('vi') : block.title));
  }
  const bold = { bold: true };
  return made(STYLES.body, [
    new TextRun({ text: number, ...bold }),
    ...textRuns(block.title, bold),
    new TextRun({ text: ': ', ...bold }),
    ...textRuns(block.text),
  ]);
}

/** Nơi nhận at the left, level with the signature at the right (ô 7, 9b). */
export function signatureTable(document: OfficialDocument, profile: LayoutProfile): Table {
  const { leftMm, rightMm, roomPt } = profile.signature;
  const { lines, name } = document.signature;
  return columnsTable(
    [leftMm, rightMm],
    [
      [
        [
          paragraph(STYLES.recipientsTitle, profile.words.recipients),
          ...document.recipients.map((line) => paragraph(STYLES.recipient, line)),
        ],
        [
          ...lines.map((line) => paragraph(STYLES.authority, line)),
          paragraph(STYLES.signer, name ?? '', { spacing: { before: roomPt * 20, after: 0 } }),
        ],
      ],
    ],
  );
}

/** The heading of a Phụ lục: label, title, what it belongs to, short rule (III.1.b–c, mẫu 2.1). */
export function appendixHeading(appendix: AppendixPart, profile: LayoutProfile): readonly Paragraph[] {
  const roomMm = textWidthMm(profile, appendix);
  const attachedMm = longestLine([appendix.attachedTo], roomMm, profile.type.attached.pt, 'italic');
  return [
    paragraph(STYLES.appendixLabel, appendix.label),
    centered(STYLES.appendixTitle, appendix.title, roomMm, profile.type.appendixTitle.pt, 'bold'),
    centered(STYLES.attached, appendix.attachedTo, roomMm, profile.type.attached.pt, 'italic'),
    rule(Math.min(attachedMm, 100) * profile.rules.appendix.ratio, roomMm, profile.rules.appendix.weightPt),
    new Paragraph({ style: STYLES.recipient }),
  ];
}

/** The heading of a list: its title and what it shows. */
export function listHeading(list: ListPart, profile: LayoutProfile): readonly Paragraph[] {
  const roomMm = textWidthMm(profile, list);
  return [
    centered(STYLES.appendixTitle, list.title, roomMm, profile.type.appendixTitle.pt, 'bold'),
    ...(list.subtitle === ''
      ? []
      : [centered(STYLES.attached, list.subtitle, roomMm, profile.type.attached.pt, 'italic')]),
    new Paragraph({ style: STYLES.recipient }),
  ];
}
