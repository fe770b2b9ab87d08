// The language of the screens: the switch, and the words of the ready-made controls.
import { Button } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES, type Language } from '../i18n/i18n.ts';

/** The language the screens are in. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'vi';
}

/** The words antd says by itself (nothing found, today, …). */
export function useControlWords(): typeof viVN {
  return useLanguage() === 'en' ? enUS : viVN;
}

/** One button that names the other language in that language, so that who cannot read this one finds it. */
export function LanguageSwitch({ style }: { readonly style?: CSSProperties }): ReactNode {
  const other = useLanguage() === 'en' ? 'vi' : 'en';
  return (
    <Button size="small" type="text" lang={other} style={style} onClick={() => chooseLanguage(other)}>
      {LANGUAGES[other]}
    </Button>
  );
}
