// What the clerk decided about the answers of a form, cell by cell.
import * as z from 'zod';
import { FilledTextInput, OptionalText } from '../text.ts';
import { ReplyFieldSchema } from './form-reading.ts';

/** One cell of a form: "A1", "status". */
export const FormCellSchema = z.strictObject({ row: z.string().max(8), field: ReplyFieldSchema });
export type FormCellKey = z.infer<typeof FormCellSchema>;
export const RefusedCellSchema = FormCellSchema.extend({ why: OptionalText.default(null) });
export const ReasonInput = FilledTextInput;

export const FormDecisionsSchema = z.strictObject({
  accepted: z.array(FormCellSchema),
  refused: z.array(RefusedCellSchema),
});
export type FormDecisions = z.infer<typeof FormDecisionsSchema>;

export const NOTHING_DECIDED: FormDecisions = { accepted: [], refused: [] };

export function isSameCell(one: FormCellKey, other: FormCellKey): boolean {
  return one.row === other.row && one.field === other.field;
}
