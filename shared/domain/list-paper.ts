// A list as it is seen on the screen, to be printed or written to a file: its title, its columns and its rows in words.
import * as z from 'zod';
import { LineInput, TextInput } from './text.ts';

export type ListPaper = {
  readonly title: string;
  readonly subtitle: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly {
    readonly title: string;
    readonly widthMm: number;
    readonly align: 'left' | 'center';
  }[];
  readonly rows: readonly (
    { readonly kind: 'group'; readonly title: string } | { readonly kind: 'cells'; readonly cells: readonly string[] }
  )[];
};

export const MAX_LIST_ROWS = 20_000;
export const MAX_LIST_COLUMNS = 20;

/** Texts are cleaned here; one entry per column, a line end in a cell begins a paragraph. */
export const ListPaperSchema = z.strictObject({
  title: LineInput,
  subtitle: LineInput,
  orientation: z.enum(['portrait', 'landscape']),
  columns: z
    .array(
      z.strictObject({
        title: LineInput,
        widthMm: z.number().positive().max(1000),
        align: z.enum(['left', 'center']),
      }),
    )
    .min(1)
    .max(MAX_LIST_COLUMNS)
    .readonly(),
  rows: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('group'), title: LineInput }),
        z.strictObject({ kind: z.literal('cells'), cells: z.array(TextInput).max(MAX_LIST_COLUMNS).readonly() }),
      ]),
    )
    .max(MAX_LIST_ROWS)
    .readonly(),
});
