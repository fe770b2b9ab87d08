// What may be asked about the tasks that serve a target: which they are, and which may be chosen.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { command, query } from './call.ts';

/** A task with the document it stands in. */
export const TaskChoiceSchema = z.strictObject({
  id: Key,
  content: z.string(),
  planId: Key,
  planKind: z.string(),
  planNumber: z.string().nullable(),
  planSymbol: z.string(),
});
export type TaskChoice = z.infer<typeof TaskChoiceSchema>;

/** Tasks a search answers at most. */
export const MAX_CHOICES = 100;

export const targetTaskCalls = {
  /** The tasks of every target of a document, of this or of other documents; targets without any are left out. */
  ofPlan: query(
    z.strictObject({ planId: Key }),
    z.array(z.strictObject({ targetId: Key, tasks: z.array(TaskChoiceSchema) })),
  ),
  /** Tasks whose words or document hold all of `words`, those of the document first, at most `MAX_CHOICES`; without words those of the document alone. */
  find: query(z.strictObject({ planId: Key, words: z.string().max(200) }), z.array(TaskChoiceSchema)),
  /** Says anew which tasks serve a target; also where the document is issued, for it is not printed. */
  set: command(z.strictObject({ targetId: Key, taskIds: z.array(Key).max(500) }), z.strictObject({})),
};
