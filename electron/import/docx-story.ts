// What has been read of a Word file so far: the open paragraph, cells, tables, fields and text boxes, and what they were made into.
import type { ReadBlock, ReadPage } from '../../shared/domain/imports/read-document.ts';
import type { Numbering } from './docx-numbering.ts';
import { addText, closeParagraph, openParagraph, runFace, type OpenParagraph, type RunFace } from './docx-paragraph.ts';
import { applyFace, type Face, type Styles } from './docx-styles-reader.ts';
import { OpenTable, type OpenCell } from './docx-table.ts';
import type { LegacyText } from './legacy-fonts.ts';

/** Whatever holds paragraphs: the body, a cell, a text box. `carried` is a paragraph whose end was deleted. */
type Holder = { readonly blocks: ReadBlock[]; carried: OpenParagraph | undefined };
type Run = { own: Face | undefined; style: string | undefined; face: RunFace | undefined };
/** A field shows its result, not its code. */
type Field = 'code' | 'result';
type Attributes = Readonly<Record<string, string>>;

/** What is set aside while a text box is read. */
type Outer = { readonly paragraph: OpenParagraph | undefined; readonly run: Run | undefined; readonly fields: Field[] };

const SOFT_HYPHEN = '\u00ad';

export class Story {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #legacy: LegacyText;
  readonly #plain = new Map<string | undefined, RunFace>();
  readonly #body: Holder = { blocks: [], carried: undefined };
  readonly #holders: Holder[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #cells: OpenCell[] = [];
  readonly #outers: Outer[] = [];
  /** Tables of the body whose sheet is said at the end of their section. */
  #unplaced: { page?: ReadPage }[] = [];
  readonly #placeholders: boolean[] = [];
  #holder = this.#body;
  #fields: Field[] = [];
  #hidden = 0;
  paragraph: OpenParagraph | undefined;
  run: Run | undefined;

  constructor(styles: Styles, numbering: Numbering, legacy: LegacyText) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#legacy = legacy;
  }

  get table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  get cell(): OpenCell | undefined {
    return this.#cells.at(-1);
  }

  blocks(): readonly ReadBlock[] {
    this.#endHolder(this.#body);
    return this.#body.blocks;
  }

  openRun(): void {
    this.run = { own: undefined, style: undefined, face: undefined };
  }

  setFace(name: string, attributes: Attributes): void {
    const { run } = this;
    if (run === undefined) return;
    if (name === 'w:rStyle') run.style = attributes['w:val'];
    else applyFace((run.own ??= {}), name, attributes);
  }

  /** Text of the open run; in a field's code or a control's prompt it is not shown. */
  add(text: string): void {
    const { paragraph } = this;
    if (paragraph === undefined || this.#hidden > 0) return;
    addText(paragraph.pieces, text, this.#faceOf(paragraph));
  }

  addSoftHyphen(): void {
    const font = this.paragraph === undefined ? null : this.#faceOf(this.paragraph).font;
    if (font !== null && this.#legacy.keepsSoftHyphen(font)) this.add(SOFT_HYPHEN);
  }

  closeRun(): void {
    this.run = undefined;
  }

  #faceOf(paragraph: OpenParagraph): RunFace {
    const { run } = this;
    // Most runs are set as their style says.
    if (run?.own === undefined && run?.style === undefined) {
      const known = this.#plain.get(paragraph.style);
      if (known !== undefined) return known;
      const plain = runFace(paragraph, undefined, undefined, this.#styles, this.#legacy);
      this.#plain.set(paragraph.style, plain);
      return plain;
    }
    run.face ??= runFace(paragraph, run.style, run.own, this.#styles, this.#legacy);
    return run.face;
  }

  openParagraph(): void {
    this.paragraph = openParagraph(this.#holder.carried?.pieces ?? []);
    this.#holder.carried = undefined;
  }

  closeParagraph(): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    this.paragraph = undefined;
    this.run = undefined;
    // Code goes over no paragraph's end: a field that was never closed must not hide the rest.
    while (this.#fields.at(-1) === 'code') {
      this.#fields.pop();
      this.#hidden -= 1;
    }
    if (paragraph.joins) this.#holder.carried = paragraph;
    else this.#push(paragraph);
    if (paragraph.after !== undefined) this.#holder.blocks.push(...paragraph.after);
  }

  #push(paragraph: OpenParagraph): void {
    this.#holder.blocks.push(closeParagraph(paragraph, this.#styles, this.#numbering, this.#legacy));
  }

  #endHolder(holder: Holder): void {
    const { carried } = holder;
    holder.carried = undefined;
    if (carried !== undefined && carried.pieces.length > 0) this.#push(carried);
  }

  #openHolder(): void {
    this.#holders.push(this.#holder);
    this.#holder = { blocks: [], carried: undefined };
  }

  #closeHolder(): readonly ReadBlock[] {
    const { blocks } = this.#holder;
    this.#endHolder(this.#holder);
    this.#holder = this.#holders.pop() ?? this.#body;
    return blocks;
  }

  openTable(): void {
    this.#tables.push(new OpenTable());
  }

  closeTable(): void {
    const open = this.#tables.pop();
    const table = open?.close();
    if (open === undefined || table === undefined || table.rows.length === 0) return;
    // A frame drawn around a page or a list is no table: what stands in it is read as if it were not there.
    const blocks: readonly (ReadBlock & { page?: ReadPage })[] = open.framed() ?? [table];
    this.#holder.blocks.push(...blocks);
    if (this.#tables.length === 0) this.#unplaced.push(...blocks.filter((block) => block.kind === 'table'));
  }

  /** The sheet of a section stands behind its text. */
  endSection(page: ReadPage): void {
    for (const table of this.#unplaced) table.page = page;
    this.#unplaced = [];
  }

  openCell(): void {
    this.#cells.push({ columns: 1, merge: null });
    this.#openHolder();
  }

  closeCell(): void {
    const blocks = this.#closeHolder();
    const cell = this.#cells.pop();
    if (cell !== undefined) this.table?.addCell(blocks, cell);
  }

  openBox(): void {
    this.#outers.push({ paragraph: this.paragraph, run: this.run, fields: this.#fields });
    this.paragraph = undefined;
    this.run = undefined;
    this.#fields = [];
    this.#openHolder();
  }

  closeBox(): void {
    const blocks = this.#closeHolder();
    const outer = this.#outers.pop();
    if (outer === undefined) return;
    this.paragraph = outer.paragraph;
    this.run = outer.run;
    this.#fields = outer.fields;
    if (this.paragraph === undefined) this.#holder.blocks.push(...blocks);
    else this.paragraph.after = [...(this.paragraph.after ?? []), ...blocks];
  }

  setField(type: string | undefined): void {
    const last = this.#fields.length - 1;
    if (type === 'begin') {
      this.#fields.push('code');
      this.#hidden += 1;
    } else if (type === 'separate' && this.#fields[last] === 'code') {
      this.#fields[last] = 'result';
      this.#hidden -= 1;
    } else if (type === 'end' && this.#fields.pop() === 'code') this.#hidden -= 1;
  }

  openControl(): void {
    this.#placeholders.push(false);
  }

  /** The open control shows its prompt, which nobody has typed. */
  hidePrompt(): void {
    const last = this.#placeholders.length - 1;
    if (this.#placeholders[last] !== false) return;
    this.#placeholders[last] = true;
    this.#hidden += 1;
  }

  closeControl(): void {
    if (this.#placeholders.pop() === true) this.#hidden -= 1;
  }
}
