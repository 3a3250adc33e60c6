import { filesOf, type Rule, repeats } from './context.ts';

/** A skill stands once in the vocabulary: neither its id nor its name says two things. */
export const duplicateVocabulary: Rule = function* (together) {
  for (const file of filesOf(together, 'skills')) {
    for (const key of ['id', 'name'] as const) {
      const words = file.value.skills.map((skill) => skill[key].toLowerCase());
      for (const { index, first } of repeats(words)) {
        yield {
          file,
          path: ['skills', index, key],
          rule: 'skills/duplicate-skill',
          message: `two skills have this ${key}, the first on line ${file.locate(['skills', first, key]).line}`,
        };
      }
    }
  }
};
