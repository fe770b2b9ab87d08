// A new title to sign with: by which right, and the two or three titles its lines are made of.
import { Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AUTHORITIES, signingLines, signingParts, type Authority } from '../../../shared/domain/signing.ts';
import { useAct } from '../../kit/act.tsx';

type Props = {
  readonly person: string;
  /** The head's title known from other people, to start with. */
  readonly head: string;
  readonly onAdd: (lines: string[]) => Promise<unknown>;
  readonly onClose: () => void;
};

export function SigningTitleDialog({ person, head: known, onAdd, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [authority, setAuthority] = useState<Authority>(known === '' ? 'own' : 'KT');
  const [head, setHead] = useState(known);
  const [own, setOwn] = useState('');
  const [body, setBody] = useState('');
  const [busy, setBusy] = useState(false);
  const asked = signingParts(authority);
  const lines = signingLines(authority, head, own, body);
  // Who signs for a body as its head needs no second title.
  const ready =
    (!asked.head || head.trim() !== '') &&
    (!asked.own || authority === 'TM' || own.trim() !== '') &&
    (!asked.body || body.trim() !== '');
  const add = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    if (await act(() => onAdd([...lines]))) onClose();
    setBusy(false);
  };
  return (
    <Modal
      open
      width={520}
      title={t('signing.title', { name: person })}
      okText={t('signing.add')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={() => void add()}>
        <Form.Item label={t('signing.authority')} htmlFor="signing-authority" extra={t(`signing.hint_${authority}`)}>
          <Select
            id="signing-authority"
            value={authority}
            options={AUTHORITIES.map((one) => ({ value: one, label: t(`signing.authority_${one}`) }))}
            onChange={setAuthority}
          />
        </Form.Item>
        {asked.body && (
          <Form.Item label={t('signing.body')} htmlFor="signing-body" extra={t('signing.bodyHint')}>
            <Input id="signing-body" value={body} maxLength={200} onChange={(event) => setBody(event.target.value)} />
          </Form.Item>
        )}
        {asked.head && (
          <Form.Item label={t('signing.head')} htmlFor="signing-head" extra={t('signing.headHint')}>
            <Input id="signing-head" value={head} maxLength={200} onChange={(event) => setHead(event.target.value)} />
          </Form.Item>
        )}
        {asked.own && (
          <Form.Item
            label={t('signing.own')}
            htmlFor="signing-own"
            extra={t(authority === 'TM' ? 'signing.ownBodyHint' : `signing.ownHint_${authority}`, { defaultValue: '' })}
          >
            <Input id="signing-own" value={own} maxLength={200} onChange={(event) => setOwn(event.target.value)} />
          </Form.Item>
        )}
        <div aria-live="polite">
          <div className="muted">{t('signing.printed')}</div>
          <div
            role="img"
            aria-label={lines.join(' / ')}
            style={{ minHeight: 66, textAlign: 'center', fontFamily: '"Times New Roman", serif', fontWeight: 700 }}
          >
            {lines.map((line, at) => (
              <div key={at}>{line}</div>
            ))}
          </div>
        </div>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
