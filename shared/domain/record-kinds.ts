// The kinds of records that are told of in the history, and may lie in the trash.
import * as z from 'zod';
import type { Subject } from './fault.ts';

export const SUBJECTS = [
  'organisation',
  'unit',
  'person',
  'signing-title',
  'recipient-set',
  'symbol-rule',
  'layout-size',
  'citation',
  'plan',
  'outline-node',
  'task-group',
  'task',
  'target-set',
  'target',
  'appendix',
  'column-set',
  'evidence',
  'saved-filter',
  'measure',
  'report',
  'phrase',
  'report-rule',
  'reference-plan',
  'reference-task',
  'dispatch',
  'handover',
  'form',
  'form-return',
] as const satisfies readonly Subject[];
/** A kind of record that has a history and can be in the trash. */
export const RecordKind = z.enum(SUBJECTS);
