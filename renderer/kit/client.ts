// The way from the screens to the rest: the bridge, the client made from the contract, and the hook that asks.
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { createClient } from '../../shared/contract/client.ts';
import type { Bridge, Contract, InputOf, OutputOf, Subject } from '../../shared/contract/contract.ts';
import type { Call } from '../../shared/contract/call.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

export const bridge: Bridge = window.bridge;
export const client = createClient(bridge);

let changes = 0;
bridge.onChanged(() => {
  changes += 1;
});

/** Asks again when something changed while the answer was under way: what is shown is never older than the last change heard of. */
export async function askFresh<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const heard = changes;
    try {
      const answer = await ask();
      if (heard === changes) return answer;
    } catch (error) {
      if (heard === changes) throw error;
    }
  }
}

type QueryOf<S extends Subject> = {
  [C in keyof Contract[S]]: Contract[S][C] extends Call<'query'> ? C : never;
}[keyof Contract[S]];

/** Asks a query of the contract, and again after every change. */
export function useAsk<S extends Subject, C extends QueryOf<S>>(
  subject: S,
  verb: C,
  input: InputOf<Contract[S][C]>,
): UseQueryResult<OutputOf<Contract[S][C]>> {
  const ask = client[subject][verb] as (value: typeof input) => Promise<OutputOf<Contract[S][C]>>;
  return useQuery({
    queryKey: [subject, verb, input],
    queryFn: () => askFresh(() => ask(input)),
    placeholderData: (before) => before,
  });
}

/** Shows a change before it is stored: the cached answer is altered at once, and replaced by the stored one after the next change. */
export function useForesee<S extends Subject, C extends QueryOf<S>>(
  subject: S,
  verb: C,
  input: InputOf<Contract[S][C]>,
): (alter: (answer: OutputOf<Contract[S][C]>) => OutputOf<Contract[S][C]>) => void {
  const queries = useQueryClient();
  const key = JSON.stringify(input);
  return useCallback(
    (alter) => {
      queries.setQueryData<OutputOf<Contract[S][C]>>([subject, verb, JSON.parse(key)], (answer) =>
        answer === undefined ? undefined : alter(answer),
      );
    },
    [queries, subject, verb, key],
  );
}
