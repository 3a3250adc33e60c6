import type { RolePage } from '../../domain/role.ts';
import { fitModel } from '../fit-model.ts';
import { stack } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { renderFit, renderInterview, renderSources } from './fit-and-interview.ts';
import { renderHeader } from './header.ts';
import { renderChanging, renderLandscape } from './landscape.ts';
import { renderLike, renderProfile } from './like.ts';
import { renderMoves, renderRelated } from './moves.ts';
import { nothingUnder } from './nothing.ts';
import { renderOccupation, renderTasks } from './occupation.ts';
import { renderRequirements, renderSkills, renderVaries } from './takes.ts';

type Section = (page: RolePage, theme: Theme, whole: boolean) => string[];

const SECTIONS = {
  summary: renderHeader,
  like: renderLike,
  shape: renderProfile,
  tasks: renderTasks,
  landscape: renderLandscape,
  changing: renderChanging,
  skills: renderSkills,
  requirements: renderRequirements,
  varies: renderVaries,
  occupation: renderOccupation,
  moves: renderMoves,
  fit: renderFit,
  interview: renderInterview,
  related: renderRelated,
  sources: renderSources,
} as const satisfies Record<string, Section>;

export type RoleSection = keyof typeof SECTIONS;

/** The sections of a role's page, in order. */
export const ROLE_SECTIONS = Object.keys(SECTIONS) as readonly RoleSection[];

/** What a release says comes after what people wrote; where nobody wrote, its tasks come first. */
export const sectionsOf = ({ origin }: RolePage): readonly RoleSection[] =>
  origin
    ? ROLE_SECTIONS
    : ROLE_SECTIONS.filter((name) => name !== 'tasks').flatMap((name) =>
        name === 'occupation' ? ['tasks' as const, name] : [name],
      );

/**
 * The page of a role. Without `sections` all of them, the longest cut to what fits a page; sections
 * that are asked for come whole.
 */
export function renderRole(page: RolePage, screen: Screen, sections?: readonly RoleSection[]): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(page, theme);
  const chosen = sections ?? sectionsOf(page);
  const parts = chosen.map((name) => SECTIONS[name](fitted, theme, sections !== undefined));
  if (parts.every((lines) => lines.length === 0))
    return stack([wrap(nothingUnder(chosen, fitted.title), theme.screen.width)]);
  return stack(parts);
}
