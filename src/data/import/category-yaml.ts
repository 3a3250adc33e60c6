import { Document, isMap, isSeq, visit } from 'yaml';
import type { CategoryProfile } from '../../schema/category.ts';

const HEAD = `# yaml-language-server: $schema=../../schema/category.schema.json
# Generated from public releases (O*NET; BLS OEWS and Employment Projections) by: npm run categories
`;

/**
 * The text of a category's file: ratings, interests and the rows of a year each on one line. Keys whose
 * value is what the schema assumes anyway (no top-coding, no gaps) are left out.
 */
export function formatCategory(category: CategoryProfile): string {
  const { pay, series, gaps, ...rest } = category;
  const { code, title, employment, projection, occupations } = rest;
  const document = new Document({
    code,
    title,
    employment,
    pay: pay && withoutDefault(pay, 'topCoded', pay.topCoded.length === 0),
    series: series.map((row) => withoutDefault(row, 'topCoded', !row.topCoded)),
    ...(gaps.length > 0 ? { gaps } : {}),
    projection,
    occupations,
  });
  visit(document, {
    Pair(_, pair) {
      const key = String(pair.key);
      if (isSeq(pair.value) && ['series', 'skills', 'knowledge'].includes(key)) {
        for (const item of pair.value.items) if (isMap(item)) item.flow = true;
      } else if ((isMap(pair.value) && key === 'interests') || (isSeq(pair.value) && key === 'topCoded')) {
        pair.value.flow = true;
      }
    },
  });
  return HEAD + document.toString({ lineWidth: 0 });
}

function withoutDefault<T extends object>(value: T, key: keyof T, isDefault: boolean): Partial<T> {
  if (!isDefault) return value;
  const { [key]: _, ...others } = value;
  return others as Partial<T>;
}
