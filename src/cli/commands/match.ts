import { Failure } from '../../domain/failure.ts';
import { type MatchFilter, type Person, rankMatches } from '../../domain/match/rank.ts';
import type { InterestScores, Me } from '../../domain/me.ts';
import { VALUE_NAMES } from '../../domain/strengths/words.ts';
import { educationWords } from '../../render/figures.ts';
import { renderJson } from '../../render/json.ts';
import { matchJson } from '../../render/match/json.ts';
import { NAMED_ROLES, renderMatches } from '../../render/match/list.ts';
import type { MatchReport } from '../../render/match/report.ts';
import type { Education } from '../../schema/vocabulary.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { readPerson, type SavedPerson } from '../strengths/saved-person.ts';
import { getTrackId } from '../track-named.ts';

export interface MatchOptions {
  readonly track: string | undefined;
  /** US dollars a year. */
  readonly minPay: number | undefined;
  readonly education: Education | undefined;
  /** Occupations. */
  readonly limit: number;
  /** Given instead of saved ones. */
  readonly interests: InterestScores | undefined;
}

/** Ranks roles by interests, with reach and formal needs beside the fit. */
export async function runMatch(options: MatchOptions, context: Context): Promise<void> {
  const { me, strengths } = await readPerson(context);
  if (options.interests === undefined && strengths === undefined) {
    throw new Failure('nothing is known of your interests yet', {
      kind: 'usage',
      advice: [
        'some six minutes, and it is kept for next time: truest strengths',
        'or give the six numbers of an interest test, each 0 to 40: truest match --interests R,I,A,S,E,C',
      ],
    });
  }
  const interests = options.interests ?? strengths?.result.interests ?? null;
  const { result, role } = await ask(context, (catalogue) => {
    const { track, minPay, education } = options;
    const filter: MatchFilter = {
      ...(track === undefined ? {} : { track: getTrackId(catalogue, track) }),
      ...(minPay === undefined ? {} : { minPay }),
      ...(education === undefined ? {} : { education }),
    };
    const own = me.role === null ? undefined : catalogue.findRole(me.role);
    const person: Person = {
      interests,
      values: strengths?.values ?? [],
      style: strengths?.style ?? {},
      me,
      role: own ? { track: own.track.id, skills: own.skills, background: own.background } : null,
    };
    const ranked = rankMatches(catalogue.matchIndex(), person, filter, options.limit);
    // Of a very large folder only the files of what is shown are looked at.
    if (ranked.matches.length === 0) catalogue.ensureFresh();
    for (const { roles } of ranked.matches)
      for (const { id } of roles.slice(0, NAMED_ROLES)) catalogue.findRow(id);
    return { result: ranked, role: own };
  });
  if (me.role !== null && !role) note(context, `Your role, ${me.role}, is not among the profiles.`);
  const report: MatchReport = {
    result,
    interests: interests ?? scoresOf(strengths),
    date: options.interests === undefined ? (strengths?.date ?? null) : null,
    interestsProblem: options.interests === undefined ? (strengths?.result.noRanking ?? null) : null,
    doubts:
      options.interests === undefined ? (strengths?.result.doubts ?? []).map((doubt) => DOUBTS[doubt]) : [],
    known: knownOf(me, role?.title, strengths),
    lacks: lackingOf(me, role !== undefined, strengths),
  };
  if (context.globals.json) context.io.stdout.write(renderJson(matchJson(report)));
  else await writePage(renderMatches(report, context.screen), context);
}

const DOUBTS = {
  scattered:
    'Your answers within one interest differ about as much as those between two: take the order with caution.',
  'nearly all alike':
    'Nearly all your answers are the same, so that a few decide: take the order with caution.',
} as const;

/** The six numbers for show, when all are there though they rank nothing. */
function scoresOf(strengths: SavedPerson['strengths']): InterestScores | null {
  const scales = strengths?.result.scales ?? [];
  return scales.length > 0 && scales.every(({ score }) => score !== null)
    ? (Object.fromEntries(scales.map(({ interest, score }) => [interest, score])) as InterestScores)
    : null;
}

function knownOf(
  me: Me,
  role: string | undefined,
  strengths: SavedPerson['strengths'],
): MatchReport['known'] {
  const skills = Object.keys(me.skills).length;
  const counted = skills === 1 ? 'one skill that you told' : `${skills} skills that you told`;
  const reach = [
    ...(role === undefined ? [] : [`those of your role, ${role}`]),
    ...(skills === 0 ? [] : [counted]),
  ];
  const formal = [
    ...(me.education === null ? [] : [educationWords(me.education)]),
    ...(me.years === null ? [] : [`${me.years} ${me.years === 1 ? 'year' : 'years'} of work`]),
    ...me.licences,
  ];
  const values = (strengths?.values ?? []).slice(0, 2).map((value) => VALUE_NAMES[value]);
  return [
    ...(reach.length === 0 ? [] : [{ what: 'skills', text: reach.join(', and ') }]),
    ...(formal.length === 0 ? [] : [{ what: 'formally', text: formal.join(', ') }]),
    ...(values.length === 0
      ? []
      : [{ what: 'values', text: `${values.join(' and ')} first; a note, not in the figure` }]),
  ];
}

function lackingOf(me: Me, hasRole: boolean, strengths: SavedPerson['strengths']): MatchReport['lacks'] {
  const formal = [
    ...(me.education === null ? ['education'] : []),
    ...(me.years === null ? ['years of work'] : []),
    ...(me.licences.length === 0 ? ['licences'] : []),
  ];
  const style = Object.values(strengths?.style ?? {}).some((end) => end !== null);
  const skills = hasRole || Object.keys(me.skills).length > 0 ? [] : ['skills'];
  const lacking = [...skills, ...formal];
  return [
    ...(lacking.length === 0
      ? []
      : [
          {
            what: `your ${lacking.join(', ')}: how far a role is, and what you lack for it`,
            command: 'truest me set',
          },
        ]),
    ...(style ? [] : [{ what: 'how you would rather work', command: 'truest strengths' }]),
  ];
}
