import type { RoleProfile } from '../../schema/role.ts';
import { STAGES } from '../../schema/vocabulary.ts';
import { filesOf, type Rule, repeats } from './context.ts';

/** A rung stands once on the ladder. */
export const duplicateLevel: Rule = function* (together) {
  for (const file of filesOf(together, 'track')) {
    for (const { index, first, item } of repeats(file.value.levels.map(({ id }) => id))) {
      yield {
        file,
        path: ['levels', index, 'id'],
        rule: 'track/duplicate-level',
        message: `two levels have the id "${item}", the first on line ${file.locate(['levels', first, 'id']).line}`,
      };
    }
  }
};

/** The ladder goes up: nothing early stands above something senior. */
export const stageGoesBack: Rule = function* (together) {
  for (const file of filesOf(together, 'track')) {
    for (const [index, { stage }] of file.value.levels.entries()) {
      const below = file.value.levels[index - 1]?.stage;
      if (below === undefined || STAGES.indexOf(stage) >= STAGES.indexOf(below)) continue;
      yield {
        file,
        path: ['levels', index, 'stage'],
        rule: 'track/stage-goes-back',
        message: `${stage} stands above ${below}`,
        expected: 'the levels in their order, lowest first',
      };
    }
  }
};

/** A track that replaces another one keeps the levels that roles without a file of their own stand on. */
export const levelInUse: Rule = function* (together) {
  const compiled = new Map<string, RoleProfile[]>();
  for (const { value, file } of together.set.roles.values()) {
    if (file === undefined) compiled.set(value.track, [...(compiled.get(value.track) ?? []), value]);
  }
  for (const file of filesOf(together, 'track')) {
    if (together.set.tracks.get(file.value.id)?.file !== file) continue;
    const levels = new Set(file.value.levels.map(({ id }) => id));
    const lost = (compiled.get(file.value.id) ?? []).filter(
      ({ level }) => level !== undefined && !levels.has(level),
    );
    for (const level of new Set(lost.map((role) => role.level))) {
      const role = lost.find((candidate) => candidate.level === level);
      yield {
        file,
        path: ['levels'],
        part: 'key',
        rule: 'track/level-in-use',
        message: `the level "${level}" is missing, and the shipped role "${role?.id}" stands on it`,
        expected: 'all levels of the track that this one replaces',
      };
    }
  }
};
