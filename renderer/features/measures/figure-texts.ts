// The figures of one line as they are typed, and what is read from them.
import { printDecimal, readDecimal } from '../../../shared/domain/decimal.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { Measure, MeasuredFigures, Measurement } from '../../../shared/domain/reports/measures.ts';
import { cleanLine, cleanText } from '../../../shared/domain/text.ts';

export const FIGURE_FIELDS = ['numerator', 'denominator', 'value'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];
export type LineField = FigureField | 'reporter' | 'note';
export type LineTexts = Readonly<Record<LineField, string>>;

export type LineInput = {
  readonly figures: MeasuredFigures;
  readonly reporter: string | null;
  readonly note: string | null;
};

/** The figures a measure is made of. */
export function figureFields({ kind }: Pick<Measure, 'kind'>): readonly FigureField[] {
  return kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
}

export function textsOf(stored: Measurement | undefined): LineTexts {
  const printed = (value: string | null | undefined): string =>
    value === null || value === undefined ? '' : printDecimal(value);
  return {
    numerator: printed(stored?.numerator),
    denominator: printed(stored?.denominator),
    value: printed(stored?.value),
    reporter: stored?.reporter ?? '',
    note: stored?.note ?? '',
  };
}

/** Figures as they are shown once stored: "1.234,5" for "1234,5". */
export function asStored(texts: LineTexts): LineTexts {
  const stored = FIGURE_FIELDS.map((field) => {
    const value = readDecimal(texts[field]);
    return [field, value === null ? texts[field] : printDecimal(value)];
  });
  return { ...texts, ...(Object.fromEntries(stored) as Record<FigureField, string>) };
}

function wordsOf(text: string): string | null {
  return text === '' ? null : text;
}

/** What is typed as a call takes it, or the fields that hold no number. */
export function readTexts(
  measure: Pick<Measure, 'kind'>,
  texts: LineTexts,
): { readonly input: LineInput } | { readonly wrong: readonly FigureField[] } {
  const asked = figureFields(measure);
  const wrong = asked.filter((field) => texts[field].trim() !== '' && readDecimal(texts[field]) === null);
  if (wrong.length > 0) return { wrong };
  const figure = (field: FigureField): string | null => (asked.includes(field) ? readDecimal(texts[field]) : null);
  return {
    input: {
      figures: { numerator: figure('numerator'), denominator: figure('denominator'), value: figure('value') },
      reporter: wordsOf(cleanLine(texts.reporter)),
      note: wordsOf(cleanText(texts.note)),
    },
  };
}

/** The field of a line each flaw of a refused call belongs to; what belongs to none stands at the first figure. */
export function flawsByField(
  measure: Pick<Measure, 'kind'>,
  fault: Fault,
): readonly { readonly field: LineField; readonly reason: string | null }[] {
  const [first = 'value'] = figureFields(measure);
  if (!('flaws' in fault)) return [{ field: first, reason: null }];
  const fields: readonly LineField[] = [...FIGURE_FIELDS, 'reporter', 'note'];
  return fault.flaws.map(({ path, reason }) => {
    const field = fields.find((one) => path.split('.').includes(one));
    return { field: field ?? first, reason };
  });
}
