import type { ValuePath } from '../profile-set.ts';
import { filesOf, type Rule, repeats } from './context.ts';

/** A skill stands once in a role. */
export const duplicateSkill: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    for (const { index, first, item } of repeats(file.value.skills.map(({ id }) => id))) {
      yield {
        file,
        path: ['skills', index, 'id'],
        rule: 'role/duplicate-skill',
        message: `"${item}" is listed twice, first on line ${file.locate(['skills', first, 'id']).line}`,
      };
    }
  }
};

/** Saved answers refer to statements by id. */
export const duplicateStatement: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const statements = file.value.fit?.statements ?? [];
    const at = (index: number): ValuePath => ['fit', 'statements', index, 'id'];
    for (const { index, first, item } of repeats(statements.map(({ id }) => id))) {
      yield {
        file,
        path: at(index),
        rule: 'role/duplicate-statement',
        message: `two statements have the id "${item}", the first on line ${file.locate(at(first)).line}`,
        expected: 'an id of its own for each statement',
      };
    }
  }
};

/** The same question is asked once. */
export const duplicateQuestion: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const questions = file.value.interview.map(({ question }) => question.toLowerCase());
    for (const { index, first } of repeats(questions)) {
      const { line } = file.locate(['interview', first, 'question']);
      yield {
        file,
        path: ['interview', index, 'question'],
        rule: 'role/duplicate-question',
        message: `this question is asked twice, first on line ${line}`,
      };
    }
  }
};
