// A fault as a sentence for the person in front of the screen.
import type { TFunction } from 'i18next';
import { FaultError, type Fault } from '../../shared/domain/fault.ts';

const SHOWN_FLAWS = 3;

function flawText(t: TFunction, flaw: { readonly path: string; readonly reason: string }): string {
  const field = flaw.path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const name = t(`field.${field}`, { defaultValue: field });
  return `${name}: ${t(`reason.${flaw.reason}`, { defaultValue: t('reason.other') })}`;
}

/** The sentence of a fault. */
export function faultSentence(t: TFunction, fault: Fault): string {
  const flaws = 'flaws' in fault ? fault.flaws.slice(0, SHOWN_FLAWS).map((flaw) => flawText(t, flaw)) : [];
  return t(`fault.${fault.code}`, {
    ...fault,
    flaws: flaws.join('; '),
    count: 'flaws' in fault ? fault.flaws.length : 'count' in fault ? fault.count : 0,
    what: 'what' in fault ? t(`subject.${fault.what}`) : '',
    reason:
      fault.code === 'pack-unreadable'
        ? t(`packReason.${fault.reason}`)
        : fault.code === 'import-refused'
          ? t(`importReason.${fault.reason}`)
          : fault.code === 'handover-refused'
            ? t(`handoverReason.${fault.reason}`)
            : 'reason' in fault
              ? fault.reason
              : '',
    backup: 'backup' in fault ? (fault.backup ?? '') : '',
  });
}

/** The fault an error carries; anything else is an internal one. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  return { code: 'internal', reason: error instanceof Error ? error.message : String(error) };
}
