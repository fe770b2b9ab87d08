// Tools over the text of a report: a number by its name, the text written anew, the phrase bank.
import { App, Button, Popconfirm, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../shared/domain/reports/figures.ts';
import { offeredTokens } from '../../../shared/domain/reports/tokens.ts';
import { client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { useAct } from '../../kit/act.tsx';
import { PhraseDialog } from './phrase-dialog.tsx';

type Props = { readonly id: string; readonly figures: Figures; readonly readOnly: boolean };

export function TextTools({ id, figures, readOnly }: Props): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const act = useAct();
  const [phrases, setPhrases] = useState(false);
  const names = useMemo(() => offeredTokens(figures), [figures]);
  const copy = async (name: string): Promise<void> => {
    await navigator.clipboard.writeText(`{${name}}`).catch(() => undefined);
    void message.info(t('reports.text.copied', { name: `{${name}}` }));
  };
  const redraft = async (): Promise<void> => {
    await allSaved();
    await act(() => client.reports.redraft({ id }));
  };
  return (
    <div className="row" style={{ flexWrap: 'wrap', marginBottom: 8 }}>
      <Select
        showSearch
        style={{ width: 280 }}
        aria-label={t('reports.text.insert')}
        placeholder={t('reports.text.insert')}
        title={t('reports.text.insertHint')}
        value={null}
        disabled={readOnly}
        options={names.map((name) => ({ value: name, label: name }))}
        onChange={(name: string) => void copy(name)}
      />
      <Popconfirm
        title={<div style={{ maxWidth: 320 }}>{t('reports.text.redraftAsk')}</div>}
        okText={t('reports.text.redraft')}
        cancelText={t('confirm.cancel')}
        disabled={readOnly}
        onConfirm={() => void redraft()}
      >
        <Button disabled={readOnly}>{t('reports.text.redraft')}</Button>
      </Popconfirm>
      <Button onClick={() => setPhrases(true)}>{t('reports.text.phrases')}</Button>
      {phrases && <PhraseDialog onClose={() => setPhrases(false)} />}
    </div>
  );
}
