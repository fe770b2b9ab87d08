// What may be asked about the overview for leaders: its numbers, and the same as one file that is only read.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { OverviewSchema } from '../domain/overview.ts';
import { action, query } from './call.ts';
import { ExistingSchema, WrittenFilesSchema } from './documents.ts';

/** One document, or all followed documents of the year; the year is also that of goals and figures. */
const scope = { planId: Key.nullable(), year: z.int().min(1990).max(2100) };

export const overviewCalls = {
  get: query(z.strictObject(scope), OverviewSchema),
  /** Writes it as one HTML file without script, to be sent and looked at anywhere. `retry` uses the folder picked last. */
  export: action(z.strictObject({ ...scope, retry: z.boolean(), existing: ExistingSchema }), WrittenFilesSchema),
};
