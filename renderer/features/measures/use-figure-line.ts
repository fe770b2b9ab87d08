// One line of figures while it is typed: kept when a field is left, refused at the field, and never lost.
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Measurement } from '../../../shared/domain/reports/measures.ts';
import { useSave } from '../../kit/act.tsx';
import { holdDraft } from '../../kit/drafts.ts';
import { faultSentence } from '../../kit/fault.ts';
import { useStable } from '../../kit/stable.ts';
import {
  asStored,
  flawsByField,
  readTexts,
  textsOf,
  type LineField,
  type LineInput,
  type LineTexts,
} from './figure-texts.ts';

export type LineFaults = Partial<Readonly<Record<LineField, string>>>;

type Line = {
  readonly texts: LineTexts;
  readonly faults: LineFaults;
  readonly type: (field: LineField, text: string) => void;
  readonly enter: (field: LineField) => void;
  /** Keeps the line while the field stays entered. */
  readonly keep: () => void;
  readonly leave: () => void;
};

type Asked = {
  readonly measure: Measure;
  readonly stored: Measurement | undefined;
  /** What the line is called where it has to be said that it was not kept. */
  readonly label: string;
  readonly onSave: (input: LineInput) => Promise<unknown>;
};

function keyOf(input: LineInput): string {
  const { figures, reporter, note } = input;
  return JSON.stringify([figures.numerator, figures.denominator, figures.value, reporter, note]);
}

function storedKey(stored: Measurement | undefined): string {
  const { numerator = null, denominator = null, value = null, reporter = null, note = null } = stored ?? {};
  return keyOf({ figures: { numerator, denominator, value }, reporter, note });
}

/** Sentences at the fields of a refused line. */
export function useLineFaults(measure: Measure): {
  readonly unreadable: (wrong: readonly LineField[]) => LineFaults;
  readonly refused: (fault: Parameters<typeof flawsByField>[1]) => LineFaults;
} {
  const { t } = useTranslation();
  return {
    unreadable: (wrong) => Object.fromEntries(wrong.map((field) => [field, t('measures.figures.notNumber')])),
    refused: (fault) =>
      Object.fromEntries(
        flawsByField(measure, fault).map(({ field, reason }) => [
          field,
          reason === null ? faultSentence(t, fault) : t(`reason.${reason}`, { defaultValue: t('reason.other') }),
        ]),
      ),
  };
}

export function useFigureLine({ measure, stored, label, onSave }: Asked): Line {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const save = useSave();
  const say = useLineFaults(measure);
  const [texts, setTexts] = useState(() => textsOf(stored));
  const [faults, setFaults] = useState<LineFaults>({});
  const held = storedKey(stored);
  const live = useRef({
    texts,
    kept: held,
    focused: null as LineField | null,
    mounted: true,
    refused: false,
    saving: 0,
  });

  /** Puts texts into the fields, but never into the one that is typed in. */
  const show = (next: LineTexts): void => {
    const { focused, texts: typed } = live.current;
    live.current.texts = focused === null ? next : { ...next, [focused]: typed[focused] };
    setTexts(live.current.texts);
  };
  const refuse = (found: LineFaults): void => {
    live.current.refused = true;
    if (live.current.mounted) return setFaults(found);
    // The line is gone: what was typed in it is said where it can be read and copied.
    const typed = Object.values(live.current.texts)
      .filter((text) => text !== '')
      .join('; ');
    notification.error({
      title: t('act.notKept', { label }),
      description: `${Object.values(found).join(' ')} ${t('act.typed', { typed })}`,
      duration: 0,
    });
  };
  const keep = useStable(async (): Promise<void> => {
    const { current } = live;
    const reading = readTexts(measure, current.texts);
    if ('wrong' in reading) return refuse(say.unreadable(reading.wrong));
    const [key, before] = [keyOf(reading.input), current.kept];
    if (key === before) {
      current.refused = false;
      if (current.mounted) setFaults({});
      return;
    }
    current.kept = key;
    current.saving += 1;
    const failed = await save(() => onSave(reading.input));
    current.saving -= 1;
    if (failed !== null) {
      if (current.kept === key) current.kept = before;
      return refuse(say.refused(failed));
    }
    current.refused = false;
    if (!current.mounted) return;
    setFaults({});
    show(asStored(current.texts));
  });
  // The stored form of what was typed ("1.234,5" for "1234,5") is shown in the fields that are not being typed in.
  useEffect(() => {
    const { current } = live;
    const reading = readTexts(measure, current.texts);
    // An answer that was asked before the last field was left knows less than the line does.
    const isBehind = 'wrong' in reading || keyOf(reading.input) !== current.kept || current.saving > 0;
    if (current.refused || isBehind) return;
    current.kept = held;
    show(textsOf(stored));
    // `held` stands for what is stored: the same figures asked for again change nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held]);
  useEffect(() => holdDraft(() => void keep()), [keep]);
  useEffect(() => {
    const { current } = live;
    current.mounted = true;
    return () => {
      current.mounted = false;
      void keep();
    };
  }, [keep]);
  return {
    texts,
    faults,
    type: (field, text) => {
      live.current.texts = { ...live.current.texts, [field]: text };
      setTexts(live.current.texts);
    },
    enter: (field) => {
      live.current.focused = field;
    },
    keep: () => void keep(),
    leave: () => {
      live.current.focused = null;
      void keep();
    },
  };
}
