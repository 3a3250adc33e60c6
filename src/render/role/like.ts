import type { RolePage } from '../../domain/role.ts';
import { DIALS, type Dial } from '../../schema/vocabulary.ts';
import { slider } from '../chart.ts';
import { isNarrow, labelled, sectionHeading } from '../layout.ts';
import { padEnd, padStart, wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** The parts of what it is like, with their headings. */
export const LIKE_PARTS = [
  ['days', 'The days'],
  ['harder', 'Harder than it looks'],
  ['thrive', 'You may thrive if'],
  ['tradeoff', 'The trade-off'],
  ['leadsTo', 'Where it leads'],
] as const;

/** What it's like. */
export function renderLike(page: RolePage, theme: Theme): string[] {
  const like = page.whatItsLike;
  if (!like) return [];
  const parts = LIKE_PARTS.map(([key, label]) => labelled(label, like[key], theme));
  return [
    ...sectionHeading("What it's like", theme),
    ...parts.flatMap((lines, index) => (index ? ['', ...lines] : lines)),
  ];
}

/** The two ends of each dial. */
export const DIAL_ENDS: Readonly<Record<Dial, readonly [string, string]>> = {
  people: ['things and data', 'people'],
  pace: ['steady', 'interrupted'],
  structure: ['procedures', 'open problems'],
  autonomy: ['directed', 'self-directed'],
  hours: ['regular hours', 'irregular'],
  place: ['anywhere', 'on site'],
};

/** The shape of the work: a slider for each dial. */
export function renderProfile(page: RolePage, theme: Theme): string[] {
  const profile = page.roleProfile;
  if (!profile) return [];
  const lines = DIALS.flatMap((dial) => {
    const { score, note } = profile[dial];
    const [low, high] = DIAL_ENDS[dial];
    const scale = `${padStart(low, 15)} ${slider(score, 5, theme)} ${padEnd(high, 13)}`;
    if (isNarrow(theme)) {
      return [
        `  ${low} ${slider(score, 5, theme)} ${high}`,
        ...wrap(note, theme.screen.width, '    ').map(theme.dim),
      ];
    }
    const text = wrap(note, theme.screen.width - 40);
    return text.map((line, index) => `  ${index === 0 ? scale : ' '.repeat(35)}   ${theme.dim(line)}`);
  });
  return [...sectionHeading('The shape of the work', theme), ...lines];
}
