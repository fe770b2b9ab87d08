// The place of exchange with the units: the board of forms; the address says what is opened on it.
import { Button, Empty, Segmented, Select, Spin } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { FormHead } from '../../shared/contract/forms.ts';
import { formsAddress, readFormsAddress, type FormsView } from '../../shared/domain/forms/forms-address.ts';
import { partsOf, type Period } from '../../shared/domain/reports/periods.ts';
import { DropForms } from '../features/forms/drop-forms.tsx';
import { FormDrawer } from '../features/forms/form-drawer.tsx';
import { FormKitDialog } from '../features/forms/form-kit-dialog.tsx';
import { BOARD_KINDS, periodsOfKind, usualPeriod } from '../features/forms/form-words.ts';
import { FormsBoard } from '../features/forms/forms-board.tsx';
import { MakeFormsDialog } from '../features/forms/make-forms-dialog.tsx';
import { OwingDialog } from '../features/forms/owing-dialog.tsx';
import { RemindFormDialog } from '../features/forms/remind-form-dialog.tsx';
import { ReviewDialog } from '../features/forms/review-dialog.tsx';
import { useReceived } from '../features/forms/use-received.ts';
import { useAsk } from '../kit/client.ts';
import { useToday } from '../kit/today.ts';
import { WriteFormsDialog, WriteReturnDialog } from './write-forms.tsx';

type Making = { readonly period: Period; readonly unitId: string | null };

export function ExchangeScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const today = useToday();
  const view = readFormsAddress((name) => params.get(name));
  const present = Number(today.slice(0, 4));
  const year = view.year ?? present;
  const board = useAsk('forms', 'board', { year: year === 0 ? 2000 : year }).data;
  const receiving = useReceived();
  const [making, setMaking] = useState<Making | null>(null);
  const [sending, setSending] = useState<readonly string[] | null>(null);
  const [writing, setWriting] = useState<readonly string[] | null>(null);
  const [answering, setAnswering] = useState<string | null>(null);
  const [reminding, setReminding] = useState<FormHead | null>(null);
  const show = (change: Partial<FormsView>): void => {
    const closed = { unit: null, period: null, owed: null, late: false, version: null };
    void navigate(formsAddress({ year, kind: view.kind, ...closed, ...change }), { replace: true });
  };
  if (board === undefined || today === '') return <Spin style={{ margin: 48 }} />;
  const periods = periodsOfKind(view.kind, year);
  const { units, forms } = board;
  const usual = usualPeriod(view.kind, year, today);
  const opened = view.unit === null || view.period === null ? null : { unit: view.unit, period: view.period };
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.exchange')}</h1>
        <Select
          aria-label={t('forms.year')}
          style={{ width: 96 }}
          value={year}
          options={[...new Set([present - 1, present, present + 1, year])].map((value) => ({ value, label: value }))}
          onChange={(next) => show({ year: next })}
        />
        <Segmented
          aria-label={t('forms.kinds')}
          value={view.kind}
          options={BOARD_KINDS.map((value) => ({ value, label: t(`forms.kind.${value}`) }))}
          onChange={(kind) => show({ kind })}
        />
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setMaking({ period: usual, unitId: null })}
        >
          {t('forms.make.button')}
        </Button>
      </div>
      {units.length === 0 ? (
        <Empty description={t('forms.noUnits')}>
          <Link to="/co-quan">{t('forms.toOffice')}</Link>
        </Empty>
      ) : (
        <>
          <DropForms receiving={receiving} forms={forms} onReview={(version) => show({ version })} />
          {forms.length === 0 && (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('forms.empty', { year })} />
          )}
          <FormsBoard
            year={year}
            units={units}
            forms={forms}
            periods={periods}
            onOpen={(unit, period) => show({ unit, period })}
            onOwed={(owed) => show({ owed })}
            onUnsent={setSending}
            onFiles={(files, formId) => void receiving.take(files, formId)}
          />
        </>
      )}
      {opened !== null && (
        <FormDrawer
          unit={units.find(({ id }) => id === opened.unit)?.name ?? ''}
          period={opened.period}
          forms={forms.filter((form) => form.unitId === opened.unit && form.period === opened.period)}
          onMake={() => setMaking({ period: opened.period, unitId: opened.unit })}
          onSend={(id) => setSending([id])}
          onReview={(version) => show({ version })}
          onRemind={setReminding}
          onFiles={(files, formId) => {
            void receiving.take(files, formId);
            show({});
          }}
          onClose={() => show({})}
        />
      )}
      {view.owed !== null && (
        <OwingDialog
          period={view.owed}
          late={view.late}
          forms={forms}
          onOpen={({ unitId, period }) => show({ unit: unitId, period })}
          onRemind={setReminding}
          onClose={() => show({})}
        />
      )}
      {view.version !== null && <ReviewDialog id={view.version} onWriteMail={setAnswering} onClose={() => show({})} />}
      {making !== null && (
        <MakeFormsDialog
          today={today}
          {...making}
          onClose={() => setMaking(null)}
          onMade={(ids, period) => {
            setMaking(null);
            setSending(ids);
            // The board shows what was made, whatever kind of period it showed before.
            const { kind, year: own } = partsOf(period);
            const shown = BOARD_KINDS.find((one) => one === kind) ?? view.kind;
            if (shown !== view.kind || own !== year) show({ kind: shown, year: own });
          }}
        />
      )}
      {sending !== null && (
        <FormKitDialog ids={sending} today={today} onWrite={setWriting} onClose={() => setSending(null)} />
      )}
      {writing !== null && <WriteFormsDialog ids={writing} onClose={() => setWriting(null)} />}
      {answering !== null && <WriteReturnDialog id={answering} onClose={() => setAnswering(null)} />}
      {reminding !== null && (
        <RemindFormDialog
          formId={reminding.id}
          unit={reminding.unit}
          today={today}
          onClose={() => setReminding(null)}
        />
      )}
    </div>
  );
}
