import type { ProfileSet } from '../profile-set.ts';
import type { Rule } from './context.ts';

/**
 * Advancement never leads back to where it began. Roles that reach each other are told of once, by the
 * shortest cycle through the one whose id comes first in the alphabet, in its file.
 */
export const advancementCycle: Rule = function* ({ set }) {
  for (const group of groupsOf(set)) {
    const start = group.filter((id) => set.roles.get(id)?.file !== undefined).sort()[0];
    const file = start === undefined ? undefined : set.roles.get(start)?.file;
    if (start === undefined || file === undefined) continue;
    const cycle = shortestCycle(set, start);
    const index = file.value.advancement.findIndex(({ to }) => to === cycle[1]);
    yield {
      file,
      path: ['advancement', index, 'to'],
      rule: 'role/advancement-cycle',
      message: `advancement goes round in a circle: ${cycle.join(' > ')}`,
      expected: 'one of these moves under "lateral"',
    };
  }
};

function nextOf(set: ProfileSet, id: string): string[] {
  const moves = set.roles.get(id)?.value.advancement ?? [];
  return moves.map(({ to }) => to).filter((to) => to !== id && set.roles.has(to));
}

/** The roles from `start` back to `start`, by breadth. */
function shortestCycle(set: ProfileSet, start: string): string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const to of nextOf(set, id)) {
      if (to === start) return [...trace(from, start, id), start];
      if (from.has(to)) continue;
      from.set(to, id);
      queue.push(to);
    }
  }
  return [start];
}

function trace(from: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const path = [end];
  for (let id = end; id !== start; ) {
    id = from.get(id) ?? start;
    path.unshift(id);
  }
  return path;
}

/**
 * Groups of two and more roles that all reach each other by advancement (Tarjan's strongly connected
 * components, with a stack of its own: a chain of 10,000 roles would overflow the program's).
 */
function groupsOf(set: ProfileSet): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  for (const root of set.roles.keys()) {
    if (order.has(root)) continue;
    const work = [{ id: root, next: enter(root) }];
    while (work.length > 0) {
      const { id, next } = work.at(-1)!;
      const to = next.pop();
      if (to === undefined) {
        work.pop();
        const above = work.at(-1)?.id;
        if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(id)!));
        if (low.get(id) === order.get(id)) close(id);
      } else if (!order.has(to)) {
        work.push({ id: to, next: enter(to) });
      } else if (isOpen.has(to)) {
        low.set(id, Math.min(low.get(id)!, order.get(to)!));
      }
    }
  }
  return groups;

  function enter(id: string): string[] {
    low.set(id, order.size);
    order.set(id, order.size);
    open.push(id);
    isOpen.add(id);
    return nextOf(set, id);
  }

  function close(id: string): void {
    const group = open.splice(open.lastIndexOf(id));
    for (const member of group) isOpen.delete(member);
    if (group.length > 1) groups.push(group);
  }
}
