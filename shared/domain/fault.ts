// What can go wrong, as code and data; the sentence for people is written by the renderer and the cli.
import type { HandoverRefusal } from './handover.ts';

/** One thing that is wrong in a pack or an input: where it stands (`plans.0.tasks.2.time`) and the reason code of the check. */
export type Flaw = { readonly path: string; readonly reason: string };

/** Why a file is not read. */
export type ImportRefusal =
  | 'missing'
  | 'empty'
  | 'unknown-type'
  /** Text of before Unicode: read as Unicode, its letters would be lost. */
  | 'not-unicode'
  | 'not-a-zip'
  | 'damaged'
  | 'old-format'
  | 'password'
  | 'macros'
  | 'too-large'
  | 'bomb'
  | 'unsafe'
  | 'too-many-rows';

export type Fault =
  | { readonly code: 'input-invalid'; readonly flaws: readonly Flaw[] }
  | { readonly code: 'call-unknown'; readonly name: string }
  | { readonly code: 'not-found'; readonly what: Subject; readonly id: string }
  | { readonly code: 'still-used'; readonly what: Subject; readonly count: number }
  | { readonly code: 'name-taken'; readonly name: string }
  /** An issued document is changed by a new one only; `number` as it is printed. */
  | { readonly code: 'plan-issued'; readonly number: string }
  | { readonly code: 'plan-state'; readonly state: 'draft' | 'waiting' | 'issued' }
  | { readonly code: 'column-set-taken'; readonly name: string }
  | { readonly code: 'size-outside'; readonly low: number; readonly high: number }
  | { readonly code: 'day-too-early'; readonly day: string }
  /** Figures of `period` are closed by the report of `report`; both as they are printed. */
  | { readonly code: 'period-closed'; readonly period: string; readonly report: string }
  /** The figures of a report are closed; `period` as it is printed. */
  | { readonly code: 'report-closed'; readonly period: string }
  | { readonly code: 'unit-closed'; readonly name: string }
  /** What a removed record stood in, or leans on, is gone too; `name` as the log knows it. */
  | { readonly code: 'restore-first'; readonly what: Subject; readonly name: string }
  | { readonly code: 'office-exists' }
  | { readonly code: 'office-missing' }
  | {
      readonly code: 'pack-unreadable';
      readonly file: string;
      readonly reason: 'missing' | 'not-json' | 'other-format' | 'newer';
    }
  | { readonly code: 'pack-invalid'; readonly file: string; readonly flaws: readonly Flaw[] }
  /** A file to be taken over is not one the program reads; nothing of it was taken. */
  | { readonly code: 'import-refused'; readonly file: string; readonly reason: ImportRefusal }
  /** A hand-over package is not taken; nothing of it was. */
  | { readonly code: 'handover-refused'; readonly file: string; readonly reason: HandoverRefusal }
  /** A file that came back is no form, or one the program cannot find its form of. */
  | { readonly code: 'not-a-form'; readonly file: string }
  | { readonly code: 'form-foreign'; readonly file: string; readonly office: string }
  | { readonly code: 'form-unknown'; readonly file: string }
  /** The form of `form`, dropped on the line of `wanted`; both as they are said. */
  | { readonly code: 'form-elsewhere'; readonly file: string; readonly form: string; readonly wanted: string }
  /** Cells of the office were changed; `cells` names the first of them. */
  | { readonly code: 'form-altered'; readonly file: string; readonly count: number; readonly cells: string }
  /** The very same file was taken before, as this version. */
  | { readonly code: 'form-twice'; readonly file: string; readonly version: number }
  /** Something has come back for the form. */
  | { readonly code: 'form-answered' }
  | { readonly code: 'outline-full'; readonly limit: number; readonly over: number }
  | { readonly code: 'template-exists'; readonly name: string }
  | { readonly code: 'template-unreadable'; readonly file: string }
  | { readonly code: 'nothing-tabular' }
  /** No work of the lists is what was asked for. */
  | { readonly code: 'nothing-to-write' }
  /** What is still written goes to nobody. */
  | { readonly code: 'dispatch-draft' }
  /** Errors stand in a document that is to be sent, and were not accepted. */
  | { readonly code: 'dispatch-unchecked'; readonly count: number }
  /** Work that is done or dropped gets no other day. */
  | { readonly code: 'work-closed'; readonly task: string }
  /** More files than one zip holds; `limit` in GB. */
  | { readonly code: 'binder-too-large'; readonly limit: number }
  | { readonly code: 'evidence-missing'; readonly file: string }
  | { readonly code: 'evidence-changed'; readonly file: string }
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'program-gone' }
  | { readonly code: 'file-held'; readonly file: string }
  | { readonly code: 'file-denied'; readonly file: string }
  | { readonly code: 'folder-missing'; readonly folder: string }
  | { readonly code: 'disk-full'; readonly file: string }
  | { readonly code: 'write-failed'; readonly file: string; readonly reason: string }
  | { readonly code: 'data-missing'; readonly file: string }
  | { readonly code: 'data-exists'; readonly file: string }
  | { readonly code: 'data-damaged'; readonly file: string }
  | { readonly code: 'data-foreign'; readonly file: string }
  | { readonly code: 'data-newer'; readonly file: string; readonly version: number; readonly supported: number }
  | { readonly code: 'data-in-use'; readonly file: string }
  | { readonly code: 'data-unreachable'; readonly file: string; readonly reason: string }
  | {
      readonly code: 'migration-failed';
      readonly file: string;
      readonly version: number;
      readonly backup: string | null;
    }
  | { readonly code: 'worker-lost'; readonly job: string }
  | { readonly code: 'worker-late'; readonly job: string; readonly seconds: number }
  | { readonly code: 'stopped' }
  | { readonly code: 'internal'; readonly reason: string };

/** The subjects a fault can be about; the same words as the folders of every layer. */
export type Subject =
  | 'organisation'
  | 'unit'
  | 'person'
  | 'signing-title'
  | 'recipient-set'
  | 'symbol-rule'
  | 'layout-size'
  | 'citation'
  | 'plan'
  | 'outline-node'
  | 'task-group'
  | 'task'
  | 'target-set'
  | 'target'
  | 'appendix'
  | 'column-set'
  | 'evidence'
  | 'saved-filter'
  | 'measure'
  | 'report'
  | 'phrase'
  | 'report-rule'
  | 'reference-plan'
  | 'reference-task'
  | 'dispatch'
  | 'handover'
  | 'form'
  | 'form-return';

/** Carries a `Fault` through code that throws; `dispatch` takes it out again. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

export function fail(fault: Fault): never {
  throw new FaultError(fault);
}
