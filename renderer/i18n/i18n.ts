// i18next with every sentence of the screens; faults come from the files the command line reads too.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import shared from '../../resources/locales/vi.json';
import { vi } from './vi.ts';

void i18next.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { vi: { translation: { ...shared, ...vi } } },
});

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
  }
}
