import type { Band } from '../../domain/match/correlate.ts';
import type { MatchedRole, MatchedWork, MatchResult } from '../../domain/match/rank.ts';
import { INTEREST_WORDS } from '../../domain/strengths/words.ts';
import { moneyShort } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { beside, isNarrow, sectionHeading, stack, suggestion } from '../layout.ts';
import { learning, share } from '../paths/words.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import type { MatchReport } from './report.ts';
import { agreement, BAND_WORDS, disagreement, formalWords, styleWords } from './words.ts';

/** Roles of one occupation that are shown; the others are counted. */
const SHOWN_ROLES = 2;
/** Roles of one occupation that are shown or named at all. */
export const NAMED_ROLES = 6;
const SHOWN_SKILLS = 3;
const LABEL = 12;

/** Roles by interests, with what they rest on, reach and formal needs beside them. */
export function renderMatches(report: MatchReport, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(report, theme);
  const { result } = fitted;
  const { width } = theme.screen;
  return stack([
    [
      ...sectionHeading('Roles that your interests fit', theme, countWords(result)),
      ...(result.noRanking === null ? wrap(HOW, width).map(theme.dim) : []),
    ],
    fitted.doubts.flatMap((doubt) => wrap(doubt, width, `${theme.warn('!')} `, '  ')),
    ...(result.noRanking === null ? matchSections(result, theme) : [noRankingLines(fitted, theme)]),
    nextLines(fitted, theme),
    knownLines(fitted, theme),
    result.noRanking === null ? noteLines(fitted, theme) : [],
  ]);
}

function countWords({ noRanking, counts, matches }: MatchResult): string {
  if (noRanking !== null) return '';
  const all = counts.best + counts.great + counts.good;
  return all === matches.length ? '' : `${matches.length} of ${all} occupations`;
}

const HOW =
  'By the kind of work: each occupation with its roles. Fit, reach and what is formally asked for are three things, and are not added up.';

function noRankingLines({ result, interestsProblem }: MatchReport, theme: Theme): string[] {
  const { width } = theme.screen;
  if (
    result.noRanking === 'flat' ||
    interestsProblem === 'flat' ||
    interestsProblem === 'all answers alike'
  ) {
    return [
      ...wrap(
        'Your six interests are too near to one another to rank roles by: any order would be chance.',
        width,
      ),
      ...suggestion('With twice as many activities:', 'truest strengths --full', theme),
      ...suggestion(
        'Roles by other things, such as pay and education:',
        'truest role list --sort pay',
        theme,
      ),
    ];
  }
  return [
    ...wrap('Too few of your activities are answered to rank roles by.', width),
    ...suggestion('Answer them:', 'truest strengths', theme),
  ];
}

function matchSections({ matches, roleCount }: MatchResult, theme: Theme): string[][] {
  if (matches.length === 0) {
    const why = roleCount === 0 ? 'No role passes these filters.' : 'No role that passes is a match.';
    return [wrap(why, theme.screen.width)];
  }
  return matches.map((match) => workLines(match, theme));
}

const BAND_PAINT: Readonly<Record<Band, 'good' | 'accent' | 'dim'>> = {
  best: 'good',
  great: 'accent',
  good: 'dim',
};

function workLines(match: MatchedWork, theme: Theme): string[] {
  const { width } = theme.screen;
  const { rank, isTied, band, correlation, occupation, reasons, roles } = match;
  const place = `${rank}${isTied ? '=' : '.'} `;
  const aside = `${BAND_WORDS[band]} ${figure(correlation)}`;
  const title = wrap(occupation.title, width, place, ' '.repeat(widthOf(place)));
  const room = width - widthOf(title.at(-1)!) - widthOf(aside);
  const paint = theme[BAND_PAINT[band]];
  const head = title.map(theme.strong);
  if (room >= 2) head[head.length - 1] += ' '.repeat(room) + paint(aside);
  else head.push(`   ${paint(aside)}`);
  const agrees = agreement(reasons);
  const parts = disagreement(reasons);
  const rest = roles.length - SHOWN_ROLES;
  return [
    ...head,
    ...(agrees === '' ? [] : wrap(agrees, width, '   + ', '     ')),
    ...(parts === '' ? [] : wrap(parts, width, `   ${theme.symbols.minus} `, '     ')),
    ...roles.slice(0, SHOWN_ROLES).flatMap((role) => roleLines(role, theme)),
    ...(rest > 0 ? moreLines(roles, rest, theme) : []),
  ];
}

/** A correlation to two digits, without its zero: ".87". */
const figure = (correlation: number): string => correlation.toFixed(2).replace(/^0/, '');

/** The others by name where there are few. */
function moreLines(roles: readonly MatchedRole[], rest: number, theme: Theme): string[] {
  const titles = roles.slice(SHOWN_ROLES, NAMED_ROLES).map(({ title }) => title);
  const beyond = rest > titles.length ? ` and ${rest - titles.length} more` : '';
  return wrap(`Also: ${titles.join(', ')}${beyond}`, theme.screen.width, '   ', '     ').map(theme.dim);
}

