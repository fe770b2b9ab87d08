// Keeps a year of rest: a change is shown at once and builds on the one before it, also where that one is still being stored.
import { useEffect, useRef, useState } from 'react';
import type { YearOfRest } from '../../../shared/domain/public-holidays.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';

export type Alter = (year: YearOfRest) => YearOfRest;

export type KeptYear = {
  readonly year: YearOfRest;
  /** Stores a change of the year; answers its fault. */
  readonly keep: (alter: Alter) => Promise<Fault | null>;
};

type Live = {
  year: YearOfRest;
  stored: YearOfRest;
  /** Changes being stored. */
  under: number;
  last: Promise<unknown> | null;
};

export function useRestYear(stored: YearOfRest): KeptYear {
  const save = useSave();
  const [year, setYear] = useState(stored);
  const live = useRef<Live>({ year: stored, stored, under: 0, last: null });
  useEffect(() => {
    const { current } = live;
    current.stored = stored;
    if (current.under > 0) return;
    current.year = stored;
    setYear(stored);
  }, [stored]);
  const storeAfter = async (before: Promise<unknown> | null, next: YearOfRest): Promise<Fault | null> => {
    await before;
    return await save(() => client.calendar.setYear(next));
  };
  const keep = async (alter: Alter): Promise<Fault | null> => {
    const { current } = live;
    const next = alter(current.year);
    current.year = next;
    current.under += 1;
    setYear(next);
    const work = storeAfter(current.last, next);
    current.last = work;
    const fault = await work;
    current.under -= 1;
    if (fault !== null) {
      current.year = current.stored;
      setYear(current.stored);
    }
    return fault;
  };
  return { year, keep };
}
