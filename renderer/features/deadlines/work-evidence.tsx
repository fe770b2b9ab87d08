// The files that prove a task: added, opened, taken off.
import { Alert, Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/contract/deadlines.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';
import { EVIDENCE_LIMIT_MB } from '../../kit/evidence-limit.ts';
import { tooLarge } from '../../kit/picked-files.ts';
import { attach } from './evidence-files.ts';

function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

type Props = {
  readonly files: readonly Evidence[];
  /** The piece of work a new file belongs to. */
  readonly occurrenceId: string;
};

export function WorkEvidence({ files, occurrenceId }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [large, setLarge] = useState<string | null>(null);
  const add = (picked: readonly File[]): void => {
    const wrong = tooLarge(picked);
    setLarge(wrong?.name ?? null);
    if (wrong === undefined && picked.length > 0) void act(() => attach([{ id: occurrenceId }], picked));
  };
  const open = (id: string): void =>
    void act(async () => {
      const { href } = await client.evidence.open({ id });
      if (href !== null) window.location.assign(href);
    });
  return (
    <section
      aria-label={t('follow.panel.evidence')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add([...event.dataTransfer.files]);
      }}
    >
      <div className="row">
        <h3 className="panel-title grow">{t('follow.panel.evidence')}</h3>
        <input
          ref={input}
          type="file"
          multiple
          // The theme of fields shows a file input that is only hidden.
          style={{ display: 'none' }}
          aria-label={t('follow.record.files')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {t('follow.record.pick')}
        </Button>
      </div>
      {large !== null && (
        <Alert type="error" title={t('follow.record.fileLarge', { file: large, limit: EVIDENCE_LIMIT_MB })} />
      )}
      {files.length === 0 && <span className="muted">{t('follow.panel.evidenceEmpty')}</span>}
      <ul className="plain">
        {files.map((file) => (
          <li key={file.id} className="row">
            <Button
              type="link"
              size="small"
              style={{ padding: 0 }}
              aria-label={t('follow.panel.evidenceOpen', { file: file.name })}
              onClick={() => open(file.id)}
            >
              {file.name}
            </Button>
            <span className="muted grow">
              {t('follow.panel.evidenceLine', { size: sizeWords(file.bytes), day: screenDay(file.at.slice(0, 10)) })}
            </span>
            <ConfirmButton
              small
              label={t('follow.panel.evidenceRemove', { file: file.name })}
              question={t('follow.panel.evidenceRemoveAsk')}
              act={t('follow.panel.evidenceRemoveYes')}
              onConfirm={() => void act(() => client.evidence.remove({ id: file.id }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
