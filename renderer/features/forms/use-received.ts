// Files of forms on their way into the book: each read, its form found, its fault said beside its name.
import { useState } from 'react';
import type { Fault } from '../../../shared/domain/fault.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { base64Of, tooLarge } from '../../kit/picked-files.ts';

export type ReceivedFile = {
  readonly key: number;
  readonly file: File;
  /** The place of the board it was dropped on. */
  readonly formId: string | null;
  readonly state:
    | { readonly at: 'reading' }
    | { readonly at: 'large' }
    | { readonly at: 'refused'; readonly fault: Fault }
    | { readonly at: 'got'; readonly id: string; readonly formId: string };
};

export type Receiving = {
  readonly files: readonly ReceivedFile[];
  readonly take: (files: readonly File[], formId: string | null) => Promise<void>;
  /** Takes the answers of a file whose locked cells were changed. */
  readonly takeAnswers: (one: ReceivedFile) => Promise<void>;
  readonly clear: () => void;
};

let last = 0;

export function useReceived(): Receiving {
  const save = useSave();
  const [files, setFiles] = useState<readonly ReceivedFile[]>([]);
  const read = async (one: ReceivedFile, altered: 'refuse' | 'ignore'): Promise<void> => {
    const put = (state: ReceivedFile['state']): void =>
      setFiles((known) => known.map((other) => (other.key === one.key ? { ...one, state } : other)));
    if (tooLarge([one.file]) !== undefined) return put({ at: 'large' });
    put({ at: 'reading' });
    let got = { id: '', formId: '' };
    const fault = await save(async () => {
      const base64 = await base64Of(one.file);
      got = await client.formReturns.receive({ name: one.file.name, base64, formId: one.formId, altered });
    });
    put(fault === null ? { at: 'got', ...got } : { at: 'refused', fault });
  };
  return {
    files,
    take: async (picked, formId) => {
      const own = picked.map((file): ReceivedFile => {
        last += 1;
        return { key: last, file, formId, state: { at: 'reading' } };
      });
      setFiles((known) => [...own, ...known]);
      // One behind the other: the versions of a form get their numbers in the order of the files.
      for (const one of own) await read(one, 'refuse');
    },
    takeAnswers: (one) => read(one, 'ignore'),
    clear: () => setFiles([]),
  };
}
