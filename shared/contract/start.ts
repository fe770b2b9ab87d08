// What is asked at every start, before anything else: it leans on no other schema, so that starting loads none.
import * as z from 'zod';
import { query } from './call.ts';

export const startCalls = {
  /** Whether this data file holds an office yet, and the day on the calendar of the computer. */
  status: query(
    z.strictObject({}),
    z.strictObject({ state: z.enum(['empty', 'ready']), file: z.string(), today: z.string() }),
  ),
};
