import { compareRoles } from '../../domain/compare.ts';
import { Failure } from '../../domain/failure.ts';
import { renderJson } from '../../render/json.ts';
import { renderComparison } from '../../render/role/compare.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { rolesNamed } from '../role-named.ts';

export interface RoleCompareOptions {
  /** Two to four roles, each as one word of the command line. */
  readonly roles: readonly string[];
}

/** Compares roles, differences first. */
export async function runRoleCompare({ roles }: RoleCompareOptions, context: Context): Promise<void> {
  if (roles.length < 2 || roles.length > 4) {
    throw new Failure(`compare takes two to four roles, not ${roles.length}`, {
      kind: 'usage',
      advice: [
        'put titles of several words in quotes: truest role compare "operations manager" "chief of staff"',
      ],
    });
  }
  const pages = await rolesNamed(roles, context);
  const twice = pages.find((page, at) => pages.findIndex((other) => other.id === page.id) < at);
  if (twice)
    throw new Failure(`${twice.title} is named twice`, { kind: 'usage', advice: ['name different roles'] });
  const comparison = compareRoles(pages);
  if (context.globals.json) context.io.stdout.write(renderJson(comparison));
  else await writePage(renderComparison(comparison, context.screen), context);
}