function roleLines(role: MatchedRole, theme: Theme): string[] {
  const { title, stage, trackTitle, medianPay, medianPayTopCoded, isOwn, reach } = role;
  const { separator } = theme.symbols;
  const pay = medianPay === null ? [] : [`${medianPayTopCoded ? '>' : ''}${moneyShort(medianPay)}`];
  const place = [isOwn ? 'your role' : '', trackTitle, stage, ...pay].filter((part) => part !== '');
  const { lacks, unknown } = formalWords(role.formal);
  const { yes, no } = styleWords(role.style);
  const nothing = role.formal.length > 0 && lacks === '' && unknown === '';
  const rows: [string, string][] = [
    ...(reach === null ? [] : [['reach', reachWords(reach, theme)] as [string, string]]),
    ...(lacks === '' ? [] : [['you lack', lacks] as [string, string]]),
    ...(unknown === '' ? [] : [['asks for', unknown] as [string, string]]),
    ...(nothing ? [['formally', 'nothing that you lack'] as [string, string]] : []),
    ...(yes === '' ? [] : [['as you like', yes] as [string, string]]),
    ...(no === '' ? [] : [['unlike you', no] as [string, string]]),
  ];
  const head = wrap(
    `${title}  ${place.join(` ${separator} `)}`,
    theme.screen.width,
    `   ${theme.symbols.bullet} `,
    '     ',
  );
  head[0] = head[0]!.replace(title, theme.strong(title));
  return [...head, ...rows.flatMap(([label, text]) => rowLines(label, text, theme))];
}

const rowLines = (label: string, text: string, theme: Theme): string[] =>
  isNarrow(theme)
    ? wrap(`${label}: ${text}`, theme.screen.width, '     ', '       ')
    : beside(label, text, inset(theme), LABEL).map((line) => `   ${line}`);

/** The same screen, less what is put in front of each line. */
const inset = (theme: Theme): Theme => ({
  ...theme,
  screen: { ...theme.screen, width: theme.screen.width - 3 },
});

function reachWords({ gap, skills }: NonNullable<MatchedRole['reach']>, theme: Theme): string {
  if (skills.length === 0) return 'your skills are there';
  const learn = skills
    .slice(0, SHOWN_SKILLS)
    .map((skill) => learning({ ...skill, from: Math.round(skill.from) }, theme));
  return `stretch ${share(gap)}; learn ${learn.join(', ')}`;
}

/** What to do with the first of them. */
function nextLines({ result }: MatchReport, theme: Theme): string[] {
  const role = result.matches.flatMap(({ roles }) => roles).find(({ isOwn }) => !isOwn);
  if (!role) return [];
  return [
    ...suggestion('What such a job is really like:', `truest role show ${role.id}`, theme),
    ...suggestion('Whether you would want that very job:', `truest fit ${role.id}`, theme),
  ];
}

/** What is known of the person, and which command supplies what is not. */
function knownLines({ known, lacks, interests, date }: MatchReport, theme: Theme): string[] {
  const { width } = theme.screen;
  const scores =
    interests === null
      ? []
      : Object.entries(interests)
          .sort(([, a], [, b]) => b - a)
          .map(
            ([interest, score]) =>
              `${INTEREST_WORDS[interest as keyof typeof INTEREST_WORDS].name} ${Math.round(score)}`,
          );
  const from = date === null ? 'as given' : `of ${date}`;
  return [
    ...sectionHeading('What this rests on', theme),
    ...(scores.length === 0 ? [] : beside('interests', `${scores.join(', ')} (${from})`, theme, LABEL)),
    ...known.flatMap(({ what, text }) => beside(what, text, theme, LABEL)),
    ...lacks.flatMap(({ what, command }) => [
      ...wrap(`Not known: ${what}.`, width, '  '),
      `    ${theme.command(command)}`,
    ]),
  ];
}

function noteLines({ result }: MatchReport, theme: Theme): string[] {
  const { width } = theme.screen;
  const { withoutInterests } = result;
  const missing =
    withoutInterests === 0
      ? ''
      : ` ${withoutInterests} ${withoutInterests === 1 ? 'role has' : 'roles have'} no interests figures and cannot be ranked.`;
  const stretch = result.matches.some(({ roles }) =>
    roles.some(({ reach }) => (reach?.skills.length ?? 0) > 0),
  )
    ? " A stretch is the share of a role's skills, weighted by importance and level, that yours fall short of."
    : '';
  return [
    ...wrap(
      `The figure is the correlation of your six interests with those that O*NET gives the occupation; roles of one occupation share it, and pay is its category's median. Best from .73, great from .61. "=" marks those within .03 of the first of their rank: one answer by one step moves it as much. Interests say what you would enjoy, and little about how well you would do it.${stretch}${missing}`,
      width,
    ).map(theme.dim),
  ];
}
