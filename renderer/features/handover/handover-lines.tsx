// Packages that were given and merged, each merge with all that was decided in it, to read, copy and print.
import { App, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverLine } from '../../../shared/contract/handovers.ts';
import { useAsk } from '../../kit/client.ts';
import { screenMoment } from '../../kit/moment.ts';
import { ConflictTable } from './conflict-table.tsx';
import { decidedText } from './conflict-words.ts';

type DetailsProps = { readonly line: HandoverLine; readonly onClose: () => void };

/** Prints a text alone, as it is read on the screen. */
function printText(title: string, text: string): void {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const head = document.createElement('h1');
  head.textContent = title;
  const body = document.createElement('pre');
  body.style.whiteSpace = 'pre-wrap';
  body.style.fontFamily = 'inherit';
  body.textContent = text;
  sheets.append(head, body);
  document.body.append(sheets);
  window.addEventListener('afterprint', () => sheets.remove(), { once: true });
  window.print();
}

function Details({ line, onClose }: DetailsProps): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { summary, party, fileName, sha256 } = line;
  const { taken, kept, conflicts } = summary;
  const title = t('handover.detailsTitle', { moment: screenMoment(line.at) });
  const said = t('handover.mergedText', { party: party ?? '', taken, kept, asked: conflicts.length });
  const text = (): string => [`${fileName}, ${said}`, decidedText(t, conflicts)].join('\n\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${title}\n${text()}`);
    void message.success(t('handover.copied'));
  };
  return (
    <Modal
      open
      title={title}
      width={1180}
      style={{ top: 40 }}
      onCancel={onClose}
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          {t('handover.copy')}
        </Button>,
        <Button key="print" onClick={() => printText(title, text())}>
          {t('handover.print')}
        </Button>,
        <Button key="close" type="primary" autoFocus onClick={onClose}>
          {t('handover.close')}
        </Button>,
      ]}
    >
      <div className="stack">
        <span>
          {fileName}, {said}
        </span>
        <span className="muted" style={{ overflowWrap: 'anywhere' }}>
          {t('handover.sum', { sum: sha256 })}
        </span>
        {conflicts.length === 0 ? (
          <span>{t('handover.noDecisions')}</span>
        ) : (
          <ConflictTable conflicts={conflicts} isTheirs={({ chosen }) => chosen === 'theirs'} />
        )}
      </div>
    </Modal>
  );
}

export function HandoverLines(): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('handovers', 'list', {});
  const [shown, setShown] = useState<HandoverLine | null>(null);
  if (data === undefined) return null;
  if (data.length === 0) return <span className="muted">{t('handover.noLines')}</span>;
  return (
    <>
      <ul className="handover-lines" aria-label={t('handover.lines')}>
        {data.map((line) => {
          const { plans, files, isProtected, taken, kept, conflicts } = line.summary;
          const lock = t(isProtected ? 'handover.locked' : 'handover.unlocked');
          const given = line.direction === 'given';
          return (
            <li key={line.id}>
              <span>{screenMoment(line.at)}</span>
              <strong>{t(given ? 'handover.given' : 'handover.merged')}</strong>
              <span>{line.fileName}</span>
              <span className="muted grow">
                {given
                  ? t('handover.givenText', { plans, files, lock })
                  : t('handover.mergedText', { party: line.party ?? '', taken, kept, asked: conflicts.length })}
              </span>
              {!given && (
                <Button type="link" size="small" onClick={() => setShown(line)}>
                  {t('handover.details')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {shown !== null && <Details line={shown} onClose={() => setShown(null)} />}
    </>
  );
}
