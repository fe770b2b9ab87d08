// Taking back and doing again.
import { nextStep, takeStep } from '../store/undo.ts';
import type { HandlersOf } from './context.ts';

export const safety: HandlersOf<'safety'> = {
  steps: (db) => ({ undo: nextStep(db, 'undo')?.name ?? null, redo: nextStep(db, 'redo')?.name ?? null }),
  undo: (db) => ({ name: takeStep(db, 'undo') }),
  redo: (db) => ({ name: takeStep(db, 'redo') }),
};
