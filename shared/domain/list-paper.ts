// A list as it goes on paper: what the screen shows, row by row, without knowing what it is about.
import * as z from 'zod';

export type ListPaper = {
  readonly title: string;
  readonly subtitle: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly { readonly title: string; readonly widthMm: number; readonly align: 'left' | 'center' }[];
  readonly rows: readonly (
    { readonly kind: 'group'; readonly title: string } | { readonly kind: 'cells'; readonly cells: readonly string[] }
  )[];
};

export const MAX_PAPER_ROWS = 20_000;
export const MAX_PAPER_COLUMNS = 20;

/** What is sent to be printed; every row of cells has one cell a column. */
export const ListPaperSchema = z
  .strictObject({
    title: z.string().min(1).max(500),
    subtitle: z.string().max(2000),
    orientation: z.enum(['portrait', 'landscape']),
    columns: z
      .array(
        z.strictObject({
          title: z.string().max(200),
          widthMm: z.number().min(5).max(400),
          align: z.enum(['left', 'center']),
        }),
      )
      .min(1)
      .max(MAX_PAPER_COLUMNS),
    rows: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('group'), title: z.string() }),
          z.strictObject({ kind: z.literal('cells'), cells: z.array(z.string()).max(MAX_PAPER_COLUMNS) }),
        ]),
      )
      .max(MAX_PAPER_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.kind === 'group' || row.cells.length === columns.length), {
    error: 'other-columns',
  });
