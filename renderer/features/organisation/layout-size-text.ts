// A size as the clerk types and reads it: "13,5".
import { isSizeAllowed, type SizeChoice } from '../../../shared/document/layout-sizes.ts';

export function shownSize(value: number): string {
  return String(value).replace('.', ',');
}

function numberOf(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d+)?$/.test(typed) ? Number(typed) : null;
}

/** What is wrong with a typed size, by the name of its sentence; `null` where it can be kept. An empty field gives the choice up. */
export function sizeFlaw(text: string, choice: SizeChoice): 'notNumber' | 'outside' | 'coarse' | null {
  if (text.trim() === '') return null;
  const value = numberOf(text);
  if (value === null) return 'notNumber';
  if (value < choice.range[0] || value > choice.range[1]) return 'outside';
  return isSizeAllowed(choice, value) ? null : 'coarse';
}

/** The size to keep; `null` for the standard one, so that only real choices are kept. */
export function readSize(text: string, choice: SizeChoice): number | null {
  const value = numberOf(text);
  return value === choice.standard ? null : value;
}
