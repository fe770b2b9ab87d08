// The day on the calendar of the computer, as the program counts it: screens never ask a clock of their own.
import type { Day } from '../../shared/domain/day.ts';
import { useAsk } from './client.ts';

/** Empty until the program has answered once. */
export function useToday(): Day {
  return useAsk('start', 'status', {}).data?.today ?? '';
}
