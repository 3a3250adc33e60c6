import type { RoleRow } from '../../domain/role.ts';
import { fitModel } from '../fit-model.ts';
import { stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme } from '../theme.ts';
import { MIDDLE_HALF_NOTE, roleTable } from './list.ts';

/** A list of roles; `total` is how many there are without the filters. */
export function renderRoleList(roles: readonly RoleRow[], total: number, screen: Screen): string {
  const theme = createTheme(screen);
  if (roles.length === 0)
    return stack([wrap(`None of the ${total} roles passes these filters.`, screen.width)]);
  const fitted = fitModel(roles, theme);
  const oneTrack = new Set(roles.map((role) => role.track)).size === 1;
  const lead = oneTrack
    ? { head: 'level', of: (row: RoleRow) => row.levelTitle }
    : { head: 'track', of: (row: RoleRow) => `${row.trackTitle} ${theme.symbols.under} ${row.levelTitle}` };
  const counted = roles.length === total ? `${total} roles.` : `${roles.length} of ${total} roles.`;
  return stack([
    roleTable(fitted, theme, lead),
    wrap(`${counted} ${MIDDLE_HALF_NOTE}`, screen.width).map(theme.dim),
  ]);
}
