// A report on work: how it stands, what came of it, what is in the way, and the files that prove it.
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { WORK_STATUSES, type WorkStatus } from '../../../shared/domain/deadlines/standing.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { openUnits, type Unit } from '../../../shared/domain/organisation.ts';
import { client } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { readWholeDay } from '../../kit/whole-day.ts';
import { ActDialog } from './act-dialog.tsx';
import { EVIDENCE_LIMIT_MB } from '../../kit/evidence-limit.ts';
import { tooLarge } from '../../kit/picked-files.ts';
import { attach } from './evidence-files.ts';
import { taskWords } from './work-words.ts';

type Props = {
  readonly rows: readonly FollowRow[];
  readonly today: Day;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
};

const NO_WORDS = { text: '', product: '', productNumber: '', difficulty: '', reporter: '' };

export function RecordDialog({ rows, today, units, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [first] = rows;
  const [status, setStatus] = useState<WorkStatus>('done');
  const [dayText, setDayText] = useState(screenDay(today));
  const [words, setWords] = useState(NO_WORDS);
  const [productDayText, setProductDayText] = useState('');
  const [unitId, setUnitId] = useState<string | null>(rows.length === 1 ? (first?.units[0] ?? null) : null);
  const [rest, setRest] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const day = readWholeDay(dayText);
  const productDay = productDayText.trim() === '' ? null : readWholeDay(productDayText);
  const dayProblem = day === null || day > today ? t('follow.record.dayWrong', { today: screenDay(today) }) : null;
  const productProblem =
    productDayText.trim() !== '' && productDay === null ? t('follow.record.productDayWrong') : null;
  const large = tooLarge(files);
  const record = async (): Promise<void> => {
    if (day === null) return;
    await client.progress.record({ ids: rows.map(({ id }) => id), day, status, ...words, productDay, unitId, rest });
    await attach(rows, files);
  };
  const field = (
    name: keyof typeof NO_WORDS,
  ): { value: string; onChange: (event: { target: { value: string } }) => void } => ({
    value: words[name],
    onChange: ({ target: { value } }) => setWords((now) => ({ ...now, [name]: value })),
  });
  return (
    <ActDialog
      title={t('follow.record.title')}
      yes={t('follow.record.yes')}
      about={rows.length === 1 && first !== undefined ? taskWords(first) : t('follow.chosen', { count: rows.length })}
      ready={dayProblem === null && productProblem === null && large === undefined}
      act={record}
      onDone={onClose}
      onClose={onClose}
    >
      <div className="row" style={{ alignItems: 'flex-start', gap: 16 }}>
        <Form.Item label={t('follow.record.status')} className="grow">
          <Radio.Group
            aria-label={t('follow.record.status')}
            value={status}
            onChange={(event) => setStatus(event.target.value as WorkStatus)}
          >
            <div style={{ display: 'grid', gridTemplateColumns: 'auto auto', gap: '4px 12px' }}>
              {WORK_STATUSES.map((one) => (
                <Radio key={one} value={one}>
                  {t(`follow.status.${one}`)}
                </Radio>
              ))}
            </div>
          </Radio.Group>
        </Form.Item>
        <DayField label={t('follow.record.day')} text={dayText} onText={setDayText} problem={dayProblem} />
      </div>
      <Form.Item label={t('follow.record.text')} htmlFor="record-text" extra={t('follow.record.textHint')}>
        <Input.TextArea
          id="record-text"
          autoFocus
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={32_000}
          {...field('text')}
        />
      </Form.Item>
      <div className="row" style={{ alignItems: 'flex-start', gap: 12 }}>
        <Form.Item label={t('follow.record.product')} htmlFor="record-product" className="grow">
          <Input id="record-product" maxLength={2000} {...field('product')} />
        </Form.Item>
        <Form.Item label={t('follow.record.number')} htmlFor="record-number">
          <Input id="record-number" style={{ width: 130 }} maxLength={200} {...field('productNumber')} />
        </Form.Item>
        <DayField
          label={t('follow.record.productDay')}
          text={productDayText}
          onText={setProductDayText}
          problem={productProblem}
        />
      </div>
      <Form.Item
        label={t('follow.record.difficulty')}
        htmlFor="record-difficulty"
        extra={t('follow.record.difficultyHint')}
      >
        <Input.TextArea
          id="record-difficulty"
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={32_000}
          {...field('difficulty')}
        />
      </Form.Item>
      <div className="row" style={{ gap: 12 }}>
        <Form.Item label={t('follow.record.reporter')} htmlFor="record-reporter" className="grow">
          <Input id="record-reporter" maxLength={200} {...field('reporter')} />
        </Form.Item>
        <Form.Item label={t('follow.record.unit')} htmlFor="record-unit" className="grow">
          <Select
            id="record-unit"
            allowClear
            value={unitId}
            options={openUnits(units).map((unit) => ({ value: unit.key, label: unit.name }))}
            onChange={(unit: string | undefined) => setUnitId(unit ?? null)}
          />
        </Form.Item>
      </div>
      <PickedFiles files={files} onFiles={setFiles} />
      {large !== undefined && (
        <div role="alert" className="wrong">
          {t('follow.record.fileLarge', { file: large.name, limit: EVIDENCE_LIMIT_MB })}
        </div>
      )}
      {rows.some(({ kind }) => kind === 'recurring') && (
        <Checkbox checked={rest} onChange={(event) => setRest(event.target.checked)}>
          {t('follow.record.rest')}
        </Checkbox>
      )}
      <div className="muted" style={{ fontSize: 12 }}>
        {t('follow.record.kept')}
      </div>
    </ActDialog>
  );
}

type PickedProps = { readonly files: readonly File[]; readonly onFiles: (files: readonly File[]) => void };

function PickedFiles({ files, onFiles }: PickedProps): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Form.Item label={t('follow.record.files')} extra={t('follow.record.filesHint', { limit: EVIDENCE_LIMIT_MB })}>
      <input
        ref={input}
        type="file"
        multiple
        // The theme of fields shows a file input that is only hidden.
        style={{ display: 'none' }}
        aria-label={t('follow.record.files')}
        onChange={(event) => {
          onFiles([...files, ...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => input.current?.click()}>
          {t('follow.record.pick')}
        </Button>
        {files.map((file, at) => (
          <span key={`${file.name} ${at}`} className="row" style={{ gap: 2 }}>
            {file.name}
            <Button
              size="small"
              type="text"
              aria-label={t('follow.record.unpick', { file: file.name })}
              onClick={() => onFiles(files.filter((other) => other !== file))}
              icon={<CloseOutlined aria-hidden />}
            />
          </span>
        ))}
      </div>
    </Form.Item>
  );
}
