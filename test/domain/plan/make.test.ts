import { describe, expect, test } from 'vitest';
import { emptyMe, type Me } from '../../../src/domain/me.ts';
import { tracePaths } from '../../../src/domain/paths.ts';
import { makePlan } from '../../../src/domain/plan/make.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { proposeRoute } from '../../../src/domain/plan/route.ts';
import type { RolePage } from '../../../src/domain/role.ts';
import { hospital } from '../../support/hospital.ts';
import { catalogueOf } from '../../support/views.ts';

const catalogue = catalogueOf(hospital());

function routesBetween(from: string, to: string): ReturnType<typeof tracePaths>['routes'] {
  return tracePaths(catalogue, {
    from,
    to,
    via: [],
    avoid: [],
    withoutPivots: false,
    maxSteps: 8,
    limit: 4,
  }).routes;
}

function plan(from: string, to: string, me: Partial<Me> = {}, review: string | null = null): Plan {
  const routes = routesBetween(from, to);
  const query = {
    route: proposeRoute(routes),
    routes,
    me: { ...emptyMe, ...me },
    today: '2026-03-02',
    review,
  };
  return makePlan(catalogue, query);
}

const items = (made: Plan, part: string) => made.items.filter((item) => item.part === part);
const textOf = (made: Plan): string => JSON.stringify(made);

describe('a plan', () => {
  const made = plan('nursing-assistant', 'director-of-nursing');

  test('is for the first step, and has the others in brief', () => {
    expect(made.steps.map(({ to }) => to.id)).toEqual(['staff-nurse', 'charge-nurse', 'director-of-nursing']);
    expect(made.from.id).toBe('nursing-assistant');
    expect(made.to.id).toBe('director-of-nursing');
    expect(made.steps[2]!.giveUp).toBe('The patients you know.');
  });

  test('has the move in it: what comes before, and how', () => {
    const [before, years] = items(made, 'experience');
    expect(before).toMatchObject({
      text: 'You have run a ward alone at night.',
      notes: [{ label: 'how', text: 'A post comes free, and the ward manager asks.' }],
    });
    expect(years!.text).toBe('Usually asked for: 0 to 2 years of experience');
  });

  test('raises the skills that make most of the gap first, by the levels of both roles', () => {
    expect(items(made, 'skills').map(({ text }) => text)).toEqual([
      'Medication, to level 4: does it alone',
      'Coordination, to level 4: does it alone',
      'Patient Care, level 3 to 5: others come for advice',
    ]);
    const care = items(made, 'skills')[2]!;
    expect(care.notes.map(({ label }) => label).slice(0, 2)).toEqual(['so far', 'why']);
  });

  test('asks for licences and education that the step needs', () => {
    expect(items(made, 'requirements').map(({ text }) => text)).toEqual([
      'Needed: Registered nurse licence',
      "Usual: a bachelor's degree",
      'Helps, and is not required: Advanced life support',
    ]);
  });

  test('names whom to talk to, with questions of the profile, those of deal-breakers first', () => {
    const people = items(made, 'people');
    expect(people[0]).toMatchObject({ text: 'Somebody who works as Staff Nurse' });
    expect(people[0]!.notes[0]).toEqual({
      label: 'ask',
      text: 'What does the first week on this ward look like?',
    });
    expect(people[1]!.text).toBe('Somebody who went from Nursing Assistant to Staff Nurse');
    expect(people[2]!.text).toBe('Those who get the same post from elsewhere: Theatre Nurse');
  });

  test('ends with the interview: the hardest questions first, without those that stand beside a skill', () => {
    expect(JSON.stringify(items(made, 'skills'))).toContain('when you stopped a doctor');
    const [interview] = items(made, 'interview');
    expect(interview!.notes.map(({ text }) => text)).toEqual([
      'truest role interview staff-nurse --practice',
      '"How do you check a drip rate?" They listen for: A routine.',
      '"Two bells ring. Which do you answer?" They listen for: Triage said aloud.',
      '"Why this ward?" They listen for: Somebody who has read the rota.',
    ]);
  });

  test('is looked at again when its step asks for it, or when somebody says', () => {
    expect(made.review).toBe('2026-09-02');
    expect(plan('nursing-assistant', 'staff-nurse', {}, '2026-04-01').review).toBe('2026-04-01');
  });
});

