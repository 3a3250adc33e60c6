import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meter, percentileBar, slider, sparkline } from '../../src/render/chart.ts';
import { count, countShort, money, moneyShort, percent, yearsRange } from '../../src/render/figures.ts';
import { widthOf } from '../../src/render/text.ts';
import { createTheme } from '../../src/render/theme.ts';

const theme = createTheme({ width: 80, colour: false, unicode: true });
const ascii = createTheme({ width: 80, colour: false, unicode: false });

describe('numbers', () => {
  it.each([
    [money(83_130), '$83,130'],
    [money(0), '$0'],
    [money(1_234_567), '$1,234,567'],
    [moneyShort(83_130), '$83k'],
    [moneyShort(83_050, 1), '$83.1k'],
    [moneyShort(74_700, 1), '$74.7k'],
    [moneyShort(239_200), '$239k'],
    [count(1_087_090), '1,087,090'],
    [count(90), '90'],
    [countShort(1_087_090), '1.09M'],
    [countShort(108_200), '108k'],
    [countShort(9_870), '9,870'],
    [countShort(99_999), '99,999'],
    [countShort(999_499), '999k'],
    [countShort(999_999), '1.00M'],
    [percent(3, theme), '+3.0%'],
    [percent(-1.25, theme), '−1.3%'],
    [percent(-1.25, ascii), '-1.3%'],
    [percent(0, theme), '0.0%'],
    [percent(-0.04, theme), '0.0%'],
    [yearsRange({ min: 2, max: 4 }, theme), '2–4 years'],
    [yearsRange({ min: 2, max: 4 }, ascii), '2-4 years'],
    [yearsRange({ min: 1, max: 1 }, theme), '1 year'],
    [yearsRange({ min: 0, max: 1 }, theme), '0–1 years'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('are grouped by thousands, whatever they are', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (number) => {
        expect(count(number)).toMatch(/^\d{1,3}(,\d{3})*$/);
        expect(Number(count(number).replaceAll(',', ''))).toBe(number);
      }),
    );
  });
});

describe('percentileBar', () => {
  const pay = { p10: 60_000, p25: 75_000, median: 90_000, p75: 110_000, p90: 140_000 };

  it('runs from the lowest tenth to the highest', () => {
    expect(percentileBar(pay, 21, theme)).toMatch(/^├─+█+┃█+─+┤$/);
    expect(percentileBar(pay, 21, ascii)).toMatch(/^\|-+#+\|#+-+\|$/);
  });

  it('is as wide as it is told, whatever the pay', () => {
    const five = fc.array(fc.nat(250_000), { minLength: 5, maxLength: 5 }).map((list) => {
      const [p10, p25, median, p75, p90] = list.sort((a, b) => a - b) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return { p10, p25, median, p75, p90 };
    });
    fc.assert(
      fc.property(five, fc.integer({ min: 8, max: 44 }), (values, width) => {
        const bar = percentileBar(values, width, theme);
        expect(widthOf(bar)).toBe(width);
        expect([...bar].filter((sign) => sign === '┃')).toHaveLength(1);
      }),
    );
  });
});

describe('sparkline', () => {
  it('goes from low to high, with a dot where nothing is known', () => {
    expect(sparkline([10, null, 20, 30], theme)).toBe('▁·▅█');
    expect(sparkline([5, 5, 5], theme)).toBe('▅▅▅');
    expect(sparkline([30, 10], ascii)).toBe('#_');
  });

  it('has one sign for each value', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1_000_000)), { minLength: 1 }), (values) => {
        expect([...sparkline(values, theme)]).toHaveLength(values.length);
      }),
    );
  });
});

describe('meter and slider', () => {
  it('show a place on a scale', () => {
    expect(meter(3, 5, theme)).toBe('▰▰▰▱▱');
    expect(slider(1, 5, theme)).toBe('●────');
    expect(slider(5, 5, ascii)).toBe('----o');
  });
});
