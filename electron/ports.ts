// What the application needs from the machine around it; each shell brings its own.
import type { ReminderCounts } from '../shared/domain/daily-reminder.ts';
import type { Day } from '../shared/domain/day.ts';
import type { Fault } from '../shared/domain/fault.ts';
import type { HandoverManifest } from '../shared/domain/handover.ts';
import type { CalendarFile } from '../shared/document/compose-calendar.ts';
import type { BinderPrint } from '../shared/document/compose-binder.ts';
import type { FormSheet } from '../shared/document/form-sheet.ts';
import type { MailDraft } from '../shared/document/mail-draft.ts';
import type { ListSheet, PrintedDocument, Sheet } from '../shared/document/model.ts';

/** Work for the worker process. Paths are absolute; a file of that name is replaced whole or not at all. */
export type Job =
  | { readonly kind: 'write-docx'; readonly document: PrintedDocument; readonly path: string }
  | { readonly kind: 'write-xlsx'; readonly sheets: readonly (Sheet | ListSheet)[]; readonly path: string }
  /** A form to a unit, locked but for its answers. */
  | { readonly kind: 'write-form'; readonly form: FormSheet; readonly path: string }
  /** `stamp` is the moment of writing, ISO 8601. */
  | { readonly kind: 'write-ics'; readonly calendar: CalendarFile; readonly stamp: string; readonly path: string }
  | { readonly kind: 'write-text'; readonly text: string; readonly path: string }
  /** One zip of the copies that are whole, in numbered folders, with their index. */
  | { readonly kind: 'write-binder'; readonly binder: BinderPrint; readonly path: string }
  | { readonly kind: 'render-docx'; readonly document: PrintedDocument }
  /** Reads a .docx, .xlsx, .txt or .md as a `ReadDocument`, JSON in UTF-8; `name` is shown in faults. `keepLegacy` leaves old encodings as they are. */
  | { readonly kind: 'read-document'; readonly path: string; readonly name: string; readonly keepLegacy: boolean }
  /** A mail that opens as a draft (`X-Unsent: 1`), with its attachments inside. */
  | { readonly kind: 'write-eml'; readonly mail: MailDraft; readonly path: string }
  /** One package of a data file and the files beside it; `password` `null`: none. `data` may be in use: a checked copy of it goes in. */
  | {
      readonly kind: 'write-handover';
      readonly head: Omit<HandoverManifest, 'format' | 'version' | 'contents'>;
      readonly data: string;
      readonly sources: readonly { readonly name: string; readonly path: string }[];
      readonly password: string | null;
      readonly path: string;
    }
  /** Takes a package out into a new folder and answers its manifest, JSON in UTF-8; `null` where it wants a password and none is given. */
  | {
      readonly kind: 'read-handover';
      readonly path: string;
      readonly name: string;
      readonly password: string | null;
      readonly folder: string;
    }
  /** Reads the whole data file for damage; too slow for a process with a window. */
  | { readonly kind: 'check-data'; readonly path: string };

export type JobResult = { readonly bytes: Uint8Array | null };

/** What is sent to the worker, and what it answers. */
export type JobRequest = { readonly id: number; readonly job: Job };
export type JobReply =
  | { readonly id: number; readonly ok: true; readonly result: JobResult }
  | { readonly id: number; readonly ok: false; readonly fault: Fault };

export type JobsPort = {
  /** Runs one job in a process of its own; a fault of the job is thrown as `FaultError`. */
  readonly run: (job: Job) => Promise<JobResult>;
  /** Ends whatever runs; its callers get the fault "stopped". */
  readonly stop: () => void;
  readonly close: () => void;
};

export type FilesPort = {
  /** Absolute paths for new files (or folders, which the caller makes) of these names, where the person wants them; `null` when she changes her mind. With `again` the folder picked last. */
  readonly pickTargets: (names: readonly string[], again: boolean) => Promise<readonly string[] | null>;
  /** A data file the person chooses, to be opened or made, or a hand-over package; `null` when she changes her mind or the shell has no dialogs. */
  readonly pickDataFile: (how: 'open' | 'create' | 'handover') => Promise<string | null>;
  /** Told of every file written; answers where it can be fetched, in a shell without a file manager. */
  readonly offer: (path: string) => string | null;
  /** Opens a file this run has written in the program of the computer. */
  readonly open: (path: string) => Promise<void>;
  /** Shows a file this run has written in its folder. */
  readonly reveal: (path: string) => Promise<void>;
};

export type BooksPort = {
  /** Absolute paths of the data files opened so far, the last one first. */
  readonly list: () => readonly string[];
  /** Puts a file first. */
  readonly note: (file: string) => void;
  readonly forget: (file: string) => void;
};

export type NoticesPort = {
  /** Tells the person what needs a hand today, where the shell can; otherwise the screens alone do. */
  readonly remind: (counts: ReminderCounts) => void;
};

export type Ports = {
  /** This moment as ISO 8601 text, for the change log. */
  readonly now: () => string;
  /** The day on the calendar of this computer. */
  readonly today: () => Day;
  /** The days off that come with the program. */
  readonly calendarFile: string;
  readonly nextId: () => string;
  /** Who works here, for the change log. */
  readonly actor: string;
  /** The data file to begin with; a handler sees the one that is open. */
  readonly dataFile: string;
  readonly backupFolder: string;
  readonly books: BooksPort;
  readonly sampleFile: string;
  /** The legal documents that come with the program. */
  readonly legalFile: string;
  /** The templates that come with the program. */
  readonly templateFolder: string;
  /** The templates the office has saved; may not be there yet. */
  readonly ownTemplateFolder: string;
  /** Where copies of evidence are kept, beside the data file. */
  readonly evidenceFolder: string;
  readonly jobs: JobsPort;
  readonly files: FilesPort;
  readonly notices: NoticesPort;
};
