// A form to a unit as it lies on its worksheet: what is printed, which cells are open and for what, what is hidden.
import type { LayoutProfile, TypeStyle } from './profile-nd30-2020.ts';

export type FormInput = 'status' | 'day' | 'number' | 'text';

export type FormCell = {
  readonly text: string;
  /** What is to be typed; `null` for a cell of the office, which is locked. */
  readonly input: FormInput | null;
  /** Crossed out: nothing is asked here. */
  readonly void?: boolean;
};

export type FormTable = {
  readonly title: string;
  readonly headings: readonly {
    readonly text: string;
    /** Columns of the sheet it covers. */ readonly columns: number;
    readonly reply: boolean;
  }[];
  readonly rows: readonly { readonly sign: string; readonly cells: readonly FormCell[] }[];
};

export type FormSheet = {
  readonly name: string;
  readonly profile: LayoutProfile;
  readonly headings: readonly { readonly text: string; readonly type: TypeStyle; readonly align: 'left' | 'center' }[];
  readonly columnsMm: readonly number[];
  readonly tables: readonly FormTable[];
  readonly reporter: string;
  readonly signHeading: string;
  readonly statuses: readonly string[];
  /** What a person is told who types something else. */
  readonly prompts: Readonly<Record<FormInput, string>>;
  /** Lines of the hidden sheet. */
  readonly hiddenName: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
};
