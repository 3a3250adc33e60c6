import type { Form } from '../../domain/strengths/items.ts';
import type { InterestsResult, NoRanking, ScaleScore } from '../../domain/strengths/score.ts';
import {
  STYLE_TEXTS,
  type StyleChoices,
  VALUE_TEXTS,
  type ValueRanking,
} from '../../domain/strengths/values.ts';
import { INTEREST_WORDS, likingWords } from '../../domain/strengths/words.ts';
import { DIALS } from '../../schema/vocabulary.ts';
import { meter } from '../chart.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, keptIn, sectionHeading, stack, suggestion } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { padEnd, padStart, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

/** What the page of somebody's strengths shows. */
export interface StrengthsReport {
  /** The day, as 2026-03-02. */
  readonly date: string;
  readonly form: Form;
  readonly result: InterestsResult;
  /** The most important first; empty when it was skipped. */
  readonly values: ValueRanking;
  readonly style: StyleChoices;
  /** The time before, or null. */
  readonly previous: { readonly date: string; readonly result: InterestsResult } | null;
  /** What to say of saved answers whose activities have changed since. */
  readonly changes: readonly string[];
  /** The file that it was saved in. */
  readonly saved: string | null;
}

/** Somebody's strengths: the six interests, which lead, values and style, and what that does not say. */
export function renderStrengths(report: StrengthsReport, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const { date, result, previous, changes, saved } = fitModel(report, theme);
  const { width } = theme.screen;
  return stack([
    sectionHeading('Your strengths', theme, date),
    changes.flatMap((change) => wrap(change, width)),
    [...chartHeading(result, theme), ...chartLines(result, theme)],
    leadingLines(result, theme),
    previous ? sinceLines(result, previous, theme) : [],
    valueLines(report.values, theme),
    styleLines(report.style, theme),
    sayingLines(theme),
    [
      ...(result.interests ? suggestion('Roles that your interests fit:', 'truest match', theme) : []),
      ...(result.interests ? [] : suggestion('To take it again:', 'truest strengths', theme)),
    ],
    saved === null ? [] : keptIn(saved, theme),
  ]);
}

function chartHeading({ answered, total }: InterestsResult, theme: Theme): string[] {
  const counted = answered === total ? `${total} activities` : `${answered} of ${total} answered`;
  return sectionHeading('Interests, 0 to 40', theme, counted);
}

/** A bar an interest, the highest first; those without a score last. */
function chartLines({ scales }: InterestsResult, theme: Theme): string[] {
  const sorted = [...scales].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  return sorted.flatMap((scale) => {
    const name = padEnd(INTEREST_WORDS[scale.interest].name, 14);
    if (scale.score === null) {
      const why = `no score: ${scale.answered} of ${scale.total} answered, and it takes six in ten`;
      return wrap(why, theme.screen.width, `  ${name} - `, ' '.repeat(19));
    }
    const slots = isNarrow(theme) ? 10 : 20;
    const bar = meter(Math.round((scale.score / 40) * slots), slots, theme);
    const words = isNarrow(theme) ? '' : `  ${likingWords(scale.score)}`;
    return [`  ${theme.strong(name)}${padStart(`${Math.round(scale.score)}`, 3)}  ${bar}${words}`];
  });
}

/** From this score on the mean answer is nearer to liking than to the middle. */
const LIKED = 25;

const WHY_NOT: Readonly<Record<NoRanking, string>> = {
  'too few answers':
    'Too few answers to rank your interests: each of the six needs six in ten of its activities answered.',
  'all answers alike':
    'All your answers are the same, so they do not distinguish one interest from another. That can be a hurried sitting, or a day on which everything is equal.',
  flat: 'Your six interests are too near to one another to say which lead: the highest is less than 8 points above the lowest. That is a result, and not a bad one: what you enjoy will depend on something else than the kind of activity, perhaps on the people.',
};

function leadingLines(result: InterestsResult, theme: Theme): string[] {
  const { width } = theme.screen;
  if (result.noRanking !== null) {
    const more =
      result.noRanking === 'flat' && result.total < 60 ? ' The 60 activities of --full may tell more.' : '';
    return [theme.strong('No ranking'), ...wrap(WHY_NOT[result.noRanking] + more, width, '  ')];
  }
  return [
    ...sectionHeading(result.leading.length === 1 ? 'What leads' : 'What leads, in this order', theme),
    ...result.leading.flatMap((interest) => {
      const { name, about, work } = INTEREST_WORDS[interest];
      const score = result.interests?.[interest] ?? 0;
      const liking = score >= LIKED ? 'You like' : 'More to your liking than the rest:';
      return [`  ${theme.strong(name)}`, ...wrap(`${liking} ${about}. ${work}`, width, '    ')];
    }),
    ...result.doubts.flatMap((doubt) =>
      wrap(
        doubt === 'scattered'
          ? 'Take it with caution: your answers within one interest differ about as much as those between two, as answers given by chance would.'
          : 'Take it with caution: nearly all your answers are the same, so that a few decide.',
        width,
        `  ${theme.warn('!')} `,
        '    ',
      ),
    ),
  ];
}

/** Each interest's change since the time before. */
function sinceLines(
  result: InterestsResult,
  previous: NonNullable<StrengthsReport['previous']>,
  theme: Theme,
): string[] {
  const { width, unicode } = theme.screen;
  const changes = result.scales.flatMap((scale: ScaleScore) => {
    const before = previous.result.scales.find(({ interest }) => interest === scale.interest)?.score ?? null;
    if (before === null || scale.score === null) return [];
    const change = Math.round(scale.score) - Math.round(before);
    return change === 0 ? [] : [{ name: INTEREST_WORDS[scale.interest].name, change }];
  });
  const canCompare = result.scales.some(
    ({ score }, at) => score !== null && previous.result.scales[at]?.score != null,
  );
  if (!canCompare) return [];
  changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const signed = (change: number): string => (change > 0 ? `+${change}` : `${unicode ? '−' : '-'}${-change}`);
  const text =
    changes.length === 0
      ? 'All six interests stand where they stood.'
      : `${changes.map(({ name, change }) => `${name} ${signed(change)}`).join(', ')}. A few points either way are ordinary.`;
  return [...sectionHeading(`Since ${previous.date}`, theme), ...wrap(text, width, '  ')];
}

function valueLines(values: ValueRanking, theme: Theme): string[] {
  if (values.length === 0) return [];
  return [
    ...sectionHeading('What matters to you, the most first', theme),
    ...values.flatMap((value, at) => wrap(VALUE_TEXTS[value], theme.screen.width, `  ${at + 1}. `, '     ')),
  ];
}

function styleLines(style: StyleChoices, theme: Theme): string[] {
  const chosen = DIALS.flatMap((dial) => {
    const end = style[dial];
    return end ? [STYLE_TEXTS[dial][end]] : [];
  });
  if (chosen.length === 0) return [];
  return [
    ...sectionHeading('How you would rather work', theme),
    ...chosen.flatMap((text) => wrap(text, theme.screen.width, `  ${theme.symbols.bullet} `, '    ')),
  ];
}

function sayingLines(theme: Theme): string[] {
  const { width } = theme.screen;
  return [
    ...sectionHeading('What this says, and what not', theme),
    ...wrap(
      'What you like doing, as you see it today. Interests say little about how well you would do a job. People whose work fits theirs tend to be somewhat more satisfied; and they point to the field that somebody ends up in about half of the time (51%, Hanna & Rounds 2020, of inventories in general).',
      width,
      '  ',
    ),
    ...wrap('The activities are our own and were not tried on a sample of people.', width, '  '),
  ];
}
