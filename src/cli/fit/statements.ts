import { Failure } from '../../domain/failure.ts';
import type { FitStatement } from '../../domain/fit/assess.ts';
import type { RolePage } from '../../domain/role.ts';

/** The statements of a role's fit check. Throws a Failure when it has none. */
export function statementsOf(page: RolePage): readonly FitStatement[] {
  if (page.fit) return page.fit.statements;
  throw new Failure(`the profile of ${page.title} has no fit check yet`, {
    advice: ['a profile gets one by a fit section: truest profile schema role'],
  });
}
