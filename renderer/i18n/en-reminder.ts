// The same sentences in English.
import type { Widened } from './widened.ts';
import type { reminder as vi } from './vi-reminder.ts';

export const reminder: Widened<typeof vi> = {
  reminder: {
    title: 'Reminder of the day',
    today: 'Today there are',
    overdue: '{{count}} overdue',
    week: '{{count}} due this week',
    reports: '{{count}} reports due',
    waiting: '{{count}} waiting for a day',
    close: 'Close the reminder',
  },
};
