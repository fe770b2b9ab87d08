// Cells that say "as above" in the ways offices write it: "nt", "-nt-", "như trên", or signs of repetition alone.
import type { TableField } from './table-headings.ts';

const WORDS = /^["'“”\s.\-–]*(?:nt|n\/t|như trên)["'“”\s.\-–]*$/iu;
// A dash alone says "nothing" as often as "the same": it is left as it stands.
const SIGNS = /^(?:["“”]|''|’’|-\s*["“”]\s*-|-?\/\/-?)$/u;

export function saysAsAbove(text: string): boolean {
  return text.length <= 12 && (WORDS.test(text.trim()) || SIGNS.test(text.trim()));
}

type Texts = { [Field in Exclude<TableField, 'number'>]?: string };

/** Puts what the cells above say in place of "as above", field by field, down one table. */
export class AsAbove {
  readonly #last: Texts = {};
  #told = false;

  /** Fills the texts of one row in; true the first time that one is, so that it is told once a table. With nothing above the words stay. */
  fill(texts: Texts): boolean {
    let filled = false;
    for (const field of Object.keys(texts) as (keyof Texts)[]) {
      const [text, above] = [texts[field], this.#last[field]];
      if (text !== undefined && above !== undefined && field !== 'content' && saysAsAbove(text)) {
        texts[field] = above;
        filled = true;
      } else if (text !== undefined) this.#last[field] = text;
    }
    const isFirst = filled && !this.#told;
    this.#told ||= filled;
    return isFirst;
  }
}
