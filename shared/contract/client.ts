// The contract as functions: `client.plans.list({})`. A fault comes back as a thrown `FaultError`.
import { FaultError } from '../domain/fault.ts';
import type { Bridge, Client } from './contract.ts';

type Calls = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** Makes the client of a bridge; names are checked by the compiler, and by whoever answers. */
export function createClient(bridge: Pick<Bridge, 'call'>): Client {
  const call =
    (name: string) =>
    async (input: unknown): Promise<unknown> => {
      const reply = await bridge.call(name, input);
      if (!reply.ok) throw new FaultError(reply.fault);
      return reply.value;
    };
  const verbsOf = (subject: string): Calls =>
    new Proxy<Calls>({}, { get: (_, verb) => call(`${subject}.${String(verb)}`) });
  return new Proxy({} as Client, { get: (_, subject) => verbsOf(String(subject)) });
}
