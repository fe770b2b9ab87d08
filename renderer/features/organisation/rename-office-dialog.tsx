// The office changes its name from a day on: the new names, begun from the present ones.
import { Alert, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { client } from '../../kit/client.ts';
import { faultSentence } from '../../kit/fault.ts';
import { useSave } from '../../kit/act.tsx';
import { readWholeDay } from '../../kit/whole-day.ts';

type Fields = Organisation & { readonly from: string };
type Props = { readonly organisation: Organisation; readonly onClose: () => void };

export function RenameOfficeDialog({ organisation, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const rename = async ({ from, ...names }: Fields): Promise<void> => {
    const day = readWholeDay(from);
    if (busy || day === null) return;
    setBusy(true);
    const failed = await save(() => client.organisation.rename({ from: day, names }));
    setBusy(false);
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };
  const required = [{ required: true, whitespace: true, message: t('reason.empty') }];
  const { name, letterhead, parentLetterhead, symbol, draftingSymbol, place } = organisation;
  return (
    <Modal
      open
      width={640}
      title={t('past.rename')}
      okText={t('past.renameYes')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{t('past.help')}</p>
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      <Form<Fields>
        form={form}
        name="rename"
        layout="vertical"
        initialValues={{ name, letterhead, parentLetterhead, symbol, draftingSymbol, place, from: '' }}
        onFinish={(fields) => void rename(fields)}
      >
        <Form.Item
          name="from"
          label={t('past.from')}
          extra={t('merge.fromHint')}
          rules={[
            {
              validateTrigger: 'onSubmit',
              validator: (_, text: string) =>
                readWholeDay(text) === null ? Promise.reject(new Error(t('merge.fromWrong'))) : Promise.resolve(),
            },
          ]}
        >
          <Input autoFocus style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="parentLetterhead" label={t('past.parent')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} />
        </Form.Item>
        <Form.Item name="letterhead" label={t('past.agency')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} />
        </Form.Item>
        <Form.Item name="name" label={t('past.name')} extra={t('organisation.nameHint')} rules={required}>
          <Input />
        </Form.Item>
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <Form.Item name="symbol" label={t('past.symbol')} rules={required} className="grow">
            <Input />
          </Form.Item>
          <Form.Item name="draftingSymbol" label={t('past.drafting')} className="grow">
            <Input />
          </Form.Item>
          <Form.Item name="place" label={t('past.place')} rules={required} className="grow">
            <Input />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
