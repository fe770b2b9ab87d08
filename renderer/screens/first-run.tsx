// The first start: an office of one's own, or the sample to try things with.
import { Alert, Button, Card, Collapse, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../shared/domain/text.ts';
import { BooksForm } from '../features/books/books-form.tsx';
import { ReceiveFirst } from '../features/handover/receive-first.tsx';
import { onPaper } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../kit/language.tsx';
import { client } from '../kit/client.ts';
import { faultOf, faultSentence } from '../kit/fault.ts';

type Fields = {
  readonly parent: string;
  readonly agency: string;
  readonly name: string;
  readonly symbol: string;
  readonly drafting: string;
  readonly place: string;
  readonly units: string;
  readonly recipients: string;
  readonly signer: string;
  readonly signsAs: string;
};

const EMPTY: Fields = {
  parent: '',
  agency: '',
  name: '',
  symbol: '',
  drafting: 'VP',
  place: '',
  units: '',
  recipients: '',
  signer: '',
  signsAs: '',
};
const DRAFT = 'sokehoach.first-run';

/** There is no data file to keep these in yet: until the office is created they wait in the window's own memory. */
function keepFirstRun(fields: Fields): void {
  window.localStorage.setItem(DRAFT, JSON.stringify(fields));
}

function readFirstRun(): Partial<Fields> {
  try {
    return JSON.parse(window.localStorage.getItem(DRAFT) ?? '{}') as Partial<Fields>;
  } catch {
    return {};
  }
}

export function FirstRun(): ReactNode {
  const { t } = useTranslation();
  const [draft] = useState(() => ({ ...EMPTY, signsAs: onPaper('first.signsAsValue'), ...readFirstRun() }));
  const [own, setOwn] = useState(() => window.localStorage.getItem(DRAFT) !== null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
    }
    setBusy(false);
  };
  const create = (fields: Fields): Promise<void> =>
    run(async () => {
      await client.office.create({
        organisation: {
          name: fields.name,
          letterhead: fields.agency.toLocaleUpperCase('vi'),
          parentLetterhead: fields.parent.toLocaleUpperCase('vi'),
          symbol: fields.symbol,
          draftingSymbol: fields.drafting,
          place: fields.place,
        },
        unitNames: [...linesOf(fields.units)],
        recipientSet:
          fields.recipients.trim() === '' ? null : { name: t('sets.first'), lines: [...linesOf(fields.recipients)] },
        signer: fields.signer.trim() === '' ? null : { name: fields.signer, lines: [...linesOf(fields.signsAs)] },
      });
      window.localStorage.removeItem(DRAFT);
      await client.citations.addShipped({});
    });
  const required = [{ required: true, whitespace: true, message: t('reason.empty') }];

  return (
    <main style={{ maxWidth: 720, margin: '0 auto', padding: '32px 16px' }}>
      <div className="row">
        <h1 className="grow" style={{ fontSize: 24 }}>
          {t('app.name')}
        </h1>
        <LanguageSwitch />
      </div>
      <p>{t('first.welcome')}</p>
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      {!own && (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 }}>
          <Card title={t('first.own')}>
            <p>{t('first.ownText')}</p>
            <Button type="primary" autoFocus onClick={() => setOwn(true)}>
              {t('first.ownButton')}
            </Button>
          </Card>
          <Card title={t('first.sample')}>
            <p>{t('first.sampleText')}</p>
            <Button loading={busy} onClick={() => void run(() => client.office.takeSample({}))}>
              {t('first.sampleButton')}
            </Button>
          </Card>
        </div>
      )}
      {!own && <ReceiveFirst onOpened={() => setFault(null)} />}
      {!own && (
        <Collapse
          size="small"
          style={{ marginTop: 16 }}
          items={[{ key: 'books', label: t('books.other'), children: <BooksForm onSwitched={() => setFault(null)} /> }]}
        />
      )}
      <div hidden={!own}>
        <Form<Fields>
          layout="vertical"
          initialValues={draft}
          onValuesChange={(_, fields) => keepFirstRun(fields)}
          scrollToFirstError={{ focus: true }}
          onFinish={(fields) => void create(fields)}
        >
          <Form.Item name="parent" label={t('organisation.parent')} extra={t('first.parentHint')}>
            <Input autoFocus />
          </Form.Item>
          <Form.Item name="agency" label={t('organisation.agency')} extra={t('first.agencyHint')} rules={required}>
            <Input />
          </Form.Item>
          <Form.Item name="name" label={t('organisation.name')} extra={t('organisation.nameHint')} rules={required}>
            <Input />
          </Form.Item>
          <div className="row" style={{ alignItems: 'flex-start' }}>
            <Form.Item
              name="symbol"
              label={t('organisation.symbol')}
              extra={t('first.symbolHint')}
              rules={required}
              className="grow"
            >
              <Input />
            </Form.Item>
            <Form.Item
              name="drafting"
              label={t('organisation.drafting')}
              extra={t('first.draftingHint')}
              className="grow"
            >
              <Input />
            </Form.Item>
            <Form.Item
              name="place"
              label={t('organisation.place')}
              extra={t('first.placeHint')}
              rules={required}
              className="grow"
            >
              <Input />
            </Form.Item>
          </div>
          <Form.Item name="units" label={t('first.units')} extra={t('first.unitsHint')}>
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
          </Form.Item>
          <Form.Item name="recipients" label={t('first.recipients')} extra={t('first.recipientsHint')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
          <div className="row" style={{ alignItems: 'flex-start' }}>
            <Form.Item name="signer" label={t('first.signer')} className="grow">
              <Input />
            </Form.Item>
            <Form.Item name="signsAs" label={t('first.signsAs')} extra={t('first.signsAsHint')} className="grow">
              <Input.TextArea autoSize={{ minRows: 1 }} />
            </Form.Item>
          </div>
          <div className="row">
            <Button onClick={() => setOwn(false)}>{t('first.back')}</Button>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('first.create')}
            </Button>
          </div>
        </Form>
      </div>
    </main>
  );
}
