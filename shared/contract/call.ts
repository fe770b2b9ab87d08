// What a call of the contract is: a kind, a schema for what goes in, a schema for what comes back.
import type * as z from 'zod';

/**
 * query: reads only. command: runs inside one transaction, all or nothing. action: touches files or dialogs outside any
 * transaction, then writes at most once and briefly. program: is about the data file as a whole, and works without one.
 */
export type CallKind = 'query' | 'command' | 'action' | 'program';

export type Call<
  Kind extends CallKind = CallKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
};

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<'query', Input, Output> {
  return { kind: 'query', input, output };
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<'command', Input, Output> {
  return { kind: 'command', input, output };
}

export function action<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<'action', Input, Output> {
  return { kind: 'action', input, output };
}

export function program<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<'program', Input, Output> {
  return { kind: 'program', input, output };
}
