// A list on paper: looked at as pages, printed, or written as Word and Excel files.
import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Segmented, Space, Spin } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListPaper } from '../../../shared/domain/list-paper.ts';
import { client } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { PaperSheets } from './paper-sheets.tsx';
import { printsOnly } from './print-sheets.ts';
import { useWriting, WritingFault, WritingNow, WrittenFiles, type Write } from './writing.tsx';

/** More rows would keep the window busy for seconds; the files hold them all. */
const MAX_SHOWN = 2000;

type Format = 'A4' | 'A3';
type Props = {
  readonly paper: ListPaper;
  readonly onClose: () => void;
  /** The paper was made for one upright A4: nothing is to be chosen. */
  readonly fixed?: boolean;
};

export function ListPaperDialog({ paper, onClose, fixed = false }: Props): ReactNode {
  const { t } = useTranslation();
  const [format, setFormat] = useState<Format>('A4');
  const [orientation, setOrientation] = useState(paper.orientation);
  const [kind, setKind] = useState<'docx' | 'xlsx'>('docx');
  const [drawn, setDrawn] = useState(0);
  const sheets = useRef<HTMLDivElement>(null);
  const { step, fault, exists, again, run } = useWriting();
  const turned = useMemo(() => ({ ...paper, orientation }), [paper, orientation]);
  const isCut = paper.rows.length > MAX_SHOWN;
  const { data, error, dataUpdatedAt, isFetching } = useQuery({
    queryKey: ['followPapers', 'preview', turned, format],
    queryFn: () => client.followPapers.preview({ paper: { ...turned, rows: turned.rows.slice(0, MAX_SHOWN) }, format }),
    placeholderData: (before) => before,
  });
  useEffect(() => printsOnly(() => sheets.current), []);

  const writeAs =
    (wanted: 'docx' | 'xlsx'): Write =>
    (target) =>
      client.followPapers.export({
        paper: turned,
        format,
        docx: wanted === 'docx',
        xlsx: wanted === 'xlsx',
        ...target,
      });
  const begin = (wanted: 'docx' | 'xlsx'): void => {
    setKind(wanted);
    void run(writeAs(wanted), false, 'ask');
  };
  const isWorking = step.at === 'working';
  const isReady = drawn !== 0 && !isFetching;

  return (
    <Modal
      open
      title={t('followPapers.title', { title: paper.title })}
      width={1080}
      style={{ top: 16 }}
      onCancel={onClose}
      footer={
        <Space wrap>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={!isReady || isCut}
            onClick={() => window.print()}
          >
            {t('followPapers.print')}
          </Button>
          <Button icon={<FileWordOutlined aria-hidden />} disabled={isWorking} onClick={() => begin('docx')}>
            {t('followPapers.docx')}
          </Button>
          <Button icon={<FileExcelOutlined aria-hidden />} disabled={isWorking} onClick={() => begin('xlsx')}>
            {t('followPapers.xlsx')}
          </Button>
          <Button onClick={onClose}>{t('export.close')}</Button>
        </Space>
      }
    >
      <div className="stack" style={{ height: 'calc(100vh - 168px)' }}>
        {!fixed && (
          <div className="row" style={{ flexWrap: 'wrap' }}>
            <Segmented<Format>
              aria-label={t('appendix.paper')}
              options={(['A4', 'A3'] as const).map((name) => ({
                value: name,
                label: t('appendix.paperName', { name }),
              }))}
              value={format}
              onChange={setFormat}
            />
            <Segmented<ListPaper['orientation']>
              aria-label={t('appendix.orientation')}
              options={(['portrait', 'landscape'] as const).map((value) => ({ value, label: t(`appendix.${value}`) }))}
              value={orientation}
              onChange={setOrientation}
            />
            {isFetching && <Spin size="small" />}
          </div>
        )}
        {isCut && <Alert type="info" title={t('followPapers.cut', { shown: MAX_SHOWN, count: paper.rows.length })} />}
        {error !== null && <Alert type="error" title={faultSentence(t, faultOf(error))} />}
        <WritingFault fault={fault} />
        {again && (
          <Space>
            <Button onClick={() => void run(writeAs(kind), true, 'rename')}>{t('export.rename')}</Button>
            <Button onClick={() => void run(writeAs(kind), true, exists ? 'replace' : 'ask')}>
              {t(exists ? 'export.replace' : 'export.again')}
            </Button>
          </Space>
        )}
        {isWorking && <WritingNow />}
        {step.at === 'done' && <WrittenFiles files={step.files} />}
        <div style={{ flex: 1, minHeight: 0 }}>
          <PaperSheets
            docx={data?.docx}
            version={dataUpdatedAt}
            label={t('followPapers.pages')}
            onDrawn={setDrawn}
            sheets={sheets}
          />
        </div>
      </div>
    </Modal>
  );
}
