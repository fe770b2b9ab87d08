// All handlers, by the names of the contract.
import type { Handlers } from './context.ts';
import { documents, exchange } from './documents.ts';
import { citations, office, organisation, people, units } from './office.ts';
import { appendices, outline, plans } from './plans.ts';
import { targets, targetSets } from './targets.ts';
import { taskGroups, tasks } from './tasks.ts';

export const handlers: Handlers = {
  office,
  organisation,
  units,
  people,
  citations,
  plans,
  outline,
  taskGroups,
  tasks,
  targetSets,
  targets,
  appendices,
  documents,
  exchange,
};
