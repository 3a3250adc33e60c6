import { findNearest } from '../../domain/nearest.ts';
import { filesOf, type Rule } from './context.ts';

/** The track of a role exists. */
export const unknownTrack: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const { track } = file.value;
    if (together.names.has('track', track)) continue;
    yield {
      file,
      path: ['track'],
      rule: 'role/unknown-track',
      message: `no track "${track}"`,
      suggestion: together.names.nearest('track', track),
    };
  }
};

/** The level of a role is a rung of its track. */
export const unknownLevel: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const { track, level } = file.value;
    if (level === undefined) continue;
    const known = together.set.tracks.get(track);
    if (known === undefined || together.names.isBroken('track', track)) continue;
    const levels = known.value.levels.map(({ id }) => id);
    if (levels.includes(level)) continue;
    yield {
      file,
      path: ['level'],
      rule: 'role/unknown-level',
      message: `the track "${track}" has no level "${level}"`,
      expected: `one of ${levels.join(', ')}`,
      suggestion: findNearest(level, levels),
    };
  }
};

/** The category of a role exists. */
export const unknownCategory: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const { category } = file.value;
    if (category === undefined || together.names.has('category', category)) continue;
    yield {
      file,
      path: ['category'],
      rule: 'role/unknown-category',
      message: `no category "${category}"`,
      suggestion: together.names.nearest('category', category),
    };
  }
};

/** The occupation of a role belongs to its category. */
export const unknownOccupation: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const { category, occupation } = file.value;
    if (occupation === undefined) continue;
    if (category === undefined) {
      yield {
        file,
        path: ['occupation'],
        part: 'key',
        rule: 'role/unknown-occupation',
        message: 'an occupation without a category',
        expected: `category: ${occupation.slice(0, 7)}`,
      };
      continue;
    }
    const known = together.set.categories.get(category);
    if (known === undefined || together.names.isBroken('category', category)) continue;
    const codes = known.value.occupations.map(({ code }) => code);
    if (codes.includes(occupation)) continue;
    yield {
      file,
      path: ['occupation'],
      rule: 'role/unknown-occupation',
      message: `the category ${category} has no occupation "${occupation}"`,
      expected: codes.length === 0 ? 'no occupation, as the category has none' : `one of ${codes.join(', ')}`,
      suggestion: findNearest(occupation, codes, 1),
    };
  }
};

/** The skills of a role are in the vocabulary. */
export const unknownSkill: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    for (const [index, { id }] of file.value.skills.entries()) {
      if (together.names.has('skills', id)) continue;
      yield {
        file,
        path: ['skills', index, 'id'],
        rule: 'role/unknown-skill',
        message: `no skill "${id}" in skills.yaml`,
        suggestion: together.names.nearest('skills', id),
      };
    }
  }
};
