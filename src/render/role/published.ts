import type { RoleMention } from '../../domain/role.ts';
import { sectionHeading } from '../layout.ts';
import { wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** What a publisher lists as related to a role's occupation. */
export interface Published {
  /** The release that lists them; null when no occupation is imported. */
  readonly publishedBy: string | null;
  readonly publishedRelated: readonly RoleMention[];
}

/** The publisher's related occupations, nearest first; nothing where it lists none. */
export function renderPublished(published: Published, theme: Theme): string[] {
  const titles = published.publishedRelated.map((other) => other.title);
  if (titles.length === 0 || published.publishedBy === null) return [];
  return [
    ...sectionHeading(`Related occupations as ${published.publishedBy} lists them`, theme),
    ...wrap(titles.join('; '), theme.screen.width, '  '),
  ];
}