describe('what somebody told about themselves', () => {
  test('takes the place of the levels of their role, and says so', () => {
    const made = plan('nursing-assistant', 'staff-nurse', { skills: { 'patient-care': 6, medication: 3 } });
    expect(items(made, 'skills').map(({ text }) => text)).toEqual([
      'Coordination, to level 4: does it alone',
      'Medication, level 3 to 4: does it alone',
    ]);
    expect(made.have).toEqual(['Patient Care at 6: 5 is asked for']);
    expect(made.levels).toContain('2 of yours are what you told truest');
    expect(made.steps[0]!.stretch).toBeLessThan(plan('nursing-assistant', 'staff-nurse').steps[0]!.stretch);
  });

  test('a licence and an education that they have are no longer to do', () => {
    const made = plan('nursing-assistant', 'staff-nurse', {
      education: 'master',
      licences: ['registered NURSE licence'],
    });
    expect(items(made, 'requirements').map(({ text }) => text)).toEqual([
      'Helps, and is not required: Advanced life support',
    ]);
    expect(made.have).toContain('Licence: Registered nurse licence');
  });

  test('all skills there: nothing to raise, and no stretch', () => {
    const made = plan('nursing-assistant', 'staff-nurse', {
      skills: { 'patient-care': 7, medication: 7, coordination: 7 },
    });
    expect(items(made, 'skills')).toEqual([]);
    expect(made.levels).toBeNull();
    expect(made.steps[0]!.stretch).toBe(0);
  });
});

describe('profiles that say little', () => {
  test('a role with neither questions nor statements nor requirements: the plan says what is not said', () => {
    const made = plan('staff-nurse', 'clinical-coder');
    expect(made.lacks).toEqual([
      expect.stringContaining('Neither profile has a question, tool or working day'),
      'The profile of Clinical Coder does not say what it takes to be hired.',
      expect.stringContaining('no fit statements'),
      'The profile of Clinical Coder has no interview questions.',
    ]);
    expect(items(made, 'interview')).toEqual([]);
  });

  test('a derived step is said to be derived, and nothing is put into its author’s mouth', () => {
    const [from, to] = [catalogue.findRole('records-clerk')!, catalogue.findRole('staff-nurse')!];
    const step = {
      from: mention(from),
      to: mention(to),
      kind: 'pivot',
      years: { min: 2, max: 4 },
      yearsBasis: 'schooling',
      payChange: null,
      gap: { share: 1, skills: [] },
      before: null,
      how: null,
      giveUp: null,
      learn: null,
      barriers: { licences: [], education: null },
      evidence: 'derived',
    } as const;
    const totals = { years: { min: 2, max: 4 }, payChange: null, maxGap: 1, totalGap: 1, lowestPay: null };
    const route = { labels: [], steps: [step], totals };
    const made = makePlan(catalogue, {
      route,
      routes: [route],
      me: emptyMe,
      today: '2026-03-02',
      review: null,
    });
    expect(made.steps[0]!.evidence).toBe('derived');
    expect(made.lacks[0]).toContain('derived from skills and figures');
    expect(items(made, 'people').map(({ text }) => text)).not.toContain(
      'Somebody who went from Records Clerk to Staff Nurse',
    );
  });
});

const mention = ({ id, title, track, level, levelTitle, rank }: RolePage) => ({
  id,
  title,
  track: track.id,
  trackTitle: track.title,
  level,
  levelTitle,
  rank,
  medianPay: null,
  medianPayTopCoded: false,
});

test('between any two roles a plan has unique items, whole texts and no NaN', () => {
  const ids = [...hospital().roles.keys()];
  let made = 0;
  for (const from of ids) {
    for (const to of ids) {
      if (from === to || routesBetween(from, to).length === 0) continue;
      const one = plan(from, to);
      made++;
      expect(new Set(one.items.map(({ id }) => id)).size).toBe(one.items.length);
      expect(textOf(one)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(one.steps[0]!.stretch).toBeGreaterThanOrEqual(0);
      expect(one.steps[0]!.stretch).toBeLessThanOrEqual(1);
      for (const { text, notes } of one.items) {
        for (const each of [text, ...notes.map((note) => note.text)]) expect(each.trim()).not.toBe('');
      }
    }
  }
  expect(made).toBeGreaterThan(10);
});
