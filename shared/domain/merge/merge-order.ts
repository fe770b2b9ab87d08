// The order of neighbours after two clerks have added to them and moved them.

/** Those of `order` that are in `among`, in their order. */
const narrowed = (order: readonly string[], among: ReadonlySet<string>): readonly string[] =>
  order.filter((id) => among.has(id));

const same = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((id, at) => id === right[at]);

/** Rows only one side has, each run behind the shared row it follows there; '' is the beginning. */
function runsOf(order: readonly string[], shared: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  let anchor = '';
  for (const id of order) {
    if (shared.has(id)) anchor = id;
    else {
      const run = runs.get(anchor) ?? [];
      run.push(id);
      runs.set(anchor, run);
    }
  }
  return runs;
}

/**
 * Joins two orders. Rows both have stand as on the side that moved them; where both did, as here. A row only one side has stays
 * behind the one it follows there; of two such runs at one place the one whose first id is smaller comes first, so that
 * both clerks get the same order.
 */
export function joinOrders(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [here, there] = [new Set(ours), new Set(theirs)];
  const shared = new Set(ours.filter((id) => there.has(id)));
  const known = new Set(base.filter((id) => shared.has(id)));
  const unmoved = same(narrowed(ours, known), narrowed(base, known));
  const spine = unmoved ? narrowed(theirs, here) : narrowed(ours, there);
  const [own, other] = [runsOf(ours, shared), runsOf(theirs, shared)];
  const joined: string[] = [];
  for (const anchor of ['', ...spine]) {
    if (anchor !== '') joined.push(anchor);
    const runs = [own.get(anchor) ?? [], other.get(anchor) ?? []].filter((run) => run.length > 0);
    runs.sort(([one = ''], [another = '']) => (one < another ? -1 : 1));
    joined.push(...runs.flat());
  }
  return joined;
}
