import type { CategoryView } from '../../domain/category.ts';
import type { MoveView, RolePage } from '../../domain/role.ts';
import { DIALS, PERCENTILES, type Percentile } from '../../schema/vocabulary.ts';
import { count, educationWords, JOB_ZONES, money, percent, UNKNOWN, yearsRange } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import {
  bullets,
  document,
  link,
  markdownTable,
  prose,
  section,
  escapeMarkdown as text,
} from '../markdown.ts';
import { barrierWords, share, stepYears } from '../paths/words.ts';
import { createTheme, type Theme } from '../theme.ts';
import { derivedNote } from './derived-moves.ts';
import { originWords } from './header.ts';
import { DIAL_ENDS, LIKE_PARTS } from './like.ts';
import { nothingUnder } from './nothing.ts';
import { NOBODY_WROTE, occupationFacts, occupationHeading, releaseSources } from './occupation.ts';
import { type RoleSection, sectionsOf } from './page.ts';

/** Markdown has no width and no colour, and is UTF-8. */
const theme: Theme = createTheme({ width: 80, colour: false, unicode: true });

type Section = (page: RolePage, whole: boolean) => string;

const SECTIONS: Readonly<Record<RoleSection, Section>> = {
  summary: (page) =>
    document(
      `# ${text(page.title)}`,
      page.origin ? text(page.track.title) : `${text(page.track.title)} › ${text(page.levelTitle)}`,
      text(originWords(page)),
      page.aliases.length > 0 ? `Also: ${page.aliases.map(text).join(', ')}` : '',
      prose(page.summary),
      page.origin ? `${NOBODY_WROTE} \`truest profile new --from ${page.id}\`` : '',
    ).trimEnd(),
  like: ({ whatItsLike: like }) =>
    like
      ? section(2, "What it's like", ...LIKE_PARTS.map(([key, label]) => section(3, label, prose(like[key]))))
      : '',
  shape: ({ roleProfile: profile }) =>
    profile
      ? section(
          2,
          'The shape of the work',
          markdownTable(
            ['from', '1 to 5', 'to', 'why'],
            DIALS.map((dial) => [
              DIAL_ENDS[dial][0],
              `${profile[dial].score}`,
              DIAL_ENDS[dial][1],
              text(profile[dial].note),
            ]),
          ),
        )
      : '',
  landscape: ({ category }) =>
    category ? section(2, 'Where it sits in the landscape', figures(category)) : '',
  changing: ({ category, changing }) =>
    section(
      2,
      category ? 'How this category is changing' : 'How this role is changing',
      category ? series(category) : '',
      ...changing.map((change) => section(3, change.driver, prose(change.effect))),
    ),
  skills: ({ skills }) =>
    skills.length === 0
      ? ''
      : section(
          2,
          'Skills',
          markdownTable(
            ['skill', 'importance of 5', 'level of 7', 'for'],
            skills.map((skill) => [
              text(skill.name),
              `${skill.importance}`,
              `${skill.level}`,
              text(skill.why ?? ''),
            ]),
          ),
        ),
  requirements: (page) => requirements(page),
  varies: ({ varies }) =>
    section(2, 'What varies', ...varies.map((vary) => section(3, vary.by, prose(vary.how)))),
  tasks: ({ publicOccupation: occupation }) =>
    occupation
      ? section(
          2,
          `Tasks that ${occupation.release} lists: ${occupation.title}`,
          bullets(occupation.tasks.map((task) => text(task.text))),
        )
      : '',
  occupation: (page, whole) => {
    const { publicOccupation: occupation } = page;
    return occupation
      ? section(
          2,
          `${occupationHeading(page, occupation)} (${occupation.release})`,
          bullets(
            occupationFacts(page, occupation, whole).map(([label, facts]) => `${label}: ${text(facts)}`),
          ),
        )
      : '';
  },
  moves: (page) => {
    const { advancement, lateral, derivedMoves, feeders } = page;
    return section(
      2,
      'Where it leads',
      ...[...advancement, ...lateral].map(move),
      derivedMoves.length > 0 ? derivedNote(page) : '',
      ...derivedMoves.map(derivedMove),
      feeders.length > 0 ? `Ways in: ${feeders.map((feeder) => text(feeder.title)).join(', ')}` : '',
    );
  },
  fit: ({ fit }) =>
    fit
      ? section(
          2,
          'Would it fit you?',
          bullets(
            fit.statements.map(
              (statement) =>
                `${text(statement.text)}${statement.dealbreaker ? ' (if not, think twice)' : ''}`,
            ),
          ),
        )
      : '',
  interview: ({ interview }) =>
    section(
      2,
      'Interview questions',
      ...interview.map((question) =>
        section(
          3,
          question.question,
          bullets([
            `Listens for (${question.kind}): ${prose(question.listensFor)}`,
            `Strong: ${prose(question.strong)}`,
            `Weak: ${prose(question.weak)}`,
          ]),
        ),
      ),
    ),
  related: ({ related, track }) =>
    related.length === 0
      ? ''
      : section(
          2,
          `Related roles in ${track.title}`,
          bullets(related.map((role) => `${text(role.title)} (${text(role.levelTitle)})`)),
        ),
  sources: (page) => {
    const { sources } = page;
    const releases = releaseSources(page).map(text);
    const others = sources.map(
      (source) => `${text(source.title)}: ${text(source.used)}${source.url ? ` ${link(source.url)}` : ''}`,
    );
    return releases.length + others.length === 0
      ? ''
      : section(2, 'Sources', bullets([...releases, ...others]));
  },
};

