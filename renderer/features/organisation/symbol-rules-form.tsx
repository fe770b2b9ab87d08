// The symbols of the office: by kind of document, for all units or for one drafting unit.
import { Button, Card, Input, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS, documentKind } from '../../../shared/domain/document-kinds.ts';
import type { SymbolRule } from '../../../shared/domain/office-rules.ts';
import { openUnits, type Unit } from '../../../shared/domain/organisation.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';

type Props = { readonly rules: readonly SymbolRule[]; readonly units: readonly Unit[] };

export function SymbolRulesForm({ rules, units }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Card title={t('rules.symbols')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        <div className="muted">{t('rules.symbolsHelp')}</div>
        {rules.map((rule) => (
          <RuleLine key={rule.key} rule={rule} units={units} />
        ))}
        <NewRule units={units} />
      </div>
    </Card>
  );
}

function RuleLine({ rule, units }: { readonly rule: SymbolRule; readonly units: readonly Unit[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const kind = documentKind(rule.kind).name;
  const unit = units.find((known) => known.key === rule.unit)?.name ?? t('rules.everyUnit');
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <span style={{ width: 120, paddingTop: 5 }}>{kind}</span>
      <span style={{ width: 320, paddingTop: 5 }}>{unit}</span>
      <AutoText
        hideLabel
        label={t('rules.symbol', { kind, unit })}
        value={rule.symbol}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(symbol) => client.symbolRules.revise({ key: rule.key, symbol })}
      />
      <ConfirmButton
        label={t('rules.remove', { symbol: rule.symbol })}
        question={t('rules.removeAsk')}
        act={t('rules.removeYes')}
        onConfirm={() => void act(() => client.symbolRules.remove({ id: rule.key }))}
      />
    </div>
  );
}

function NewRule({ units }: { readonly units: readonly Unit[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [kind, setKind] = useState('KH');
  const [unit, setUnit] = useState<string | null>(null);
  const [symbol, setSymbol] = useState('');
  const add = async (): Promise<void> => {
    if (symbol.trim() === '') return;
    if (await act(() => client.symbolRules.create({ kind, unit, symbol }))) setSymbol('');
  };
  return (
    <div className="row">
      <Select
        style={{ width: 120 }}
        aria-label={t('rules.kind')}
        value={kind}
        options={DOCUMENT_KINDS.map((one) => ({ value: one.code, label: one.name }))}
        onChange={setKind}
      />
      <Select
        style={{ width: 320 }}
        allowClear
        aria-label={t('rules.unit')}
        placeholder={t('rules.everyUnit')}
        value={unit}
        options={openUnits(units)
          .filter((one) => one.kind === 'unit')
          .map((one) => ({ value: one.key, label: one.name }))}
        onChange={(key: string | undefined) => setUnit(key ?? null)}
      />
      <Input
        className="grow"
        value={symbol}
        maxLength={200}
        aria-label={t('rules.newSymbol')}
        placeholder={t('rules.newSymbolHint')}
        onChange={(event) => setSymbol(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
        }}
      />
      <Button icon={<PlusOutlined aria-hidden />} disabled={symbol.trim() === ''} onClick={() => void add()}>
        {t('rules.add')}
      </Button>
    </div>
  );
}
