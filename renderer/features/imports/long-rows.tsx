// Rows of a long list, some at first and more when they are asked for: nothing is out of reach.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props<Row> = {
  readonly rows: readonly Row[];
  /** As many as are shown at first. */
  readonly first: number;
  readonly children: (shown: readonly Row[]) => ReactNode;
};

/** Each asking shows so many times the first rows more. */
const GROWS = 5;

export function LongRows<Row>({ rows, first, children }: Props<Row>): ReactNode {
  const { t } = useTranslation();
  const [count, setCount] = useState(first);
  return (
    <>
      {children(rows.slice(0, count))}
      {rows.length > count && (
        <Button size="small" style={{ margin: '8px 0' }} onClick={() => setCount(count + first * GROWS)}>
          {t('imports.more', { count: rows.length - count })}
        </Button>
      )}
    </>
  );
}
