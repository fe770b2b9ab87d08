// All handlers by the names of the contract; those of a subject are loaded when the first of them is called.
import type { Handlers } from './context.ts';
import { office } from './office.ts';

export const handlers: Handlers = {
  office: () => Promise.resolve(office),
  organisation: async () => (await import('./organisation.ts')).organisation,
  units: async () => (await import('./organisation.ts')).units,
  people: async () => (await import('./organisation.ts')).people,
  citations: async () => (await import('./citations.ts')).citations,
  plans: async () => (await import('./plans.ts')).plans,
  templates: async () => (await import('./templates.ts')).templates,
  outline: async () => (await import('./plans.ts')).outline,
  appendices: async () => (await import('./appendices.ts')).appendices,
  taskGroups: async () => (await import('./tasks.ts')).taskGroups,
  tasks: async () => (await import('./tasks.ts')).tasks,
  targetSets: async () => (await import('./targets.ts')).targetSets,
  targets: async () => (await import('./targets.ts')).targets,
  documents: async () => (await import('./documents.ts')).documents,
  safety: async () => (await import('./safety.ts')).safety,
  exchange: async () => (await import('./documents.ts')).exchange,
};
