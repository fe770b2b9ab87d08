// What may be asked about the office at its beginning.
import * as z from 'zod';
import { RecipientSetSchema } from '../domain/office-rules.ts';
import { OrganisationSchema, SigningTitleSchema } from '../domain/organisation.ts';
import { NameInput } from '../domain/text.ts';
import { action, command } from './call.ts';

const Nothing = z.strictObject({});

export const officeCalls = {
  /** Begins the data file with an office of one's own. */
  create: command(
    z.strictObject({
      organisation: OrganisationSchema,
      unitNames: z.array(NameInput).max(200),
      /** The first set of recipients: new documents start with it. */
      recipientSet: RecipientSetSchema.omit({ key: true }).nullable().default(null),
      signer: z.strictObject({ name: NameInput, lines: SigningTitleSchema.shape.lines }).nullable(),
    }),
    Nothing,
  ),
  /** Begins the data file with the fictional sample office. */
  takeSample: action(Nothing, z.strictObject({ plans: z.int() })),
};
