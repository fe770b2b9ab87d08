// Sentences for people on a terminal, from the same files as the screen's; none is written in this folder itself.
import i18next, { type i18n } from 'i18next';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '../shared/domain/deadlines/say-deadline.ts';
import type { Fault } from '../shared/domain/fault.ts';

const LOCALES = join(import.meta.dirname, '../resources/locales');

export type Language = 'vi' | 'en';
export type { Say } from '../shared/domain/deadlines/say-deadline.ts';

/** The sentences of one language, from `folder` where the program is built and this file no longer stands in its place. */
export function sentences(language: Language, folder = LOCALES): Say {
  const translation: unknown = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: translation as Record<string, never> } },
  });
  return (key, values = {}) => instance.t(key, values);
}

const SHOWN_FLAWS = 5;

/** A fault as one line. */
export function sayFault(fault: Fault, say: Say): string {
  const flaws =
    'flaws' in fault ? fault.flaws.slice(0, SHOWN_FLAWS).map((flaw) => `${flaw.path} (${flaw.reason})`) : [];
  return say(`fault.${fault.code}`, {
    ...fault,
    flaws: flaws.join('; ') + ('flaws' in fault && fault.flaws.length > SHOWN_FLAWS ? ' …' : ''),
    count: 'flaws' in fault ? fault.flaws.length : 'count' in fault ? fault.count : 0,
    what: 'what' in fault ? say(`subject.${fault.what}`) : '',
    reason:
      fault.code === 'pack-unreadable'
        ? say(`packReason.${fault.reason}`)
        : fault.code === 'import-refused'
          ? say(`importReason.${fault.reason}`)
          : fault.code === 'handover-refused'
            ? say(`handoverReason.${fault.reason}`)
            : 'reason' in fault
              ? fault.reason
              : '',
    backup: 'backup' in fault ? (fault.backup ?? '') : '',
  });
}
