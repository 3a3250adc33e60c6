import type { ProfileSet } from '../profile-set.ts';
import { filesOf, type Rule, repeats } from './context.ts';

/** A former id finds this role, so no other role may have it, now or formerly. */
export const formerIdTaken: Rule = function* (together) {
  const { roles } = together.set;
  const owners = formerOwners(together.set);
  for (const file of filesOf(together, 'role')) {
    const { id, formerIds } = file.value;
    for (const [index, former] of formerIds.entries()) {
      const place = { file, path: ['formerIds', index] };
      const owner = owners.get(former);
      if (former === id) {
        yield { ...place, rule: 'role/former-id-is-id', message: `"${former}" is still the id of this role` };
      } else if (roles.has(former)) {
        yield { ...place, rule: 'role/former-id-taken', message: `"${former}" is the id of another role` };
      } else if (owner !== undefined && owner !== id) {
        const message = `"${former}" is also a former id of "${owner}"`;
        yield { ...place, rule: 'role/former-id-taken', message };
      }
    }
  }
};

/** Which role a former id leads to: one that is already out in the world, or else the first by name. */
function formerOwners({ roles }: ProfileSet): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const files = (id: string): number => (roles.get(id)?.file === undefined ? 0 : 1);
  const ids = [...roles.keys()].sort((a, b) => files(a) - files(b) || (a < b ? -1 : 1));
  for (const id of ids) {
    for (const former of roles.get(id)?.value.formerIds ?? [])
      if (!owners.has(former)) owners.set(former, id);
  }
  return owners;
}

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
