// Acts: a call that changes something. Its success is shown quietly as "đã lưu", its fault where the hand is.
import { App } from 'antd';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/domain/fault.ts';
import { noteSave } from './drafts.ts';
import { faultOf, faultSentence } from './fault.ts';

type Acts = {
  /** Time of the last saved change, "10:42"; `null` before the first. */
  readonly savedAt: string | null;
  readonly saved: () => void;
};

const ActsContext = createContext<Acts>({ savedAt: null, saved: () => undefined });

export function ActsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const saved = useCallback(
    () => setSavedAt(new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })),
    [],
  );
  const acts = useMemo(() => ({ savedAt, saved }), [savedAt, saved]);
  return <ActsContext value={acts}>{children}</ActsContext>;
}

export function useSavedAt(): string | null {
  return use(ActsContext).savedAt;
}

/** Runs a changing call; its fault is answered, not thrown. For fields that show the fault below themselves. */
export function useSave(): (work: () => Promise<unknown>) => Promise<Fault | null> {
  const { saved } = use(ActsContext);
  return useCallback(
    async (work) => {
      try {
        await noteSave(work());
        saved();
        return null;
      } catch (error) {
        return faultOf(error);
      }
    },
    [saved],
  );
}

/** Runs a changing call of a button; a fault is shown as a notice that stays until it is read. Answers whether it worked. */
export function useAct(): (work: () => Promise<unknown>) => Promise<boolean> {
  const { notification } = App.useApp();
  const { t } = useTranslation();
  const save = useSave();
  return useCallback(
    async (work) => {
      const fault = await save(work);
      if (fault !== null)
        notification.error({ title: t('act.failed'), description: faultSentence(t, fault), duration: 0 });
      return fault === null;
    },
    [save, notification, t],
  );
}
