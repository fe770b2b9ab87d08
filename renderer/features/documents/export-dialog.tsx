// The export dialog: which files, paper or electronic; then what was written and what can be done with it.
import { Checkbox, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../kit/client.ts';
import { WritingDialog } from './writing.tsx';

type Props = { readonly planId: string; readonly onClose: () => void };

export function ExportDialog({ planId, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [docx, setDocx] = useState(true);
  const [xlsx, setXlsx] = useState(true);
  const [mode, setMode] = useState<'paper' | 'electronic'>('paper');
  return (
    <WritingDialog
      title={t('export.title')}
      ready={docx || xlsx}
      write={(target) => client.documents.export({ planId, docx, xlsx, mode, ...target })}
      onClose={onClose}
    >
      <Checkbox checked={docx} onChange={(event) => setDocx(event.target.checked)}>
        {t('export.docx')}
      </Checkbox>
      <Checkbox checked={xlsx} onChange={(event) => setXlsx(event.target.checked)}>
        {t('export.xlsx')}
      </Checkbox>
      <Radio.Group
        value={mode}
        onChange={(event) => setMode(event.target.value as 'paper' | 'electronic')}
        aria-label={t('export.mode')}
      >
        <div className="stack">
          <Radio value="paper">{t('export.paper')}</Radio>
          <Radio value="electronic">{t('export.electronic')}</Radio>
        </div>
      </Radio.Group>
    </WritingDialog>
  );
}
