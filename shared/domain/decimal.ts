// Decimals as text, computed with integers: no float ever rounds a figure of a report.

/** Digits behind the point that a quotient is worked out to before it is rounded. */
type Scaled = { readonly units: bigint; readonly scale: number };

function scaled(text: string): Scaled {
  const [whole = '0', tail = ''] = text.split('.');
  return { units: BigInt(whole + tail), scale: tail.length };
}

function at({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

/** Without zeros behind the last figure: "96.50" is "96.5". */
function textOf(units: bigint, scale: number): string {
  const figures = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = figures.slice(0, figures.length - scale);
  const tail = figures.slice(figures.length - scale).replace(/0+$/, '');
  const text = tail === '' ? whole : `${whole}.${tail}`;
  return units < 0n && text !== '0' ? `-${text}` : text;
}

/** Below 0 where `one` is the smaller, 0 where they are equal. */
export function compareDecimals(one: string, other: string): number {
  const [left, right] = [scaled(one), scaled(other)];
  const scale = Math.max(left.scale, right.scale);
  const [a, b] = [at(left, scale), at(right, scale)];
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDecimals(one: string, other: string): string {
  const [left, right] = [scaled(one), scaled(other)];
  const scale = Math.max(left.scale, right.scale);
  return textOf(at(left, scale) + at(right, scale), scale);
}

export function negated(value: string): string {
  const { units, scale } = scaled(value);
  return textOf(-units, scale);
}

export function subtractDecimals(one: string, other: string): string {
  return addDecimals(one, negated(other));
}

export function multiplyDecimals(one: string, other: string): string {
  const [left, right] = [scaled(one), scaled(other)];
  return textOf(left.units * right.units, left.scale + right.scale);
}

export function sumDecimals(values: readonly string[]): string {
  return values.reduce(addDecimals, '0');
}

/** Rounded to so many digits behind the point; a half goes away from zero, as Excel's ROUND does. */
export function roundDecimal(value: string, digits: number): string {
  return divideDecimals(value, '1', digits);
}

/** The quotient, rounded as `roundDecimal` says. @throws RangeError where `divisor` is 0 */
export function divideDecimals(dividend: string, divisor: string, digits: number): string {
  const [over, under] = [scaled(dividend), scaled(divisor)];
  if (under.units === 0n) throw new RangeError('division by zero');
  const top = over.units * 10n ** BigInt(digits + 1 + under.scale);
  const bottom = under.units * 10n ** BigInt(over.scale);
  const tenth = top / bottom;
  const exact = top % bottom === 0n;
  const negative = top < 0n !== bottom < 0n && (tenth !== 0n || !exact);
  const size = tenth < 0n ? -tenth : tenth;
  const rounded = (size + 5n) / 10n;
  return textOf(negative ? -rounded : rounded, digits);
}

/** The least whole number that is not smaller. */
export function ceilingOf(value: string): string {
  const { units, scale } = scaled(value);
  const base = 10n ** BigInt(scale);
  const whole = units / base;
  return textOf(units > 0n && units % base !== 0n ? whole + 1n : whole, 0);
}

/** With a decimal comma and points between thousands, as Vietnamese papers write it: "1.234,5". */
export function printDecimal(value: string): string {
  const [whole = '', tail] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return tail === undefined ? grouped : `${grouped},${tail}`;
}

/**
 * Reads what a clerk types for a figure: "1.234,5", "1234,5", "96,25". A point or a space stands between thousands only: "12.5",
 * "0.125" and "6 3" could be two numbers and are refused, as is everything that is no number; `null` then.
 */
export function readDecimal(text: string): string | null {
  const match = /^(-?)\s*([1-9]\d{0,2}(?:(?:\.\d{3})+|(?:\s\d{3})+)|\d{1,15})(?:,(\d{1,10}))?$/.exec(text.trim());
  if (match === null) return null;
  const whole = (match[2] ?? '').replace(/[.\s]/g, '');
  if (whole.length > 15) return null;
  const { units, scale } = scaled(`${match[1] ?? ''}${whole}${match[3] === undefined ? '' : `.${match[3]}`}`);
  return textOf(units, scale);
}
