// What may be asked about the letterhead, the units, and the people of the office.
import * as z from 'zod';
import { Key, OrganisationSchema, PersonSchema, SigningTitleSchema, UnitSchema } from '../domain/organisation.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

export const organisationCalls = {
  get: query(
    Nothing,
    z.strictObject({ organisation: OrganisationSchema, units: z.array(UnitSchema), people: z.array(PersonSchema) }),
  ),
  /** Changes the given fields; two fields changed at once do not overwrite each other. */
  revise: command(OrganisationSchema.partial(), Nothing),
};

export const unitCalls = {
  create: command(UnitSchema.omit({ key: true }), Id),
  revise: command(z.strictObject({ key: Key, patch: UnitSchema.omit({ key: true }).partial() }), Nothing),
  remove: command(Id, Nothing),
};

const NewPerson = PersonSchema.omit({ key: true, titles: true }).extend({
  titles: z.array(SigningTitleSchema.shape.lines).max(10),
});

export const personCalls = {
  create: command(NewPerson, Id),
  /** `titles`: a key of `null` is a new title. */
  revise: command(
    z.strictObject({
      key: Key,
      patch: PersonSchema.omit({ key: true, titles: true })
        .extend({ titles: z.array(SigningTitleSchema.extend({ key: Key.nullable() })).max(10) })
        .partial(),
    }),
    Nothing,
  ),
  remove: command(Id, Nothing),
};
