import type { Formalities } from './barriers.ts';
import type { DerivedMove } from './derive-moves.ts';
import type { MoveView, RoleMention, RolePage, SkillView } from './role.ts';
import type { SkillBackground } from './skill-gap.ts';

/**
 * What routes and moves say of a role: a record of its own, because a route search looks at dozens of
 * roles and needs a tenth of their pages.
 */
export interface PathRole extends RoleMention {
  /** The code of its category. */
  readonly category: string | null;
  readonly skills: readonly Pick<SkillView, 'id' | 'name' | 'importance' | 'level'>[];
  /** What O*NET rates of its public occupation, where one is imported: what gaps of like with like are made of. */
  readonly publicSkills: PathRole['skills'];
  /** Set for an imported occupation that nobody has written about. */
  readonly origin?: RolePage['origin'];
  /** See `RolePage.background`. */
  readonly background: SkillBackground;
  /** The moves that somebody wrote, in their words. */
  readonly moves: readonly Omit<MoveView, 'role' | 'years'>[];
  /** What the years of derived moves rest on. */
  readonly derived: readonly Pick<DerivedMove, 'to' | 'yearsBasis'>[];
  readonly formalities: Formalities;
}

export function pathRoleOf(page: RolePage): PathRole {
  const { skills, background, advancement, lateral, derivedMoves, requirements, category } = page;
  const plain = (list: RolePage['skills']): PathRole['skills'] =>
    list.map(({ id, name, importance, level }) => ({ id, name, importance, level }));
  return {
    ...mentionOf({
      ...page,
      track: page.track.id,
      trackTitle: page.track.title,
      medianPay: category?.pay?.median ?? null,
      medianPayTopCoded: category?.pay?.topCoded.includes('median') ?? false,
    }),
    category: category?.code ?? null,
    skills: plain(skills),
    publicSkills: plain(page.publicOccupation?.skills ?? []),
    ...(page.origin && { origin: page.origin }),
    background,
    moves: [...advancement, ...lateral].map(({ role: _r, years: _y, ...move }) => move),
    derived: derivedMoves.map(({ to, yearsBasis }) => ({ to, yearsBasis })),
    formalities: {
      licences: requirements?.licences ?? [],
      education: requirements?.education?.usual ?? category?.entryEducation ?? null,
    },
  };
}

/** Just what a mention says, of something that says more. */
export function mentionOf(role: RoleMention): RoleMention {
  const { id, title, track, trackTitle, level, levelTitle, rank, medianPay, medianPayTopCoded } = role;
  return { id, title, track, trackTitle, level, levelTitle, rank, medianPay, medianPayTopCoded };
}
