// Sentences of comparing versions and documents, and of putting a version back; in English.
import type { compare as vi } from './vi-compare.ts';
import type { Widened } from './widened.ts';

export const compare: Widened<typeof vi> = {
  compare: {
    withBefore: 'Compare with the version before',
    choose: 'Choose the version of {{moment}} to compare',
    two: 'Compare the two chosen versions',
    twoHint: 'Mark two lines below, or press “Compare with the version before” on a line.',
    other: 'Compare with another document…',
    title: 'Compare',
    now: 'as it is now',
    versionBefore: 'before {{moment}}',
    versionAt: 'as of {{moment}}',
    left: 'Earlier',
    right: 'Later',
    onlyDifferent: 'Only differences',
    legend: 'What is gone is struck through, what is new is underlined.',
    none: 'The two versions are the same.',
    count: '{{count}} differences',
    moved: 'moved',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    same: 'the same',
    section: {
      head: 'Head',
      outline: 'Text',
      tasks: 'Tasks',
      targets: 'Targets',
      appendices: 'Appendices',
    },
    restore: 'Restore this version',
    restoreLeft: 'Restore the earlier version',
    restoreMoment: 'Restore the version of {{moment}}',
    restoreAsk:
      'The document goes back to what it was at {{moment}}. Later changes stay in the history, and Ctrl+Z takes this back.',
    restored: 'The version of {{moment}} is restored.',
    close: 'Close',
  },
};
