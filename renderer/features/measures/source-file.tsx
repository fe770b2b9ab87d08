// The file the figures of a line were taken from: attached, opened.
import { Alert, Button } from 'antd';
import { PaperClipOutlined } from '@ant-design/icons';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measurement } from '../../../shared/domain/reports/measures.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { EVIDENCE_LIMIT_MB } from '../../kit/evidence-limit.ts';
import { base64Of, tooLarge } from '../../kit/picked-files.ts';

type FileProps = { readonly id: string; readonly file: string };

/** The name of a kept file, which opens it. */
export function OpenSource({ id, file }: FileProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const open = (): void =>
    void act(async () => {
      const { href } = await client.measurements.open({ id });
      if (href !== null) window.location.assign(href);
    });
  return (
    <Button
      type="link"
      size="small"
      style={{ padding: 0 }}
      aria-label={t('measures.figures.openFile', { file })}
      onClick={open}
    >
      {file}
    </Button>
  );
}

type Props = {
  readonly place: { readonly measureId: string; readonly period: string; readonly unitId: string | null };
  readonly name: string;
  readonly stored: Measurement | undefined;
  readonly closed: boolean;
};

export function SourceFile({ place, name, stored, closed }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [large, setLarge] = useState<string | null>(null);
  const add = (picked: readonly File[]): void => {
    setLarge(tooLarge(picked)?.name ?? null);
    const [file] = picked;
    if (file === undefined || tooLarge(picked) !== undefined) return;
    void act(async () => client.measurements.attach({ ...place, name: file.name, base64: await base64Of(file) }));
  };
  const source = stored?.source ?? null;
  if (closed && source === null) return null;
  return (
    <div>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {!closed && (
          <>
            <input
              ref={input}
              type="file"
              style={{ display: 'none' }}
              aria-label={t('measures.figures.attachFor', { place: name })}
              onChange={(event) => {
                add([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <Button size="small" icon={<PaperClipOutlined aria-hidden />} onClick={() => input.current?.click()}>
              {t('measures.figures.attach')}
            </Button>
          </>
        )}
        {source !== null && stored !== undefined && <OpenSource id={stored.id} file={source.name} />}
      </div>
      {large !== null && (
        <Alert type="error" title={t('measures.figures.large', { file: large, limit: EVIDENCE_LIMIT_MB })} />
      )}
    </div>
  );
}
