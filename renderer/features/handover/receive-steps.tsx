// Single steps of receiving a package: choosing it, its password, what came, and what the clerk must decide.
import { Alert, Button, Input, Upload } from 'antd';
import { FolderOpenOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview, Received } from '../../../shared/contract/handovers.ts';
import { bridge } from '../../kit/client.ts';
import { screenMoment } from '../../kit/moment.ts';
import { ConflictTable } from './conflict-table.tsx';
import { megabytes } from './megabytes.ts';

/** What a browser may hand in, in MB; the contract takes as much (`MAX_UPLOAD_BYTES`). */
export const UPLOAD_LIMIT_MB = 20;

type ChooseProps = { readonly onPath: (file: string | null) => void; readonly onUpload: (file: File) => void };

export function ChooseStep({ onPath, onUpload }: ChooseProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [path, setPath] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const ready = path.trim() !== '';
  return (
    <div className="stack" style={{ gap: 12 }}>
      <span>{t('handover.pickHelp')}</span>
      {bridge.shell === 'desktop' ? (
        <Button
          type="primary"
          autoFocus
          icon={<FolderOpenOutlined aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onPath(null)}
        >
          {t('handover.pick')}
        </Button>
      ) : (
        <Upload
          accept=".skhbg"
          showUploadList={false}
          beforeUpload={(file) => {
            const large = file.size > UPLOAD_LIMIT_MB * 1024 ** 2;
            setTooLarge(large);
            if (!large) onUpload(file);
            return false;
          }}
        >
          <Button autoFocus icon={<FolderOpenOutlined aria-hidden />}>
            {t('handover.upload', { limit: UPLOAD_LIMIT_MB })}
          </Button>
        </Upload>
      )}
      {tooLarge && <Alert type="error" title={t('handover.tooLarge', { limit: UPLOAD_LIMIT_MB })} />}
      <div>
        <label htmlFor={id}>{t('handover.path')}</label>
        <div className="row">
          <Input
            id={id}
            value={path}
            maxLength={1000}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setPath(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && ready) onPath(path);
            }}
          />
          <Button disabled={!ready} onClick={() => onPath(path)}>
            {t('handover.readPath')}
          </Button>
        </div>
        <span id={`${id}-hint`} className="muted" style={{ fontSize: 12 }}>
          {t('handover.pathHint')}
        </span>
      </div>
    </div>
  );
}

type PasswordProps = { readonly name: string; readonly onPassword: (password: string) => void };

export function PasswordStep({ name, onPassword }: PasswordProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [password, setPassword] = useState('');
  return (
    <div className="stack">
      <span>{t('handover.protected', { name })}</span>
      <label htmlFor={id}>{t('handover.typePassword')}</label>
      <div className="row">
        <Input.Password
          id={id}
          autoFocus
          value={password}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setPassword(target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing && password !== '') onPassword(password);
          }}
        />
        <Button type="primary" disabled={password === ''} onClick={() => onPassword(password)}>
          {t('handover.unlock')}
        </Button>
      </div>
    </div>
  );
}

type Ready = Extract<Received, { readonly state: 'ready' }>;
type ReadyProps = { readonly received: Ready; readonly onOpen: () => void; readonly onMerge: () => void };

export function ReadyStep({ received, onOpen, onMerge }: ReadyProps): ReactNode {
  const { t } = useTranslation();
  const { office, by, at, canMerge, bytes, ...counts } = received;
  return (
    <div className="stack" style={{ gap: 12 }}>
      <Alert type="success" title={t('handover.ready')} />
      <dl className="handover-facts">
        <dt>{t('handover.office')}</dt>
        <dd>{office}</dd>
        <dt>{t('handover.by')}</dt>
        <dd>{by}</dd>
        <dt>{t('handover.made')}</dt>
        <dd>{screenMoment(at)}</dd>
        <dt>{t('handover.inside')}</dt>
        <dd>{t('handover.insideText', { ...counts, size: megabytes(bytes) })}</dd>
      </dl>
      <div className="handover-ways">
        <div className="stack">
          <Button type="primary" autoFocus={canMerge} disabled={!canMerge} onClick={onMerge}>
            {t('handover.merge')}
          </Button>
          <span className="muted">{t(canMerge ? 'handover.mergeHelp' : 'handover.cannotMerge')}</span>
        </div>
        <div className="stack">
          <Button autoFocus={!canMerge} onClick={onOpen}>
            {t('handover.open')}
          </Button>
          <span className="muted">{t('handover.openHelp')}</span>
        </div>
      </div>
    </div>
  );
}

type DecideProps = {
  readonly preview: MergePreview;
  readonly theirs: ReadonlySet<string>;
  readonly onTheirs: (theirs: ReadonlySet<string>) => void;
};

export function DecideStep({ preview, theirs, onTheirs }: DecideProps): ReactNode {
  const { t } = useTranslation();
  const { conflicts, taken, kept, files } = preview;
  const choose = (key: string, take: boolean): void => {
    const next = new Set(theirs);
    if (take) next.add(key);
    else next.delete(key);
    onTheirs(next);
  };
  const takeable = conflicts.filter(({ canTake }) => canTake);
  return (
    <div className="stack" style={{ gap: 12 }}>
      <span role="status">{t('handover.counts', { taken, kept, files })}</span>
      {conflicts.length === 0 && <span>{t(taken + files === 0 ? 'handover.nothing' : 'handover.none')}</span>}
      {conflicts.length > 0 && (
        <>
          <div className="row" style={{ flexWrap: 'wrap' }}>
            <span className="grow">{t('handover.asked', { count: conflicts.length })}</span>
            <Button size="small" onClick={() => onTheirs(new Set())}>
              {t('handover.allOurs')}
            </Button>
            <Button size="small" onClick={() => onTheirs(new Set(takeable.map(({ key }) => key)))}>
              {t('handover.allTheirs')}
            </Button>
          </div>
          <ConflictTable
            conflicts={conflicts}
            isTheirs={({ key }) => theirs.has(key)}
            onChoose={({ key }, take) => choose(key, take)}
          />
        </>
      )}
    </div>
  );
}
