import type { MoveKind } from '../../schema/vocabulary.ts';
import type { RoleRow } from '../role.ts';
import { moreStudy } from './move-years.ts';

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
/** Years of study beyond which a degree is more than a course beside the job. */
const WIDE_STUDY = 2;
/** A tenth more or less is a difference in pay that people notice. */
const PAY_STEP = 0.1;

/**
 * The kind of a move that nobody authored: an advance in the same field when rung or job zone rises and
 * nothing falls, pay included, and the work is near (`isNear`); a pivot across fields; lateral otherwise.
 * More pay alone is no advance where both job zones are known to be one: a surgeon is no promoted family
 * physician. It is a stretch when the job zone rises by more than one, more than two years have to be
 * studied, or the gap (0 to 1; null when unknown) is wide; a step back when pay, zone or rung falls; with
 * training when something has to be studied or the gap is not small, or the zone rises without an
 * advance. Hand-made rules, not validated: which is why derived moves are always marked as derived.
 */
export function kindOfMove(
  from: Standing,
  to: Standing,
  gap: number | null,
  isNear: boolean,
): { readonly kind: MoveKind; readonly remark: Remark | null } {
  const areZonesKnown = from.jobZone !== null && to.jobZone !== null;
  const zoneRise = areZonesKnown ? to.jobZone - from.jobZone : 0;
  const payRise = risesBy(from.row.medianPay, to.row.medianPay);
  const sameField = from.row.track === to.row.track;
  const rungRise = rungsBetween(from.row, to.row);
  const falls = zoneRise < 0 || payRise <= -PAY_STEP || rungRise < 0;
  const rises = rungRise > 0 || zoneRise > 0 || (payRise >= PAY_STEP && !areZonesKnown);
  const kind = !sameField ? 'pivot' : isNear && rises && !falls ? 'advance' : 'lateral';
  const study = moreStudy(from.row.education, to.row.education);
  if (zoneRise > 1 || study > WIDE_STUDY || (gap ?? 0) > WIDE_GAP) return { kind, remark: 'stretch' };
  if (falls) return { kind, remark: 'step back' };
  const trains = study > 0 || (gap ?? 0) > SMALL_GAP || (zoneRise > 0 && kind !== 'advance');
  return { kind, remark: trains ? 'with training' : null };
}

/**
 * Rungs up (or down, negative) between two roles of one ladder; 0 across ladders, and for an imported
 * occupation, which stands beside a ladder by its job zone and on none of its rungs.
 */
export const rungsBetween = (from: RoleRow, to: RoleRow): number =>
  from.track !== to.track || from.imported || to.imported ? 0 : to.rank - from.rank;

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
