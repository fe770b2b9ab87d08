// Rows of the units of the office with their other names, and what moves when one takes over from others.
import type { Unit } from '../../shared/domain/organisation.ts';
import { allRows, deleteRow, insertRow, oneRow, prepared, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, makeRoom, replaceList } from './lists.ts';

type NextId = () => string;

type UnitRow = {
  readonly id: string;
  readonly kind: Unit['kind'];
  readonly name: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly successor_id: string | null;
  readonly email: string | null;
};

export function listUnits(db: ReadDb): readonly Unit[] {
  const aliases = groupedBy<{ unit_id: string; alias: string }>(
    db,
    'SELECT unit_id, alias FROM unit_aliases ORDER BY unit_id, position',
    (row) => row.unit_id,
  );
  const members = groupedBy<{ group_id: string; member_id: string }>(
    db,
    'SELECT group_id, member_id FROM unit_members ORDER BY group_id, position',
    (row) => row.group_id,
  );
  return allRows<UnitRow>(db, 'SELECT * FROM units ORDER BY position, id').map((row) => ({
    key: row.id,
    kind: row.kind,
    name: row.name,
    aliases: (aliases.get(row.id) ?? []).map((alias) => alias.alias),
    members: (members.get(row.id) ?? []).map((member) => member.member_id),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successor: row.successor_id,
    email: row.email,
  }));
}

export type NewUnit = Pick<Unit, 'key' | 'kind' | 'name' | 'aliases'> & {
  readonly validFrom?: string | null;
  readonly email?: string | null;
};

/** Adds a unit behind the others. Its members must exist already: groups are added after their units, or their members set later. */
export function insertUnit(db: WriteDb, organisationId: string, unit: NewUnit, nextId: NextId): void {
  const last = oneRow<{ id: string }>(db, 'SELECT id FROM units ORDER BY position DESC, id DESC LIMIT 1')?.id ?? null;
  const position = makeRoom(db, { table: 'units', owner: { organisation_id: organisationId }, after: last }, null);
  insertRow(db, 'units', {
    id: unit.key,
    organisation_id: organisationId,
    position,
    kind: unit.kind,
    name: unit.name,
    valid_from: unit.validFrom ?? null,
    email: unit.email ?? null,
  });
  setAliases(db, unit.key, unit.aliases, nextId);
}

export function updateUnit(db: WriteDb, unit: Unit, nextId: NextId): void {
  updateRow(db, 'units', unit.key, { kind: unit.kind, name: unit.name, valid_from: unit.validFrom, email: unit.email });
  setAliases(db, unit.key, unit.aliases, nextId);
  setMembers(db, unit.key, unit.members, nextId);
}

function setAliases(db: WriteDb, unitId: string, aliases: readonly string[], nextId: NextId): void {
  replaceList(
    db,
    { table: 'unit_aliases', owner: { unit_id: unitId }, columns: ['alias'] },
    aliases.map((alias) => ({ alias })),
    nextId,
  );
}

export function setMembers(db: WriteDb, groupId: string, members: readonly string[], nextId: NextId): void {
  const items = members.map((member) => ({ member_id: member }));
  replaceList(db, { table: 'unit_members', owner: { group_id: groupId }, columns: ['member_id'] }, items, nextId);
}

export function deleteUnit(db: WriteDb, id: string): void {
  deleteRow(db, 'units', id);
}

/** How many tasks, targets and reports name the unit. */
export function countUnitUses(db: ReadDb, id: string): number {
  const places = ['assignments', 'progress', 'reassignments', 'reminders', 'forms'].map(
    (table) => `SELECT count(*) AS n FROM ${table} WHERE unit_id = @id`,
  );
  const sql = `SELECT sum(n) AS n FROM (${places.join(' UNION ALL ')})`;
  return (prepared(db, sql).get({ id }) as { n: number }).n;
}

/** Closes a unit at the end of its last day. */
export function closeUnit(db: WriteDb, id: string, validTo: string | null, successor: string | null): void {
  updateRow(db, 'units', id, { valid_to: validTo, successor_id: successor });
}

/** One task or target of a paper that is not issued yet. */
export type OpenWork = {
  readonly kind: 'task' | 'target';
  readonly id: string;
  readonly text: string;
  readonly plan: string;
};

/** The tasks and targets given to any of the units in papers that are not issued, each once, in the order of the papers. */
export function listOpenWork(db: ReadDb, units: readonly string[]): readonly OpenWork[] {
  return allRows<OpenWork>(
    db,
    `SELECT DISTINCT 'task' AS kind, t.id, t.content AS text, p.subject AS plan FROM assignments a
       JOIN tasks t ON t.id = a.task_id JOIN plans p ON p.id = t.plan_id
     WHERE p.state <> 'issued' AND a.unit_id IN (SELECT value FROM json_each(?))
     UNION ALL
     SELECT DISTINCT 'target', g.id, g.name, p.subject FROM assignments a
       JOIN targets g ON g.id = a.target_id JOIN target_sets s ON s.id = g.set_id JOIN plans p ON p.id = s.plan_id
     WHERE p.state <> 'issued' AND a.unit_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(units),
    JSON.stringify(units),
  );
}

type Moving = {
  readonly id: string;
  readonly task_id: string | null;
  readonly target_id: string | null;
  readonly side: string;
  readonly role: string | null;
};

/** Gives the open work of a unit to another; where that one has the same part already, the entry falls away. */
export function moveOpenWork(db: WriteDb, from: string, to: string): void {
  const rows = allRows<Moving>(
    db,
    `SELECT a.id, a.task_id, a.target_id, a.side, a.role FROM assignments a
     LEFT JOIN tasks t ON t.id = a.task_id LEFT JOIN targets g ON g.id = a.target_id
     LEFT JOIN target_sets s ON s.id = g.set_id JOIN plans p ON p.id = coalesce(t.plan_id, s.plan_id)
     WHERE a.unit_id = ? AND p.state <> 'issued' ORDER BY a.position, a.id`,
    from,
  );
  for (const row of rows) {
    const twin = oneRow(
      db,
      `SELECT id FROM assignments WHERE unit_id = ? AND task_id IS ? AND target_id IS ? AND side = ? AND role IS ?`,
      to,
      row.task_id,
      row.target_id,
      row.side,
      row.role,
    );
    if (twin === undefined) updateRow(db, 'assignments', row.id, { unit_id: to });
    else deleteRow(db, 'assignments', row.id);
  }
}

/** Puts one unit in the place of another in groups, with people and in the rules of symbols; what would stand twice falls away. */
export function replaceUnit(db: WriteDb, from: string, to: string, nextId: NextId): void {
  for (const group of listUnits(db).filter((unit) => unit.members.includes(from))) {
    const members = new Set(group.members.map((member) => (member === from ? to : member)));
    members.delete(group.key);
    setMembers(db, group.key, [...members], nextId);
  }
  for (const { id } of allRows<{ id: string }>(db, 'SELECT id FROM people WHERE unit_id = ?', from))
    updateRow(db, 'people', id, { unit_id: to });
  const rules = allRows<{ id: string; kind: string }>(db, 'SELECT id, kind FROM symbol_rules WHERE unit_id = ?', from);
  for (const { id, kind } of rules) {
    const known = oneRow(db, 'SELECT id FROM symbol_rules WHERE unit_id = ? AND kind = ?', to, kind);
    if (known === undefined) updateRow(db, 'symbol_rules', id, { unit_id: to });
    else deleteRow(db, 'symbol_rules', id);
  }
}
