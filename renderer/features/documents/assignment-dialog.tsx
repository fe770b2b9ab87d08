// The dialog of phiếu giao việc: which units, which year, who signs, which kinds of file.
import { Checkbox, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { client, useAsk } from '../../kit/client.ts';
import { WritingDialog } from './writing.tsx';

/** Tasks each unit leads. */
function tasksByUnit(rows: readonly FollowRow[]): ReadonlyMap<string, number> {
  const tasks = new Map<string, Set<string>>();
  for (const { units, taskId, shared } of rows)
    for (const unit of units) tasks.set(unit, (tasks.get(unit) ?? new Set()).add(shared ?? taskId));
  return new Map([...tasks].map(([unit, own]) => [unit, own.size]));
}

export function AssignmentDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const organisation = useAsk('organisation', 'get', {});
  const home = useAsk('deadlines', 'list', { bucket: 'open' });
  const [typedYear, setTypedYear] = useState<number | null>(null);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [signer, setSigner] = useState<string | null>(null);
  const [docx, setDocx] = useState(true);
  const [xlsx, setXlsx] = useState(false);
  const year = typedYear ?? Number((home.data?.today ?? '2026').slice(0, 4));
  const counts = tasksByUnit((home.data?.rows ?? []).filter((row) => row.year === year));
  const units = (organisation.data?.units ?? []).filter(({ key }) => counts.has(key));
  const wanted = units.map(({ key }) => key).filter((key) => chosen === null || chosen.includes(key));
  const titles = (organisation.data?.people ?? []).flatMap((person) =>
    person.titles.map((title) => ({ value: title.key, label: `${title.lines.join(' ')} – ${person.name}` })),
  );
  const signs = signer ?? titles[0]?.value ?? null;
  return (
    <WritingDialog
      title={t('followPapers.assignmentTitle')}
      ready={(docx || xlsx) && wanted.length > 0}
      write={(target) =>
        client.followPapers.assignment({ unitIds: wanted, year, signer: signs, docx, xlsx, ...target })
      }
      onClose={onClose}
    >
      <label className="row">
        {t('followPapers.year')}
        <InputNumber
          min={1990}
          max={2100}
          value={year}
          onChange={(value) => {
            setTypedYear(value);
            setChosen(null);
          }}
        />
      </label>
      <fieldset style={{ border: '1px solid #d9dfe7', margin: 0, padding: '4px 12px 8px' }}>
        <legend>{t('followPapers.units', { count: wanted.length, of: units.length })}</legend>
        {units.length === 0 && <span className="muted">{t('followPapers.noUnits', { year })}</span>}
        {units.length > 1 && (
          <Checkbox
            checked={wanted.length === units.length}
            indeterminate={wanted.length > 0 && wanted.length < units.length}
            onChange={(event) => setChosen(event.target.checked ? null : [])}
          >
            {t('followPapers.allUnits')}
          </Checkbox>
        )}
        <Checkbox.Group value={[...wanted]} onChange={setChosen} style={{ display: 'block' }}>
          <div className="stack" style={{ gap: 2, maxHeight: 220, overflow: 'auto' }}>
            {units.map(({ key, name }) => (
              <Checkbox key={key} value={key}>
                {t('followPapers.unit', { name, count: counts.get(key) ?? 0 })}
              </Checkbox>
            ))}
          </div>
        </Checkbox.Group>
      </fieldset>
      <label className="stack" style={{ gap: 2 }}>
        {t('followPapers.signer')}
        <Select<string> value={signs} options={titles} onChange={setSigner} aria-label={t('followPapers.signer')} />
      </label>
      <Checkbox checked={docx} onChange={(event) => setDocx(event.target.checked)}>
        {t('followPapers.assignmentDocx')}
      </Checkbox>
      <Checkbox checked={xlsx} onChange={(event) => setXlsx(event.target.checked)}>
        {t('followPapers.assignmentXlsx')}
      </Checkbox>
      <span className="muted">{t('followPapers.assignmentHint')}</span>
    </WritingDialog>
  );
}
