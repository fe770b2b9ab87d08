// Rows of the running text of a plan.
import type { OutlineNode, OutlineRecord } from '../../shared/domain/outline.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { makeRoom, makeRooms, replaceList } from './lists.ts';

export function listOutline(db: ReadDb, planId: string): readonly OutlineRecord[] {
  return allRows(
    db,
    'SELECT id, level, title, text FROM outline_nodes WHERE plan_id = ? ORDER BY position, id',
    planId,
  );
}

/** The plan a line belongs to; `undefined` where there is no such line. */
export function findOutlinePlan(db: ReadDb, id: string): string | undefined {
  return oneRow<{ plan_id: string }>(db, 'SELECT plan_id FROM outline_nodes WHERE id = ?', id)?.plan_id;
}

export function insertOutlineNode(db: WriteDb, planId: string, node: OutlineRecord, after: string | null): void {
  const position = makeRoom(db, { table: 'outline_nodes', owner: { plan_id: planId }, after }, null);
  insertRow(db, 'outline_nodes', {
    id: node.id,
    plan_id: planId,
    position,
    level: node.level,
    title: node.title,
    text: node.text,
  });
}

export function countOutline(db: ReadDb, planId: string): number {
  return (
    oneRow<{ count: number }>(db, 'SELECT count(*) AS count FROM outline_nodes WHERE plan_id = ?', planId)?.count ?? 0
  );
}

/** Inserts lines in their order behind `after`, or first when it is null. */
export function insertOutlineNodes(
  db: WriteDb,
  planId: string,
  nodes: readonly OutlineRecord[],
  after: string | null,
): void {
  const positions = makeRooms(db, { table: 'outline_nodes', owner: { plan_id: planId }, after }, [], nodes.length);
  nodes.forEach(({ id, level, title, text }, at) =>
    insertRow(db, 'outline_nodes', { id, plan_id: planId, position: positions[at] ?? 0, level, title, text }),
  );
}

/** Moves lines together, in their order, behind `after`, which is none of them. */
export function moveOutlineNodes(db: WriteDb, planId: string, ids: readonly string[], after: string | null): void {
  const positions = makeRooms(db, { table: 'outline_nodes', owner: { plan_id: planId }, after }, ids, ids.length);
  ids.forEach((id, at) => updateRow(db, 'outline_nodes', id, { position: positions[at] ?? 0 }));
}

export function updateOutlineNode(db: WriteDb, id: string, patch: Partial<OutlineNode>): void {
  updateRow(db, 'outline_nodes', id, patch);
}

export function moveOutlineNode(db: WriteDb, planId: string, id: string, after: string | null): void {
  updateRow(db, 'outline_nodes', id, {
    position: makeRoom(db, { table: 'outline_nodes', owner: { plan_id: planId }, after }, id),
  });
}

export function deleteOutlineNode(db: WriteDb, id: string): void {
  deleteRow(db, 'outline_nodes', id);
}

/** Sets the whole outline, as a template or a pack brings it. */
export function setOutline(db: WriteDb, planId: string, nodes: readonly OutlineNode[], nextId: () => string): void {
  const list = { table: 'outline_nodes', owner: { plan_id: planId }, columns: ['level', 'title', 'text'] };
  replaceList(
    db,
    list,
    nodes.map(({ level, title, text }) => ({ level, title, text })),
    nextId,
  );
}
