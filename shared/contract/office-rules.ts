// What may be asked about the rules of the office: sets of recipients, symbols, sizes of the layout.
import * as z from 'zod';
import { LayoutSizeSchema, RecipientSetSchema, SymbolRuleSchema } from '../domain/office-rules.ts';
import { Key } from '../domain/organisation.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

export const recipientSetCalls = {
  list: query(Nothing, z.array(RecipientSetSchema)),
  create: command(RecipientSetSchema.omit({ key: true }), Id),
  revise: command(z.strictObject({ key: Key, patch: RecipientSetSchema.omit({ key: true }).partial() }), Nothing),
  remove: command(Id, Nothing),
};

export const symbolRuleCalls = {
  list: query(Nothing, z.array(SymbolRuleSchema)),
  /** A kind and unit that have a symbol already get this one instead. */
  create: command(SymbolRuleSchema.omit({ key: true }), Id),
  revise: command(SymbolRuleSchema.pick({ key: true, symbol: true }), Nothing),
  remove: command(Id, Nothing),
};

export const layoutSizeCalls = {
  /** The sizes the office has chosen; all others are those of the decree's own samples. */
  list: query(Nothing, z.array(LayoutSizeSchema)),
  /** Chooses one size; `null` gives the choice up. Refused outside the limits of the decree. */
  revise: command(z.strictObject({ name: LayoutSizeSchema.shape.name, value: z.number().nullable() }), Nothing),
};
