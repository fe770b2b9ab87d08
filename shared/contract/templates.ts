// What may be asked about templates: those that come with the program, and those the office has saved.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { LineInput, NameInput } from '../domain/text.ts';
import { action } from './call.ts';

export const TemplateSummarySchema = z.strictObject({
  id: Key,
  name: z.string(),
  about: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** Saved by the office itself. */
  own: z.boolean(),
  tasks: z.int(),
});
export type TemplateSummary = z.infer<typeof TemplateSummarySchema>;

export const templateCalls = {
  /** All templates, the office's own first; `unreadable` names the files among them that are none. */
  list: action(
    z.strictObject({}),
    z.strictObject({ templates: z.array(TemplateSummarySchema), unreadable: z.array(z.string()) }),
  ),
  /** Keeps a plan as a template; one of the same name is replaced only when told so. */
  save: action(
    z.strictObject({ planId: Key, name: NameInput, about: LineInput, replace: z.boolean() }),
    z.strictObject({ id: Key }),
  ),
};
