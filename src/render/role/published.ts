import type { RoleMention } from '../../domain/role.ts';
import { sectionHeading } from '../layout.ts';
import { wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** What a publisher lists as related to an imported occupation. */
export interface Published {
  readonly publicOccupation: { readonly release: string } | null;
  readonly publishedRelated: readonly RoleMention[];
}

/** "Related occupations as O*NET 30.1 (December 2025) lists them". */
export const publishedHeading = ({ publicOccupation }: Published): string =>
  `Related occupations as ${publicOccupation?.release ?? 'the publisher'} lists them`;

/** The publisher's related occupations, nearest first; nothing where it lists none. */
export function renderPublished(published: Published, theme: Theme): string[] {
  const titles = published.publishedRelated.map((other) => other.title);
  if (titles.length === 0) return [];
  return [
    ...sectionHeading(publishedHeading(published), theme),
    ...wrap(titles.join('; '), theme.screen.width, '  '),
  ];
}
