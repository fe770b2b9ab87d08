// The tasks that serve a target: of its own document or of others.
import { MAX_CHOICES } from '../../shared/contract/target-tasks.ts';
import { fail } from '../../shared/domain/fault.ts';
import { fold } from '../../shared/domain/text.ts';
import { listPlacedTasks, listTargetTasks, setTargetTasks } from '../store/target-tasks.ts';
import { findTargetSet } from '../store/targets.ts';
import { findTaskPlace } from '../store/tasks.ts';
import type { HandlersOf } from './context.ts';
import { requireHead } from './plan-life.ts';

export const targetTasks: HandlersOf<'targetTasks'> = {
  ofPlan: (db, { planId }) => {
    requireHead(db, planId);
    const linked = Map.groupBy(listTargetTasks(db, planId), ({ targetId }) => targetId);
    return [...linked].map(([targetId, tasks]) => ({ targetId, tasks: tasks.map(({ targetId: _, ...task }) => task) }));
  },
  find: (db, { planId, words }) => {
    const parts = fold(words).split(/\s+/).filter(Boolean);
    const found = listPlacedTasks(db).filter(({ planId: own, content, planNumber, planSymbol }) => {
      if (parts.length === 0) return own === planId;
      const text = fold(`${content} ${planNumber ?? ''}/${planSymbol}`);
      return parts.every((part) => text.includes(part));
    });
    const isOther = (task: { readonly planId: string }): number => Number(task.planId !== planId);
    return found.toSorted((one, other) => isOther(one) - isOther(other)).slice(0, MAX_CHOICES);
  },
  set: (db, { targetId, taskIds }, { nextId }) => {
    if (findTargetSet(db, targetId) === undefined) fail({ code: 'not-found', what: 'target', id: targetId });
    for (const id of taskIds) if (findTaskPlace(db, id) === undefined) fail({ code: 'not-found', what: 'task', id });
    setTargetTasks(db, targetId, taskIds, nextId);
    return {};
  },
};
