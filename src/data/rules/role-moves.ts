import type { ProfileFile, ValuePath } from '../profile-set.ts';
import { filesOf, type Rule, repeats, type Together } from './context.ts';

const LISTS = ['advancement', 'lateral'] as const;

interface Target {
  readonly file: ProfileFile<'role'>;
  readonly path: ValuePath;
  readonly to: string;
}

function* targets(together: Together, lists: readonly (typeof LISTS)[number][] = LISTS): Generator<Target> {
  for (const file of filesOf(together, 'role')) {
    for (const list of lists) {
      for (const [index, { to }] of file.value[list].entries()) yield { file, path: [list, index, 'to'], to };
    }
  }
}

/** A move leads to a role that exists. */
export const unknownMoveTarget: Rule = function* (together) {
  const { names } = together;
  for (const { to, ...place } of targets(together)) {
    if (names.has('role', to) || names.renamed(to) !== undefined) continue;
    yield {
      ...place,
      rule: 'role/unknown-move-target',
      message: `no role "${to}"`,
      suggestion: names.nearest('role', to),
    };
  }
};

/** A move to a former id still arrives, but says the old name. */
export const renamedMoveTarget: Rule = function* (together) {
  for (const { to, ...place } of targets(together)) {
    const suggestion = together.names.renamed(to);
    if (suggestion === undefined) continue;
    yield {
      ...place,
      rule: 'role/renamed-move-target',
      severity: 'warning',
      message: `"${to}" has another id now`,
      suggestion,
    };
  }
};

/** A move leads to another role. */
export const moveToItself: Rule = function* (together) {
  for (const { to, ...place } of targets(together)) {
    if (to !== place.file.value.id) continue;
    yield { ...place, rule: 'role/move-to-itself', message: 'this move leads back to the role itself' };
  }
};

/** A list of moves names each role once. */
export const duplicateMove: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    for (const list of LISTS) {
      for (const { index, first, item } of repeats(file.value[list].map(({ to }) => to))) {
        yield {
          file,
          path: [list, index, 'to'],
          rule: 'role/duplicate-move',
          message: `"${item}" is listed twice, first on line ${file.locate([list, first, 'to']).line}`,
        };
      }
    }
  }
};

/** Advancement within a track does not go down its ladder. */
export const advanceGoesDown: Rule = function* (together) {
  for (const { to, ...place } of targets(together, ['advancement'])) {
    const { track, level } = place.file.value;
    const target = together.set.roles.get(to)?.value;
    if (target === undefined || target.track !== track || together.names.isBroken('role', to)) continue;
    const rungs = together.set.tracks.get(track)?.value.levels.map(({ id }) => id) ?? [];
    if (level === undefined || target.level === undefined) continue;
    const there = rungs.indexOf(target.level);
    if (there < 0 || there >= rungs.indexOf(level)) continue;
    yield {
      ...place,
      rule: 'role/advance-goes-down',
      message: `"${to}" stands on the level ${target.level}, below ${level}`,
      expected: 'a move of this kind under "lateral"',
    };
  }
};
