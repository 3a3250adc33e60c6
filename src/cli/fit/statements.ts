import { Failure } from '../../domain/failure.ts';
import type { FitStatement } from '../../domain/fit/assess.ts';
import type { RolePage } from '../../domain/role.ts';

/** The statements of a role's fit check. Throws a Failure when it has none. */
export function statementsOf(page: RolePage): readonly FitStatement[] {
  if (page.fit) return page.fit.statements;
  if (page.origin)
    throw new Failure(
      `${page.title} is an imported public occupation: nobody has written a fit check for it yet`,
      {
        advice: [
          `to write one, begin with a profile of it: truest profile new --from ${page.id}`,
          `roles near it, some of them written: truest role moves ${page.id}`,
        ],
      },
    );
  throw new Failure(`the profile of ${page.title} has no fit check yet`, {
    advice: ['a profile gets one by a fit section: truest profile schema role'],
  });
}
