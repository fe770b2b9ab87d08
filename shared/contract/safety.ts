// What may be asked about taking back and doing again.
import * as z from 'zod';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
/** Name of the command in question ("tasks.remove"), `null` where there is none. */
const CommandName = z.string().nullable();

export const safetyCalls = {
  steps: query(Nothing, z.strictObject({ undo: CommandName, redo: CommandName })),
  undo: command(Nothing, z.strictObject({ name: CommandName })),
  redo: command(Nothing, z.strictObject({ name: CommandName })),
};
