import type { MoveKind } from '../../schema/vocabulary.ts';
import { educationRise } from '../barriers.ts';
import type { RoleRow } from '../role.ts';

/** What a derived move is, apart from its kind. */
export type Remark = 'with training' | 'stretch' | 'step back';

/** A role as far as the kind of a move depends on it. */
export interface Standing {
  readonly row: RoleRow;
  /** 1 to 5; null when unknown. */
  readonly jobZone: number | null;
}

/** From here on a gap is more than a person closes on the way. */
const WIDE_GAP = 0.3;
const SMALL_GAP = 0.15;
/** A tenth more or less is a difference in pay that people notice. */
const PAY_STEP = 0.1;

/**
 * The kind of a move that nobody authored: an advance in the same field when rung, job zone or pay
 * rises and none falls; a pivot across fields; lateral otherwise. It is a stretch when the job zone
 * rises by more than one, education by two or more, or the gap (0 to 1) is wide; a step back when pay,
 * zone or rung falls; with training when the gap is not small. Hand-made rules, not validated: which is
 * why derived moves are always marked as derived.
 */
export function kindOfMove(
  from: Standing,
  to: Standing,
  gap: number | null,
): { readonly kind: MoveKind; readonly remark: Remark | null } {
  const zoneRise = from.jobZone === null || to.jobZone === null ? 0 : to.jobZone - from.jobZone;
  const payRise = risesBy(from.row.medianPay, to.row.medianPay);
  const sameField = from.row.track === to.row.track;
  const rungRise = sameField ? to.row.rank - from.row.rank : 0;
  const falls = zoneRise < 0 || payRise <= -PAY_STEP || rungRise < 0;
  const rises = rungRise > 0 || zoneRise > 0 || payRise >= PAY_STEP;
  const kind = !sameField ? 'pivot' : rises && !falls ? 'advance' : 'lateral';
  if (zoneRise > 1 || educationRise(from.row.education, to.row.education) >= 2 || (gap ?? 0) > WIDE_GAP)
    return { kind, remark: 'stretch' };
  if (falls) return { kind, remark: 'step back' };
  return { kind, remark: (gap ?? 0) > SMALL_GAP ? 'with training' : null };
}

/** By how much of itself an amount rises; 0 where one is not known. */
const risesBy = (before: number | null, after: number | null): number =>
  before === null || after === null || before === 0 ? 0 : after / before - 1;

/** SOC major groups of which the minor group `-1000` holds the supervisors of the others. */
const SUPERVISED = new Set(['33', '35', '37', '39', '41', '43', '45', '47', '49', '51', '53']);

/** The SOC major group of which a category supervises the work, such as `43`; undefined for none. */
export function supervises(category: string | null): string | undefined {
  const major = category?.slice(0, 2) ?? '';
  return SUPERVISED.has(major) && category!.startsWith(`${major}-1`) ? major : undefined;
}
