// i18next with every sentence of the screens in both languages; faults come from the files the command line reads too.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import sharedEn from '../../resources/locales/en.json';
import sharedVi from '../../resources/locales/vi.json';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** The languages of the screens, each by its own name. */
export const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const CHOSEN = 'sokehoach.language';

/** The language chosen on this computer; Vietnamese until one is. */
function chosenLanguage(): Language {
  return globalThis.localStorage?.getItem(CHOSEN) === 'en' ? 'en' : 'vi';
}

// Readers of the screen pronounce the words by this, the moment they change.
i18next.on('languageChanged', (language) => {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
});

void i18next.use(initReactI18next).init({
  lng: chosenLanguage(),
  fallbackLng: 'vi',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { vi: { translation: { ...sharedVi, ...vi } }, en: { translation: { ...sharedEn, ...en } } },
});

/** Turns the screens to a language, now and at the next start. */
export function chooseLanguage(language: Language): void {
  globalThis.localStorage?.setItem(CHOSEN, language);
  void i18next.changeLanguage(language);
}

/** Words that are put on paper: Vietnamese, whatever the language of the screens. */
export const onPaper = i18next.getFixedT('vi');

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
  }
}
