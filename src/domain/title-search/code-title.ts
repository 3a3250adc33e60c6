import { isSocCode } from './soc-code.ts';
import type { Band, TitleSearch } from './title-search.ts';

/** What a title was coded as. */
export interface CodedTitle {
  /** The SOC code and what it is called; null when nothing is known of the title. */
  readonly code: string | null;
  readonly codeTitle: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** `none` when nothing is known of the title. */
  readonly band: Band | 'none';
}

export interface CodedWithOthers extends CodedTitle {
  /** The next codes, with how likely each is. */
  readonly alternatives: readonly {
    readonly code: string;
    readonly title: string;
    readonly confidence: number;
  }[];
}

const ALTERNATIVES = 4;
/** Roles without a code are passed over. */
const SPARE = 3;

/** Codes a title: the most likely SOC code, and the next ones. */
export function codeTitle(search: TitleSearch, title: string): CodedWithOthers {
  const matches = search
    .findClasses(title, 1 + ALTERNATIVES + SPARE)
    .matches.filter(({ code }) => isSocCode(code));
  const [first, ...others] = matches;
  if (!first) return { code: null, codeTitle: null, confidence: 0, band: 'none', alternatives: [] };
  return {
    code: first.code,
    codeTitle: first.title,
    confidence: rounded(first.confidence),
    band: first.band,
    alternatives: others
      .slice(0, ALTERNATIVES)
      .map(({ code, title: name, confidence }) => ({ code, title: name, confidence: rounded(confidence) })),
  };
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
