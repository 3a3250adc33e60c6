import type { PathRoute } from '../../domain/paths.ts';
import { share, yearWords } from '../paths/words.ts';
import type { Screen } from '../screen.ts';
import { createTheme } from '../theme.ts';

/** A route as something to choose: "smoothest: 4 steps, 10–19 years, by Operations Manager". */
export function routeChoice(route: PathRoute, screen: Screen): string {
  const { years, maxGap } = route.totals;
  const count = route.steps.length;
  const between = route.steps.slice(0, -1).map((step) => step.to.title);
  return [
    `${route.labels.length === 0 ? '' : `${route.labels.join(', ')}: `}${count} ${count === 1 ? 'step' : 'steps'}`,
    yearWords(years, createTheme(screen)),
    `biggest stretch ${share(maxGap)}`,
    between.length === 0 ? 'directly' : `by ${between.join(', ')}`,
  ].join(', ');
}
