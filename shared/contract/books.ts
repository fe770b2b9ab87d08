// What may be asked about the data files themselves; answered also where the present one cannot be opened.
import * as z from 'zod';
import { program } from './call.ts';

const Nothing = z.strictObject({});
/** The full path as typed or pasted; `null` asks with the dialog of the computer. */
const Wanted = z.strictObject({ file: z.string().min(1).max(1000).nullable() });
/** The file now open; `null` where the person changed her mind. */
const Opened = z.strictObject({ file: z.string().nullable() });

export const bookCalls = {
  /** The present data file, and those opened before it, the last one first. */
  list: program(
    Nothing,
    z.strictObject({
      current: z.string(),
      recent: z.array(z.strictObject({ file: z.string(), there: z.boolean() })),
    }),
  ),
  /** Leaves the present data file and opens another; where that fails the present one stays open. */
  open: program(Wanted, Opened),
  /** As `open`, with a new data file; refused where a file of that name is. */
  create: program(Wanted, Opened),
  /** Takes a file off the list; the file itself stays. */
  forget: program(z.strictObject({ file: z.string() }), Nothing),
};
