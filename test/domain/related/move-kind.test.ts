import { describe, expect, it } from 'vitest';
import { kindOfMove, rungsBetween, type Standing } from '../../../src/domain/related/move-kind.ts';
import type { RoleRow } from '../../../src/domain/role.ts';
import { row } from '../../support/profiles.ts';

const standing = (jobZone: number | null, parts: Partial<RoleRow> = {}): Standing => ({
  jobZone,
  row: row('occupation', { imported: true, ...parts }),
});

describe('kindOfMove', () => {
  it('is an advance into a higher job zone where the work is near, otherwise to the side with training', () => {
    expect(kindOfMove(standing(3), standing(4), 0, true)).toEqual({ kind: 'advance', remark: null });
    expect(kindOfMove(standing(3), standing(4), 0, false)).toEqual({
      kind: 'lateral',
      remark: 'with training',
    });
  });

  it('is no advance for more pay at the same preparation, unless that is not known', () => {
    const [less, more] = [{ medianPay: 244_000 }, { medianPay: 496_000 }];
    expect(kindOfMove(standing(5, less), standing(5, more), 0, true).kind).toBe('lateral');
    expect(kindOfMove(standing(null, less), standing(null, more), 0, true).kind).toBe('advance');
  });

  it('is a stretch for more than two years of study, with training for less', () => {
    const school = standing(3, { education: 'high-school' });
    const to = (education: RoleRow['education']) => kindOfMove(school, standing(3, { education }), 0, true);
    expect(to('certificate').remark).toBe('with training');
    expect(to('bachelor').remark).toBe('stretch');
    expect(to('high-school').remark).toBeNull();
  });
});

describe('rungsBetween', () => {
  it('counts on one ladder alone, and imported occupations stand on none', () => {
    const [low, high] = [row('low', { rank: 0 }), row('high', { rank: 2 })];
    expect(rungsBetween(low, high)).toBe(2);
    expect(rungsBetween(high, low)).toBe(-2);
    expect(rungsBetween(low, { ...high, track: 'other' })).toBe(0);
    expect(rungsBetween(low, { ...high, imported: true })).toBe(0);
  });
});
