// What may be asked about the library of legal documents.
import * as z from 'zod';
import { CitationSchema } from '../domain/citations.ts';
import { Key } from '../domain/organisation.ts';
import { action, command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

const { kind, number, issued, issuer, subject, state, replacedBy, checkedOn, source } = CitationSchema.shape;
const Patch = z
  .strictObject({
    kind,
    number,
    issued,
    issuer,
    subject,
    state: state.unwrap(),
    replacedBy: replacedBy.unwrap(),
    checkedOn: checkedOn.unwrap(),
    source: source.unwrap(),
  })
  .partial();

export const CitationUseSchema = z.strictObject({
  planId: Key,
  subject: z.string(),
  place: z.enum(['basis', 'task', 'replaces']),
  text: z.string().nullable(),
});

export const citationCalls = {
  list: query(Nothing, z.array(CitationSchema)),
  /** Everywhere a document is used. */
  uses: query(Id, z.array(CitationUseSchema)),
  create: command(CitationSchema.omit({ key: true }), Id),
  revise: command(z.strictObject({ key: Key, patch: Patch }), Nothing),
  remove: command(Id, Nothing),
  /** Adds the documents that come with the program and are not in the library yet. */
  addShipped: action(Nothing, z.strictObject({ added: z.int() })),
};
