import type { Education } from '../../schema/vocabulary.ts';
import { educationRank } from '../list.ts';
import type { Me } from '../me.ts';
import { normalise } from '../words.ts';

/** What a role formally asks for. */
export interface Formal {
  /** Usually asked for. */
  readonly education: Education | null;
  /** The fewest years of experience that are asked for. */
  readonly yearsMin: number | null;
  /** Licences without which nobody may do the work. */
  readonly licences: readonly string[];
}

/** Something that a role formally asks for, and whether somebody has it. */
export type FormalNeed =
  | { readonly kind: 'education'; readonly asked: Education; readonly has: boolean | null }
  | { readonly kind: 'years'; readonly asked: number; readonly has: boolean | null }
  | { readonly kind: 'licence'; readonly asked: string; readonly has: boolean | null };

/**
 * What a role formally asks for, against what somebody told: `has` is null where they told nothing. No
 * licence named counts as nothing told; once one is named, the others are taken as not there. Enough
 * years count only in the track that they work in (`isOwnTrack`): elsewhere it is not known whether they
 * would.
 */
export function checkFormal(
  { education, yearsMin, licences }: Formal,
  me: Me,
  isOwnTrack: boolean,
): FormalNeed[] {
  const needs: FormalNeed[] = [];
  if (education !== null && education !== 'none') {
    const has = me.education === null ? null : educationRank(me.education) >= educationRank(education);
    needs.push({ kind: 'education', asked: education, has });
  }
  if (yearsMin !== null && yearsMin > 0) {
    const has = me.years === null ? null : me.years >= yearsMin ? isOwnTrack || null : false;
    needs.push({ kind: 'years', asked: yearsMin, has });
  }
  for (const asked of licences) {
    const has = me.licences.length === 0 ? null : me.licences.some((own) => isSameLicence(own, asked));
    needs.push({ kind: 'licence', asked, has });
  }
  return needs;
}

/** Words that most licences have. */
const COMMON = new Set(
  'licence license licensed certificate certification certified registration state board the a of or and in'.split(
    ' ',
  ),
);

/** Whether all telling words of what somebody calls a licence stand in its name: "RN" in "RN licence". */
export function isSameLicence(own: string, asked: string): boolean {
  const words = normalise(asked).split(' ');
  const telling = normalise(own)
    .split(' ')
    .filter((word) => word !== '' && !COMMON.has(word));
  return (
    normalise(own) === normalise(asked) ||
    (telling.length > 0 && telling.every((word) => words.includes(word)))
  );
}
