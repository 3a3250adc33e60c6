import { safeText } from './safe-text.ts';
import { toAscii } from './text.ts';
import type { Theme } from './theme.ts';

/**
 * A model with every text in it fit for this screen (see `safeText`, `toAscii`): done once, before a
 * page is laid out, so that no renderer has to think of it.
 */
export function fitModel<T>(model: T, theme: Theme): T {
  if (typeof model === 'string') {
    const safe = safeText(model, { lines: true });
    return (theme.screen.unicode ? safe : toAscii(safe)) as T;
  }
  if (Array.isArray(model)) return model.map((item) => fitModel(item, theme)) as T;
  if (typeof model !== 'object' || model === null) return model;
  return Object.fromEntries(Object.entries(model).map(([key, value]) => [key, fitModel(value, theme)])) as T;
}
