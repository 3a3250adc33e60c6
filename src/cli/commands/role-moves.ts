import { rankMoves } from '../../domain/role-moves.ts';
import { renderJson } from '../../render/json.ts';
import { stepJson } from '../../render/paths/json.ts';
import { renderRoleMoves } from '../../render/role/moves-page.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { roleNamed } from '../role-named.ts';

export interface RoleMovesOptions {
  /** The words of its name. */
  readonly role: readonly string[];
}

/** Shows the moves from and to a role, the smallest stretch first. */
export async function runRoleMoves({ role }: RoleMovesOptions, context: Context): Promise<void> {
  const page = await roleNamed(role, context);
  const moves = await ask(context, (catalogue) => rankMoves(catalogue, page));
  if (!context.globals.json) return writePage(renderRoleMoves(moves, context.screen), context);
  const { id, title, next, lateral, furtherAfield, feeders, publishedRelated } = moves;
  context.io.stdout.write(
    renderJson({
      id,
      title,
      next: next.map(stepJson),
      lateral: lateral.map(stepJson),
      furtherAfield: furtherAfield.map(stepJson),
      feeders: feeders.map(stepJson),
      publishedRelated: publishedRelated.map((other) => ({ id: other.id, title: other.title })),
    }),
  );
}
