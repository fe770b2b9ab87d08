// New rows typed one after another keep their order, also when the next is typed before the one above was stored and seen.
import { useEffect, useRef } from 'react';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import type { TaskPlace } from './grid-rows.ts';

/** Rows added one behind the other: the ids they were added behind and got, and what the last of them that is stored will get. */
type Run = { readonly groupId: string | null; readonly ids: Set<string | null>; readonly last: Promise<string | null> };

/** Stores a new task at a place of the plan as it is seen, behind the tasks added there since; answers the fault where it is refused. */
export function useNewRows(plan: PlanView): (place: TaskPlace, content: string) => Promise<Fault | null> {
  const save = useSave();
  const run = useRef<Run | null>(null);
  useEffect(() => {
    const own = run.current;
    if (own === null) return;
    // Once the plan on the screen has the last of them, places are right again by themselves.
    void own.last.then((id) => {
      if (run.current === own && (id === null || plan.tasks.some((task) => task.id === id))) run.current = null;
    });
  }, [plan.tasks]);

  return async (place, content) => {
    const open = run.current;
    const behindOpen = open !== null && open.groupId === place.groupId && open.ids.has(place.after) ? open : null;
    const ids = behindOpen?.ids ?? new Set([place.after]);
    let fault: Fault | null = null;
    const last = (behindOpen?.last ?? Promise.resolve(null)).then(async (behind) => {
      let made = behind;
      fault = await save(async () => {
        const after = behind ?? place.after;
        made = (await client.tasks.create({ planId: plan.head.key, ...place, after, fields: { content } })).id;
        ids.add(made);
      });
      return made;
    });
    run.current = { groupId: place.groupId, ids, last };
    await last;
    return fault;
  };
}
