// Legal bases as lines: words typed freely, or documents taken from the library.
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { basisNamed, printFullCitation, type Basis, type Citation } from '../../shared/domain/citations.ts';
import { fold } from '../../shared/domain/text.ts';
import { AutoLines } from './auto-text.tsx';
import { basisWords } from './choices.ts';
import { OutdatedNote } from './outdated-note.tsx';
import { useAct } from './act.tsx';

type Props = {
  readonly label: string;
  readonly value: readonly Basis[];
  readonly citations: readonly Citation[];
  /** Whole citation on each line (for the opening of a plan) or kind and number only (for a task). */
  readonly full: boolean;
  readonly onSave: (bases: Basis[]) => Promise<unknown>;
};

export function BasisList({ label, value, citations, full, onSave }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <AutoLines
        label={label}
        lines={full ? 3 : 2}
        hint={t('basis.hint')}
        items={value.map((basis) => basisWords(basis, citations, full))}
        onSave={(lines) => onSave(lines.map((line) => basisNamed(line, citations)))}
      />
      <Select
        showSearch={{ filterOption: (typed, option) => fold(String(option?.label)).includes(fold(typed)) }}
        value={null}
        aria-label={t('basis.fromLibrary')}
        placeholder={t('basis.fromLibrary')}
        notFoundContent={t('basis.none')}
        options={citations.map((citation) => ({ value: citation.key, label: printFullCitation(citation) }))}
        onChange={(key: string | null) => {
          if (key !== null) void act(() => onSave([...value, { citation: key }]));
        }}
      />
      {citations
        .filter((citation) => value.some((basis) => 'citation' in basis && basis.citation === citation.key))
        .map((citation) => (
          <OutdatedNote key={citation.key} citation={citation} all={citations} />
        ))}
    </div>
  );
}