/** The page of a role as Markdown, whole or in the sections that are asked for. */
export function renderRoleMarkdown(page: RolePage, sections?: readonly RoleSection[]): string {
  const fitted = fitModel(page, theme);
  const chosen = sections ?? sectionsOf(fitted);
  const blocks = chosen.map((name) => SECTIONS[name](fitted, sections !== undefined));
  if (blocks.every((block) => block === '')) return document(text(nothingUnder(chosen, fitted.title)));
  return document(...blocks);
}

function figures(category: CategoryView): string {
  const { pay, projection } = category;
  const amount = (name: Percentile): string => {
    const value = pay?.[name] ?? null;
    if (value === null) return UNKNOWN;
    return pay!.topCoded.includes(name) ? `above ${money(value)}` : money(value);
  };
  const rows: [string, string][] = [['category', `${category.code} ${text(category.title)}`]];
  if (category.employment !== null) rows.push(['people', count(category.employment)]);
  if (pay && PERCENTILES.some((name) => pay[name] !== null))
    rows.push(
      ['median pay', amount('median')],
      ['pay, 10th to 90th percentile', PERCENTILES.map(amount).join(', ')],
    );
  else rows.push(['median pay', UNKNOWN]);
  if (category.growthPercent !== null && projection) {
    const growth = percent(category.growthPercent, theme);
    rows.push(['projected', `${growth} from ${projection.from} to ${projection.to}`]);
  }
  if (category.openingsPerYear !== null) rows.push(['openings a year', count(category.openingsPerYear)]);
  if (category.entryEducation !== null)
    rows.push(['typical entry education', educationWords(category.entryEducation)]);
  if (category.jobZone !== null)
    rows.push(['job zone', `${category.jobZone} of 5: ${JOB_ZONES[category.jobZone]}`]);
  return `${markdownTable(['of the category', ''], rows)}\n\nThese are figures of the whole occupational category, not of the role.`;
}

function series(category: CategoryView): string {
  if (category.series.length === 0) return '';
  const last = category.series.at(-1)!.year;
  const dollars = (value: number | null): string => (value === null ? UNKNOWN : money(value));
  const rows = category.series.map((year) => [
    `${year.year}`,
    year.employment === null ? UNKNOWN : count(year.employment),
    dollars(year.medianPay),
    dollars(year.realMedianPay),
  ]);
  const gaps = category.gaps.map((gap) => `${gap.year} is left out: ${text(gap.why)}.`);
  return [
    markdownTable(['May', 'people', 'median pay', `in dollars of ${last} (CPI-U)`], rows),
    ...gaps,
  ].join('\n\n');
}

function requirements({ requirements: needs }: RolePage): string {
  if (!needs) return '';
  const { education, experience, licences, tools } = needs;
  const lead = (words: string, note: string | undefined): string =>
    note === undefined ? words : `${words}. ${prose(note)}`;
  return section(
    2,
    'What it takes',
    bullets([
      ...(education ? [lead(`Education: usually ${educationWords(education.usual)}`, education.note)] : []),
      ...(experience ? [lead(`Experience: ${yearsRange(experience.years, theme)}`, experience.note)] : []),
      ...licences.map((licence) =>
        lead(
          `Licence: ${text(licence.name)} (${licence.required ? 'required' : 'helps, not required'})`,
          licence.note,
        ),
      ),
      ...tools.map((tool) => `${text(tool.name)}: ${text(tool.use)}`),
    ]),
  );
}

function derivedMove(view: RolePage['derivedMoves'][number]): string {
  const needs = barrierWords(view).map(text).join('; ');
  const kind = `${view.kind}, derived${view.remark === null ? '' : `: ${view.remark}`}`;
  const years = view.yearsBasis === null ? [] : [stepYears({ ...view, evidence: 'derived' }, theme)];
  return section(
    3,
    `${view.role.title} (${[kind, ...years].join(', ')})`,
    bullets([
      ...(view.list === 'close' ? [] : ['Further afield: another field, by skills and activities']),
      ...(view.gap === null ? [] : [`Stretch: ${share(view.gap)}`]),
      ...(needs === '' ? [] : [`Needs: ${needs}`]),
      ...(view.reasons.length === 0 ? [] : [`Why: ${text(view.reasons.join('; '))}`]),
    ]),
  );
}

function move(view: MoveView): string {
  return section(
    3,
    `${view.role.title} (${view.kind}, ${yearsRange(view.years, theme)})`,
    bullets([
      `First: ${prose(view.before)}`,
      `How: ${prose(view.how)}`,
      `To learn: ${text(view.gap)}`,
      `You give up: ${text(view.giveUp)}`,
    ]),
  );
}
