// The place where plans from above are held against our own: which of their work is covered, and what is left.
import { Button, Empty, Select, Spin } from 'antd';
import { EditOutlined, FileWordOutlined, SnippetsOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ListPaper } from '../../shared/domain/list-paper.ts';
import { addressedName } from '../../shared/domain/organisation.ts';
import { printReference } from '../../shared/domain/reference-plans.ts';
import { CoverageBoard } from '../features/coverage/coverage-board.tsx';
import { coverageParams, readCoveragePlace, uncoveredPaper } from '../features/coverage/coverage-view.ts';
import { PasteReference } from '../features/coverage/paste-reference.tsx';
import { ReferenceHeadDialog } from '../features/coverage/reference-head.tsx';
import { ListPaperDialog } from '../features/documents/list-paper-dialog.tsx';
import { onPaper } from '../i18n/i18n.ts';
import { client, useAsk } from '../kit/client.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { useAct } from '../kit/act.tsx';
import { useToday } from '../kit/today.ts';

export function CoverageScreen(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const act = useAct();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const office = useAsk('organisation', 'get', {}).data?.organisation;
  const { data: plans } = useAsk('references', 'list', {});
  const [pasting, setPasting] = useState(false);
  const [editing, setEditing] = useState(false);
  const [paper, setPaper] = useState<ListPaper | null>(null);
  if (plans === undefined || today === undefined) return <Spin style={{ margin: 48 }} />;
  const plan = plans.find((one) => one.id === id) ?? plans[0];
  const parent = office?.parentLetterhead ?? null;
  return (
    <div
      className="place"
      style={{ display: 'flex', flexDirection: 'column', height: '100%', boxSizing: 'border-box' }}
    >
      <div className="place-head">
        <h1>{t('coverage.open')}</h1>
        {plan !== undefined && (
          <>
            <Select
              aria-label={t('coverage.choosePlan')}
              style={{ width: 420 }}
              popupMatchSelectWidth={640}
              value={plan.id}
              options={plans.map((one) => ({
                value: one.id,
                label: `${printReference(one)} – ${one.subject} (${one.covered}/${one.rows - one.setAside})`,
              }))}
              onChange={(next) => void navigate(`/doi-chieu/${next}`)}
            />
            <Button
              icon={<EditOutlined aria-hidden />}
              aria-label={t('coverage.edit')}
              onClick={() => setEditing(true)}
            />
            <ConfirmButton
              label={t('coverage.remove', { name: printReference(plan) })}
              question={t('coverage.removeAsk', { count: plan.rows })}
              act={t('coverage.removeYes')}
              onConfirm={() =>
                void act(async () => {
                  await client.references.remove({ id: plan.id });
                  await navigate('/doi-chieu');
                })
              }
            />
          </>
        )}
        <Button
          type={plan === undefined ? 'primary' : 'default'}
          icon={<FileWordOutlined aria-hidden />}
          onClick={() => void navigate('/ke-hoach/nhap?de=doi-chieu')}
        >
          {t('coverage.addFile')}
        </Button>
        <Button icon={<SnippetsOutlined aria-hidden />} onClick={() => setPasting(true)}>
          {t('coverage.add')}
        </Button>
      </div>
      {plan === undefined ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coverage.empty')} />
      ) : (
        <CoverageBoard
          key={plan.id}
          id={plan.id}
          place={readCoveragePlace(params)}
          onPlace={(change) =>
            setParams((now) => coverageParams({ ...readCoveragePlace(now), ...change }), { replace: true })
          }
          onPrint={(shown, rows) => setPaper(uncoveredPaper(onPaper, shown, rows))}
        />
      )}
      {pasting && (
        <PasteReference
          year={Number(today.slice(0, 4))}
          issuer={parent === null ? '' : addressedName(parent)}
          onMade={(made) => void navigate(`/doi-chieu/${made}`)}
          onClose={() => setPasting(false)}
        />
      )}
      {editing && plan !== undefined && <ReferenceHeadDialog plan={plan} onClose={() => setEditing(false)} />}
      {paper !== null && <ListPaperDialog paper={paper} onClose={() => setPaper(null)} />}
    </div>
  );
}
