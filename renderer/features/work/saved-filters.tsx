// Filters kept under a name: chosen, kept, overwritten, renamed, removed.
import { Button, Input, Modal, Select } from 'antd';
import { EditOutlined, SaveOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowFilter, SavedFilter } from '../../../shared/domain/follow-up.ts';
import { useAct } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { isSameFilter } from './work-place.ts';

type Props = { readonly filter: FollowFilter; readonly onFilter: (filter: FollowFilter) => void };

export function SavedFilters({ filter, onFilter }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const saved = useAsk('filters', 'list', {}).data ?? [];
  const [last, setLast] = useState<string | null>(null);
  const [naming, setNaming] = useState<SavedFilter | 'new' | null>(null);
  const same = saved.find((one) => isSameFilter(one.filter, filter));
  // Chosen before and narrowed since: it can be overwritten with what is shown now.
  const changed = same === undefined ? saved.find(({ id }) => id === last) : undefined;
  const copyOf = (own: FollowFilter): FollowFilter => structuredClone(own);
  const keep = async (name: string): Promise<void> => {
    const isKept =
      naming === 'new' || naming === null
        ? await act(async () => {
            const { id } = await client.filters.create({ name, filter: copyOf(filter) });
            setLast(id);
          })
        : await act(() => client.filters.revise({ id: naming.id, name }));
    if (isKept) setNaming(null);
  };
  return (
    <>
      <Select
        aria-label={t('work.saved.choose')}
        placeholder={t('work.saved.choose')}
        style={{ width: 190 }}
        popupMatchSelectWidth={300}
        value={same?.id ?? null}
        notFoundContent={t('work.saved.none')}
        options={saved.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | null) => {
          const one = saved.find((known) => known.id === id);
          setLast(id);
          if (one !== undefined) onFilter(one.filter);
        }}
      />
      {same === undefined ? (
        <Button icon={<SaveOutlined aria-hidden />} onClick={() => setNaming('new')}>
          {t('work.saved.keep')}
        </Button>
      ) : (
        <>
          <Button
            icon={<EditOutlined aria-hidden />}
            aria-label={t('work.saved.rename', { name: same.name })}
            title={t('work.saved.rename', { name: same.name })}
            onClick={() => setNaming(same)}
          />
          <ConfirmButton
            label={t('work.saved.remove', { name: same.name })}
            question={t('work.saved.removeAsk')}
            act={t('work.saved.removeYes')}
            onConfirm={() => void act(() => client.filters.remove({ id: same.id }))}
          />
        </>
      )}
      {changed !== undefined && (
        <Button
          type="link"
          onClick={() => void act(() => client.filters.revise({ id: changed.id, filter: copyOf(filter) }))}
        >
          {t('work.saved.update', { name: changed.name })}
        </Button>
      )}
      {naming !== null && (
        <NameDialog
          saved={naming === 'new' ? null : naming}
          onKeep={(name) => void keep(name)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

type DialogProps = {
  readonly saved: SavedFilter | null;
  readonly onKeep: (name: string) => void;
  readonly onClose: () => void;
};

function NameDialog({ saved, onKeep, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(saved?.name ?? '');
  const [told, setTold] = useState(false);
  const isEmpty = name.trim() === '';
  const keep = (): void => (isEmpty ? setTold(true) : onKeep(name));
  return (
    <Modal
      open
      title={saved === null ? t('work.saved.keepTitle') : t('work.saved.rename', { name: saved.name })}
      okText={saved === null ? t('work.saved.keepYes') : t('work.saved.renameYes')}
      cancelText={t('confirm.cancel')}
      onOk={keep}
      onCancel={onClose}
    >
      <label className="stack">
        {t('work.saved.name')}
        <Input
          autoFocus
          maxLength={200}
          value={name}
          status={told && isEmpty ? 'error' : ''}
          aria-invalid={told && isEmpty}
          aria-describedby="saved-filter-note"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          }}
        />
      </label>
      <span id="saved-filter-note" className={told && isEmpty ? 'work-late' : 'muted'}>
        {told && isEmpty ? t('reason.empty') : t('work.saved.nameHint')}
      </span>
    </Modal>
  );
}
