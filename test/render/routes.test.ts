import { describe, expect, it } from 'vitest';
import type { PathRoute, PathStep, PathsAnswer } from '../../src/domain/paths.ts';
import { tracePaths } from '../../src/domain/paths.ts';
import { renderRoutes } from '../../src/render/paths/routes.ts';
import { widthOf } from '../../src/render/text.ts';
import { hospital } from '../support/hospital.ts';
import { catalogueOf } from '../support/views.ts';

const SCREEN = { width: 80, colour: false, unicode: true };
const QUERY = { via: [], avoid: [], withoutPivots: false, maxSteps: 6, limit: 5 };
const TRACED = tracePaths(catalogueOf(hospital()), {
  from: 'nursing-assistant',
  to: 'charge-nurse',
  ...QUERY,
});

/** The route that was traced, with other labels and another first step. */
const route = (labels: PathRoute['labels'], first: Partial<PathStep>): PathRoute => {
  const [found] = TRACED.routes;
  const [step, ...steps] = found!.steps;
  return { ...found!, labels, steps: [{ ...step!, ...first }, ...steps] };
};
const skills = [{ id: 'triage', name: 'Triage', from: 0, to: 4 }];
const office = { ...TRACED.to, id: 'records-clerk', title: 'Records Clerk' };
const ANSWER: PathsAnswer = {
  ...TRACED,
  routes: [
    route(['fastest'], { gap: { share: 0.5, skills }, giveUp: 'Quiet nights.' }),
    route([], { gap: { share: 0.5, skills }, giveUp: 'Quiet nights.' }),
    route(['smoothest'], { to: office, gap: { share: 0, skills: [] }, giveUp: null }),
  ],
  routeCount: 9,
  immaterialCount: 4,
};

describe('routes', () => {
  it('end with how each begins, those that begin alike together', () => {
    expect(renderRoutes(ANSWER, SCREEN)).toContain(`How each begins
                            first post     learn first  give up
  fastest, another way (2)  Staff Nurse    Triage       Quiet nights.
  smoothest                 Records Clerk  nothing new  -
`);
    const narrow = renderRoutes(ANSWER, { ...SCREEN, width: 40 });
    expect(narrow).toContain(
      '  smoothest\n    as Records Clerk\n    learn first: nothing new\n    give up: -\n',
    );
    expect(narrow.split('\n').filter((line) => widthOf(line) > 40)).toEqual([]);
  });

  it('have nothing to compare when there is one way to begin', () => {
    expect(renderRoutes({ ...ANSWER, routes: ANSWER.routes.slice(0, 2) }, SCREEN)).not.toContain(
      'How each begins',
    );
  });

  it.each([
    [
      {},
      '3 of the 9 routes that are better than any other in something. 4 more gain less than half a year, 5 points of stretch or $2,000 over one of these, 2 more take longer: --limit 9 shows them.',
    ],
    [
      { routeCount: 4, immaterialCount: 1 },
      '1 more gain less than half a year, 5 points of stretch or $2,000 over one of these: --limit 4 shows it.',
    ],
    [
      { routeCount: 3, immaterialCount: 0 },
      '3 routes worth choosing between: any other is no better in anything.',
    ],
  ])('say how many more there are, and how to see them: %j', (counts, words) => {
    expect(renderRoutes({ ...ANSWER, ...counts }, SCREEN).replace(/\s+/g, ' ')).toContain(words);
  });
});
