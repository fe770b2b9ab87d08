// The body of a Word file, read in one pass from its first element to its last: paragraphs and tables in their order.
import type { ReadBlock } from '../../shared/domain/imports/read-document.ts';
import type { Numbering } from './docx-numbering.ts';
import { COUNTED, SKIPPED, spanOf, type BodyCounts } from './docx-marks.ts';
import { alignmentOf, type Styles } from './docx-styles-reader.ts';
import { Story } from './docx-story.ts';
import type { LegacyText } from './legacy-fonts.ts';
import { symbolOf } from './symbols.ts';
import { readXml } from './xml-text.ts';

export type Body = { readonly blocks: readonly ReadBlock[]; readonly counts: BodyCounts };
type Attributes = Readonly<Record<string, string>>;

class BodyReader {
  readonly counts: BodyCounts = { pictures: 0, footnotes: 0, changes: 0, comments: 0 };
  readonly story: Story;
  /** For every pair of drawings that say the same twice, whether one was taken. */
  readonly #alternatives: boolean[] = [];
  #skipped = 0;
  #inText = false;
  #inFace = false;
  #inParagraphProperties = false;
  #inRowProperties = false;

  constructor(story: Story) {
    this.story = story;
  }

  text(text: string): void {
    if (this.#inText) this.story.add(text);
  }

  open(name: string, attributes: Attributes): void {
    const { story } = this;
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#inFace) {
      if (SKIPPED.has(name)) this.#skipped = 1;
      else story.setFace(name, attributes);
      return;
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = true;
        break;
      case 'w:r':
        story.openRun();
        break;
      case 'w:rPr':
        this.#inFace = story.run !== undefined;
        break;
      case 'w:p':
        story.openParagraph();
        break;
      case 'w:pPr':
        this.#inParagraphProperties = true;
        break;
      case 'w:tc':
        story.openCell();
        break;
      case 'w:tr':
        story.table?.openRow();
        break;
      case 'w:tbl':
        story.openTable();
        break;
      case 'w:tab':
      case 'w:ptab':
        // A stop that is set stands in the properties, a tab that is typed in a run.
        if (!this.#inParagraphProperties) story.add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        story.add('\n');
        break;
      case 'w:noBreakHyphen':
        story.add('-');
        break;
      case 'w:softHyphen':
        story.addSoftHyphen();
        break;
      case 'w:sym':
        story.add(symbolOf(Number.parseInt(attributes['w:char'] ?? '0', 16), attributes['w:font'] ?? ''));
        break;
      default:
        this.#openProperty(name, attributes);
    }
  }

  #openProperty(name: string, attributes: Attributes): void {
    const { story } = this;
    const { paragraph, cell, table } = story;
    const value = attributes['w:val'];
    switch (name) {
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = value;
        break;
      case 'w:jc':
        if (paragraph !== undefined) paragraph.align = alignmentOf(value);
        break;
      case 'w:numId':
        if (paragraph !== undefined) paragraph.list.num = value ?? '0';
        break;
      case 'w:ilvl':
        if (paragraph !== undefined) paragraph.list.level = Number(value ?? 0);
        break;
      case 'w:gridSpan':
        if (cell !== undefined) cell.columns = spanOf(attributes);
        break;
      case 'w:vMerge':
        if (cell !== undefined) cell.merge = value === 'restart' ? 'starts' : 'continues';
        break;
      case 'w:trPr':
        this.#inRowProperties = true;
        break;
      case 'w:gridBefore':
        table?.leaveFree(spanOf(attributes), 'before');
        break;
      case 'w:gridAfter':
        table?.leaveFree(spanOf(attributes), 'after');
        break;
      default:
        this.#openMark(name, attributes);
    }
  }

  #openMark(name: string, attributes: Attributes): void {
    const { story, counts } = this;
    switch (name) {
      case 'w:ins':
      case 'w:moveTo':
        counts.changes += 1;
        break;
      case 'w:del':
      case 'w:moveFrom':
        counts.changes += 1;
        if (this.#inParagraphProperties) {
          if (story.paragraph !== undefined) story.paragraph.joins = true;
        } else if (this.#inRowProperties) story.table?.deleteRow();
        else this.#skipped = 1;
        break;
      case 'w:fldChar':
        story.setField(attributes['w:fldCharType']);
        break;
      case 'w:txbxContent':
        story.openBox();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.push(false);
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (this.#alternatives.pop() === true) this.#skipped = 1;
        this.#alternatives.push(true);
        break;
      case 'w:sdt':
        story.openControl();
        break;
      case 'w:showingPlcHdr':
        story.hidePrompt();
        break;
      default: {
        const counted = COUNTED[name];
        if (counted !== undefined) counts[counted] += 1;
        else if (SKIPPED.has(name)) this.#skipped = 1;
      }
    }
  }

  close(name: string): void {
    const { story } = this;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = false;
        break;
      case 'w:r':
        story.run = undefined;
        break;
      case 'w:rPr':
        this.#inFace = false;
        break;
      case 'w:p':
        story.closeParagraph();
        break;
      case 'w:pPr':
        this.#inParagraphProperties = false;
        break;
      case 'w:trPr':
        this.#inRowProperties = false;
        break;
      case 'w:tc':
        story.closeCell();
        break;
      case 'w:tr':
        story.table?.closeRow();
        break;
      case 'w:tbl':
        story.closeTable();
        break;
      case 'w:txbxContent':
        story.closeBox();
        break;
      case 'w:sdt':
        story.closeControl();
        break;
      case 'mc:AlternateContent':
        this.#alternatives.pop();
        break;
      default:
    }
  }
}

/** Reads the XML of the main part. @throws RefusedFile damaged */
export function readBody(xml: string, styles: Styles, numbering: Numbering, legacy: LegacyText): Body {
  const reader = new BodyReader(new Story(styles, numbering, legacy));
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return { blocks: reader.story.blocks(), counts: reader.counts };
}
