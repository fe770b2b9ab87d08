// English sentences of the days that are counted by: how a deadline was understood, days off, the rule of "before a day".
import type { calendar as vi } from './vi-calendar.ts';
import type { Widened } from './widened.ts';

export const calendar: Widened<typeof vi> = {
  understood: { label: 'The deadline is understood as', look: 'Please check' },
};
