// The contract as functions: `client.plans.list({})`. A fault comes back as a thrown `FaultError`.
import { FaultError } from '../domain/fault.ts';
import { contract, type Bridge, type Client } from './contract.ts';

/** Makes the client of a bridge. */
export function createClient(bridge: Pick<Bridge, 'call'>): Client {
  const call =
    (name: string) =>
    async (input: unknown): Promise<unknown> => {
      const reply = await bridge.call(name, input);
      if (!reply.ok) throw new FaultError(reply.fault);
      return reply.value;
    };
  const subjects = Object.entries(contract).map(([subject, calls]) => [
    subject,
    Object.fromEntries(Object.keys(calls).map((verb) => [verb, call(`${subject}.${verb}`)])),
  ]);
  return Object.fromEntries(subjects) as Client;
}
