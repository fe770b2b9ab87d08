// The phrase bank: every sentence a report may begin with, the office's own in place of the shipped one.
import { Button, Input, Modal, Spin, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../shared/contract/reports.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';

export function PhraseDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('phrases', 'list', {});
  const sections = [...new Set(data?.map(({ section }) => section))];
  return (
    <Modal open width={860} style={{ top: 24 }} title={t('reports.phrases.title')} footer={null} onCancel={onClose}>
      <p className="muted" style={{ marginTop: 0 }}>
        {t('reports.phrases.hint')}
      </p>
      {data === undefined && <Spin />}
      <div style={{ maxHeight: '65vh', overflow: 'auto', paddingRight: 8 }}>
        {sections.map((section) => (
          <section key={section}>
            <h2 className="report-heading">{t(`reports.phrases.section.${section}`)}</h2>
            {data
              ?.filter((phrase) => phrase.section === section)
              .map((phrase) => (
                <PhraseLine
                  key={`${phrase.key} ${phrase.own ?? ''}`}
                  phrase={phrase}
                  name={t(`reports.phrases.section.${section}`)}
                />
              ))}
          </section>
        ))}
      </div>
    </Modal>
  );
}

function PhraseLine({ phrase, name }: { readonly phrase: Phrase; readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { key, own, shipped } = phrase;
  const keep = (typed: string): void => {
    const text = typed.trim();
    if (text === '' || text === (own ?? shipped)) return;
    void act(() => client.phrases.set({ key, text: text === shipped ? null : text }));
  };
  return (
    <div className="stack" style={{ gap: 2, marginBottom: 8 }}>
      <Input.TextArea
        autoSize
        defaultValue={own ?? shipped}
        aria-label={`${name}: ${shipped}`}
        onBlur={(event) => keep(event.target.value)}
      />
      {own !== null && (
        <span className="row">
          <Tag>{t('reports.phrases.own')}</Tag>
          <Button size="small" type="link" onClick={() => void act(() => client.phrases.set({ key, text: null }))}>
            {t('reports.phrases.reset')}
          </Button>
        </span>
      )}
    </div>
  );
}
