// A document from a template: which one, for which year, and its subject where another is wanted.
import { Alert, Form, Input, InputNumber, Radio, Spin, Tag } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf, Contract } from '../../../shared/contract/contract.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { client, useAsk } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';

type Props = {
  /** Id of the form, for a button outside of it. */
  readonly id: string;
  readonly onMake: (make: () => Promise<{ readonly id: string }>) => void;
};

type Listed = OutputOf<Contract['templates']['list']>;

/** The subject of a template as it would read, as far as the screen can tell. */
function readableSubject(subject: string, year: number, office: string): string {
  return subject
    .replaceAll('{year}', String(year))
    .replaceAll('{lastYear}', String(year - 1))
    .replaceAll('{nextYear}', String(year + 1))
    .replaceAll('{office}', office);
}

export function TemplateForm({ id, onMake }: Props): ReactNode {
  const { t } = useTranslation();
  const { data: office } = useAsk('organisation', 'get', {});
  const [listed, setListed] = useState<Listed | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [template, setTemplate] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(() => new Date().getFullYear());
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    client.templates.list({}).then(setListed, (error: unknown) => setFault(faultSentence(t, faultOf(error))));
  }, [t]);
  const chosen = listed?.templates.find((one) => one.id === template);
  const yearIsGood = year !== null && Number.isInteger(year) && year >= 1990 && year <= 2100;
  const name = office?.organisation.name ?? '';
  const subject = typed ?? (chosen === undefined || !yearIsGood ? '' : readableSubject(chosen.subject, year, name));
  const make = (): void => {
    setAsked(true);
    if (chosen === undefined || !yearIsGood || subject.trim() === '') return;
    onMake(() => client.plans.createFromTemplate({ template: chosen.id, year, subject }));
  };
  if (fault !== null) return <Alert type="error" showIcon title={fault} />;
  if (listed === null) return <Spin />;
  return (
    <Form
      id={id}
      layout="vertical"
      onFinish={make}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) make();
      }}
    >
      <Form.Item
        label={t('copying.template')}
        {...(asked && chosen === undefined
          ? { validateStatus: 'error' as const, help: t('copying.templateMissing') }
          : {})}
      >
        <Radio.Group
          aria-label={t('copying.template')}
          className="template-list"
          value={template}
          onChange={(event) => {
            setTemplate(String(event.target.value));
            setTyped(null);
          }}
        >
          {listed.templates.map((one) => (
            <Radio key={one.id} value={one.id}>
              <span>{one.name}</span>{' '}
              <span className="muted">
                {documentKind(one.kind).name}
                {one.tasks > 0 && ` · ${t('copying.templateTasks', { count: one.tasks })}`}
              </span>{' '}
              {one.own && <Tag color="blue">{t('copying.templateOwn')}</Tag>}
              {one.about !== '' && <div className="muted template-about">{one.about}</div>}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {listed.unreadable.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('copying.templateBroken', { files: listed.unreadable.join(', ') })}
        />
      )}
      <div className="row" style={{ alignItems: 'flex-start', gap: 16 }}>
        <Form.Item
          label={t('plan.year')}
          htmlFor={`${id}-year`}
          {...(yearIsGood ? {} : { validateStatus: 'error' as const, help: t('plan.yearWrong') })}
        >
          <InputNumber id={`${id}-year`} style={{ width: 110 }} value={year} onChange={setYear} />
        </Form.Item>
        <Form.Item
          className="grow"
          label={t('plans.subject')}
          htmlFor={`${id}-subject`}
          extra={t('copying.templateHint')}
          {...(asked && subject.trim() === '' ? { validateStatus: 'error' as const, help: t('reason.empty') } : {})}
        >
          <Input.TextArea
            id={`${id}-subject`}
            autoSize={{ minRows: 1, maxRows: 3 }}
            maxLength={2000}
            value={subject}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </div>
    </Form>
  );
}
