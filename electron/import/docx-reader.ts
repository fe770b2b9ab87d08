// A Word file as paragraphs and tables, with what the clerk should know of it.
import type { ReadDocument, ReadNote } from '../../shared/domain/imports/read-document.ts';
import { readBody } from './docx-body.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles-reader.ts';
import type { GuardedZip } from './guarded-zip.ts';
import { legacyText } from './legacy-fonts.ts';
import { externalLinks, relatedPart, relationsOf, wordXml } from './office-parts.ts';
import { refuse } from './zip-directory.ts';

/**
 * Reads the document whose main part is `main`; `file` is the name it is shown by.
 * @throws RefusedFile damaged, unsafe, bomb
 */
export function readDocx(zip: GuardedZip, main: string, file: string, keepLegacy: boolean): ReadDocument {
  const relations = relationsOf(zip, main);
  const xml = wordXml(zip, main) ?? refuse('damaged');
  const styles = readStyles(wordXml(zip, relatedPart(relations, 'styles')));
  const numbering = readNumbering(wordXml(zip, relatedPart(relations, 'numbering')));
  const legacy = legacyText(keepLegacy);
  const { blocks, counts } = readBody(xml, styles, numbering, legacy);
  const notes: ReadNote[] = [
    { code: 'external-links', count: externalLinks(relations) } as const,
    { code: 'macros', count: zip.names.filter((name) => /vbaProject\.bin$/i.test(name)).length } as const,
    { code: 'pictures', count: counts.pictures } as const,
    { code: 'footnotes', count: counts.footnotes } as const,
    { code: 'tracked-changes', count: counts.changes } as const,
    { code: 'comments', count: counts.comments } as const,
  ].filter(({ count }) => count > 0);
  return {
    format: 'docx',
    file,
    parts: [{ name: null, hidden: false, blocks }],
    notes: [...notes, ...legacy.notes()],
  };
}
