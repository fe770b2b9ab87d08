// The rules of reports: each with its sentence, whether it asks now, and its acts.
import { Button } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, EditOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportRuleRecord } from '../../../shared/domain/reports/report-rule.ts';
import { sayRule } from '../../../shared/domain/reports/rule-words.ts';
import { useAct } from '../../kit/act.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';

type Props = { readonly rules: readonly ReportRuleRecord[]; readonly onEdit: (rule: ReportRuleRecord) => void };

export function RuleList({ rules, onEdit }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <table className="report-rules" aria-label={t('reportRules.rules')}>
      <thead>
        <tr>
          {(['name', 'rule', 'owner', 'receiver', 'state', 'act'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`reportRules.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => {
          const { id, name, planId } = rule;
          const own = rules.filter((one) => one.planId === planId);
          const at = own.indexOf(rule);
          const move = (after: string | null): void => void act(() => client.reportRules.move({ id, after }));
          return (
            <tr key={id} className={rule.standing === 'asks' ? undefined : 'off'}>
              <th scope="row" style={{ width: '18%' }}>
                {name}
              </th>
              <td>{sayRule(rule.rule)}</td>
              <td style={{ width: 150 }}>
                {planId === null ? t('reportRules.office') : <Link to={`/ke-hoach/${planId}`}>{rule.planLabel}</Link>}
              </td>
              <td style={{ width: '16%' }}>{[rule.receiver, rule.via].filter((part) => part !== null).join(' – ')}</td>
              <td style={{ width: 120 }}>{t(`reportRules.standing.${rule.standing}`)}</td>
              <td className="report-rule-acts">
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={t('reportRules.up', { name })}
                  disabled={at === 0}
                  onClick={() => move(own[at - 2]?.id ?? null)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={t('reportRules.down', { name })}
                  disabled={at === own.length - 1}
                  onClick={() => move(own[at + 1]?.id ?? null)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={t('reportRules.editFor', { name })}
                  onClick={() => onEdit(rule)}
                />
                <ConfirmButton
                  small
                  label={t('reportRules.remove', { name })}
                  question={t('reportRules.removeAsk')}
                  act={t('reportRules.removeYes')}
                  onConfirm={() => void act(() => client.reportRules.remove({ id }))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
