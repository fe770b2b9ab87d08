// What may be asked about the letterhead, the units, and the people of the office.
import * as z from 'zod';
import { DaySchema } from '../domain/day.ts';
import {
  FormerProfileSchema,
  Key,
  OrganisationSchema,
  PersonSchema,
  ProfileSchema,
  SigningTitleSchema,
  UnitSchema,
} from '../domain/organisation.ts';
import { NameInput } from '../domain/text.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

export const organisationCalls = {
  get: query(
    Nothing,
    z.strictObject({
      organisation: ProfileSchema,
      /** The oldest first. */
      formerProfiles: z.array(FormerProfileSchema),
      units: z.array(UnitSchema),
      people: z.array(PersonSchema),
    }),
  ),
  /** Changes the given fields; two fields changed at once do not overwrite each other. */
  revise: command(
    // Without its default: a field left out of a patch is not meant.
    OrganisationSchema.extend({ validFrom: ProfileSchema.shape.validFrom.unwrap() }).partial(),
    Nothing,
  ),
  /** From a day on the office bears other names; papers of earlier days keep those of today. */
  rename: command(z.strictObject({ from: DaySchema, names: OrganisationSchema }), Nothing),
};

const OwnUnit = UnitSchema.omit({ key: true, validTo: true, successor: true });
const Units = z.array(Key).min(1).max(200);
export const OpenWorkSchema = z.strictObject({
  kind: z.enum(['task', 'target']),
  id: Key,
  text: z.string(),
  plan: z.string(),
});

export const unitCalls = {
  create: command(OwnUnit, Id),
  revise: command(
    z.strictObject({
      key: Key,
      patch: OwnUnit.extend({
        validFrom: UnitSchema.shape.validFrom.unwrap(),
        email: UnitSchema.shape.email.unwrap(),
      }).partial(),
    }),
    Nothing,
  ),
  /** Tasks and targets of the units in papers that are not issued: what `merge` would move. */
  openWork: query(z.strictObject({ units: Units }), z.array(OpenWorkSchema)),
  /**
   * From a day on one unit, new or there already, takes over from others: they are closed, their open work, people and places
   * in groups go to it. Issued papers keep the old names.
   */
  merge: command(
    z.strictObject({
      from: DaySchema,
      units: Units,
      into: z.union([z.strictObject({ unit: Key }), z.strictObject({ name: NameInput })]),
    }),
    Id,
  ),
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
