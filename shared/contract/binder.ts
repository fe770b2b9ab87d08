// What may be asked about the evidence binder: what would be in it, and the file of it.
import * as z from 'zod';
import { BinderSchema } from '../domain/binder.ts';
import { Key } from '../domain/organisation.ts';
import { action } from './call.ts';
import { ExistingSchema, WrittenFilesSchema } from './documents.ts';

const scope = {
  planIds: z.array(Key).max(100),
  /** Only work that falls due in this year, or has no day; left out: all. */
  year: z.int().min(1990).max(2100).nullable().default(null),
};

export const binderCalls = {
  /** Also looks whether every copy is in its folder. */
  preview: action(z.strictObject(scope), BinderSchema),
  /** One zip with numbered folders and their index. A copy that is gone or changed is left out and named in the index. */
  export: action(z.strictObject({ ...scope, retry: z.boolean(), existing: ExistingSchema }), WrittenFilesSchema),
};
