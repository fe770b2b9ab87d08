// Plans, their running text and their appendices.
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { fail } from '../../shared/domain/fault.ts';
import { branchEnd, MAX_OUTLINE_LINES, type OutlineRecord } from '../../shared/domain/outline.ts';
import { newPlanHead } from '../../shared/domain/new-plan.ts';
import { startingOutline } from '../../shared/domain/starting-outline.ts';
import { listAppendices } from '../store/appendices.ts';
import type { ReadDb } from '../store/db.ts';
import { listRecipientSets, listSymbolRules } from '../store/office-rules.ts';
import { findOrganisation, listPeople } from '../store/organisation.ts';
import {
  countOutline,
  deleteOutlineNode,
  findOutlinePlan,
  insertOutlineNode,
  insertOutlineNodes,
  listOutline,
  moveOutlineNode,
  moveOutlineNodes,
  setOutline,
  updateOutlineNode,
} from '../store/outline.ts';
import { deletePlan, insertPlanHead, listPlans, updatePlanHead } from '../store/plans.ts';
import { listSharing } from '../store/shared-tasks.ts';
import { listTargets, listTargetSets } from '../store/targets.ts';
import { listTaskGroups, listTasks } from '../store/tasks.ts';
import type { HandlersOf } from './context.ts';
import { planCopies } from './plan-copies.ts';
import { planLife, requireHead, requireOpenPlan } from './plan-life.ts';

export const plans: HandlersOf<'plans'> = {
  ...planLife,
  ...planCopies,
  // Templates are read seldom: their schemas are not loaded with every list of plans.
  createFromTemplate: async (context, input) => (await import('./templates.ts')).createFromTemplate(context, input),
  list: (db) => [...listPlans(db)],
  get: (db, { id }) => ({
    head: requireHead(db, id),
    outline: [...listOutline(db, id)],
    groups: [...listTaskGroups(db, id)],
    tasks: [...listTasks(db, id)],
    sharing: [...listSharing(db, id)],
    targetSets: [...listTargetSets(db, id)],
    targets: [...listTargets(db, id)],
    appendices: [...listAppendices(db, id)],
  }),
  create: (db, { kind, year, subject, unit }, { nextId }) => {
    const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
    const id = nextId();
    const [signer] = listPeople(db).flatMap((person) => person.titles);
    const head = {
      ...newPlanHead({
        organisation,
        kind: documentKind(kind),
        year,
        subject,
        signer: signer?.key ?? null,
        rules: listSymbolRules(db),
        recipients: listRecipientSets(db)[0]?.lines ?? [],
        unit,
      }),
      key: id,
    };
    insertPlanHead(db, organisation.id, head, nextId);
    setOutline(db, id, startingOutline(documentKind(kind), organisation.name, year), nextId);
    return { id };
  },
  revise: (db, { id, patch }, { nextId }) => {
    requireOpenPlan(db, id);
    updatePlanHead(db, id, patch, nextId);
    return {};
  },
  remove: (db, { id }) => {
    requireHead(db, id);
    deletePlan(db, id);
    return {};
  },
};

/** The plan of a line that may still be changed. */
function requireOutlinePlan(db: ReadDb, id: string): string {
  const planId = findOutlinePlan(db, id) ?? fail({ code: 'not-found', what: 'outline-node', id });
  requireOpenPlan(db, planId);
  return planId;
}

/** The lines of the plan a line belongs to, and its place among them. */
function requirePlace(
  db: ReadDb,
  planId: string,
  id: string,
): { readonly nodes: readonly OutlineRecord[]; readonly at: number } {
  const nodes = listOutline(db, planId);
  const at = nodes.findIndex((node) => node.id === id);
  return at === -1 ? fail({ code: 'not-found', what: 'outline-node', id }) : { nodes, at };
}

function requireRoom(db: ReadDb, planId: string, more: number): void {
  const over = countOutline(db, planId) + more - MAX_OUTLINE_LINES;
  if (over > 0) fail({ code: 'outline-full', limit: MAX_OUTLINE_LINES, over });
}

export const outline: HandlersOf<'outline'> = {
  create: (db, { planId, after, node }, { nextId }) => {
    requireOpenPlan(db, planId);
    requireRoom(db, planId, 1);
    const id = nextId();
    insertOutlineNode(db, planId, { id, ...node }, after);
    return { id };
  },
  revise: (db, { id, patch: { level, title, text } }) => {
    requireOutlinePlan(db, id);
    updateOutlineNode(db, id, {
      ...(level === undefined ? {} : { level }),
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { text }),
    });
    return {};
  },
  paste: (db, { planId, after, nodes }, { nextId }) => {
    requireOpenPlan(db, planId);
    requireRoom(db, planId, nodes.length);
    const records = nodes.map((node) => ({ id: nextId(), ...node }));
    const line = after === null ? undefined : requirePlace(db, planId, after);
    const place = line?.nodes[line.at];
    insertOutlineNodes(db, planId, records, after);
    if (place !== undefined && place.level !== 'tasks' && place.title === null && place.text === null)
      deleteOutlineNode(db, place.id);
    return { ids: records.map((record) => record.id) };
  },
  moveBranch: (db, { id, after }) => {
    const planId = requireOutlinePlan(db, id);
    const { nodes, at } = requirePlace(db, planId, id);
    const ids = nodes.slice(at, branchEnd(nodes, at)).map((node) => node.id);
    if (after !== null && ids.includes(after)) return {};
    if (after !== null) requirePlace(db, planId, after);
    moveOutlineNodes(db, planId, ids, after);
    return {};
  },
  move: (db, { id, after }) => {
    moveOutlineNode(db, requireOutlinePlan(db, id), id, after);
    return {};
  },
  remove: (db, { id }) => {
    requireOutlinePlan(db, id);
    deleteOutlineNode(db, id);
    return {};
  },
};
