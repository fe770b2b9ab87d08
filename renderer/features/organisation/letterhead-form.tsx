// The letterhead of the office, and the names it is known by.
import { Button, Card } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import type { FormerProfile, Organisation, Profile } from '../../../shared/domain/organisation.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { RenameOfficeDialog } from './rename-office-dialog.tsx';

type Props = { readonly organisation: Profile; readonly former: readonly FormerProfile[] };

export function LetterheadForm({ organisation, former }: Props): ReactNode {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const filled = (text: string): string | null => (text.trim() === '' ? t('reason.empty') : null);
  const save = (patch: Partial<Organisation>): Promise<unknown> => client.organisation.revise(patch);
  return (
    <Card
      title={t('organisation.letterhead')}
      size="small"
      extra={
        <Button type="link" size="small" onClick={() => setRenaming(true)}>
          {t('past.rename')}
        </Button>
      }
    >
      {renaming && <RenameOfficeDialog organisation={organisation} onClose={() => setRenaming(false)} />}
      <div className="stack" style={{ gap: 12 }}>
        <AutoText
          label={t('organisation.parent')}
          value={organisation.parentLetterhead ?? ''}
          lines={2}
          onSave={(parentLetterhead) => save({ parentLetterhead })}
        />
        <AutoText
          label={t('organisation.agency')}
          value={organisation.letterhead}
          lines={2}
          check={filled}
          onSave={(letterhead) => save({ letterhead })}
        />
        <AutoText
          label={t('organisation.name')}
          value={organisation.name}
          hint={t('organisation.nameHint')}
          check={filled}
          onSave={(name) => save({ name })}
        />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <AutoText
            label={t('organisation.symbol')}
            value={organisation.symbol}
            check={filled}
            onSave={(symbol) => save({ symbol })}
          />
          <AutoText
            label={t('organisation.drafting')}
            value={organisation.draftingSymbol}
            onSave={(draftingSymbol) => save({ draftingSymbol })}
          />
          <AutoText
            label={t('organisation.place')}
            value={organisation.place}
            check={filled}
            onSave={(place) => save({ place })}
          />
        </div>
        {(former.length > 0 || organisation.validFrom !== null) && (
          <div className="muted">
            {organisation.validFrom !== null && (
              <div>{t('past.since', { day: screenDay(organisation.validFrom) })}</div>
            )}
            {former.toReversed().map((old) => (
              <div key={old.key}>{t('past.former', { name: old.name, day: screenDay(old.validTo) })}</div>
            ))}
          </div>
        )}
      </div>
    </Card>
  );
}
