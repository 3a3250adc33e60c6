import { filesOf, type Rule, repeats } from './context.ts';

/** A former id finds this role, so no other role may have it, now or formerly. */
export const formerIdTaken: Rule = function* (together) {
  const { roles } = together.set;
  const formerly = new Map<string, string>();
  for (const [id, { value }] of roles) {
    for (const former of value.formerIds) if (!formerly.has(former)) formerly.set(former, id);
  }
  for (const file of filesOf(together, 'role')) {
    for (const [index, former] of file.value.formerIds.entries()) {
      const path = ['formerIds', index];
      const owner = roles.has(former) ? former : formerly.get(former);
      if (former === file.value.id) {
        yield {
          file,
          path,
          rule: 'role/former-id-is-id',
          message: `"${former}" is still the id of this role`,
        };
      } else if (roles.has(former)) {
        yield { file, path, rule: 'role/former-id-taken', message: `"${former}" is the id of another role` };
      } else if (owner !== undefined && owner !== file.value.id) {
        yield {
          file,
          path,
          rule: 'role/former-id-taken',
          message: `"${former}" is also a former id of "${owner}"`,
        };
      }
    }
  }
};

/** Another title is another one: not the title itself, and not the same one twice. */
export const repeatedAlias: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const titles = [file.value.title, ...file.value.aliases].map((title) => title.toLowerCase());
    for (const { index, first } of repeats(titles)) {
      yield {
        file,
        path: ['aliases', index - 1],
        rule: 'role/repeated-alias',
        message: first === 0 ? 'this is the title itself' : 'this alias occurs twice',
        expected: 'other titles for the same job',
      };
    }
  }
};
