// All handlers by the names of the contract; those of a subject are loaded when the first of them is called.
import type { Handlers } from './context.ts';
import { start } from './start.ts';

export const handlers: Handlers = {
  start: () => Promise.resolve(start),
  office: async () => (await import('./office.ts')).office,
  books: async () => (await import('./books.ts')).books,
  organisation: async () => (await import('./organisation.ts')).organisation,
  units: async () => (await import('./units.ts')).units,
  people: async () => (await import('./organisation.ts')).people,
  recipientSets: async () => (await import('./office-rules.ts')).recipientSets,
  symbolRules: async () => (await import('./office-rules.ts')).symbolRules,
  layoutSizes: async () => (await import('./office-rules.ts')).layoutSizes,
  citations: async () => (await import('./citations.ts')).citations,
  plans: async () => (await import('./plans.ts')).plans,
  templates: async () => (await import('./templates.ts')).templates,
  outline: async () => (await import('./plans.ts')).outline,
  appendices: async () => (await import('./appendices.ts')).appendices,
  columnSets: async () => (await import('./column-sets.ts')).columnSets,
  taskGroups: async () => (await import('./tasks.ts')).taskGroups,
  tasks: async () => (await import('./tasks.ts')).tasks,
  deadlines: async () => (await import('./deadlines.ts')).deadlines,
  progress: async () => (await import('./progress.ts')).progress,
  evidence: async () => (await import('./evidence.ts')).evidence,
  filters: async () => (await import('./filters.ts')).filters,
  followUp: async () => (await import('./follow-up.ts')).followUp,
  calendar: async () => (await import('./calendar.ts')).calendar,
  targetSets: async () => (await import('./targets.ts')).targetSets,
  targets: async () => (await import('./targets.ts')).targets,
  documents: async () => (await import('./documents.ts')).documents,
  safety: async () => (await import('./safety.ts')).safety,
  exchange: async () => (await import('./documents.ts')).exchange,
};
