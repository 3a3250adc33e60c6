import type { RelatedDocument } from '../../src/domain/related/document.ts';

/** The baseline: cosine over z-scored importance of knowledge, skills and activities together. */
export function plainNearest(documents: readonly RelatedDocument[]): (code: string) => string[] {
  const ratings = documents.map(({ knowledge, abilities }) => [...knowledge, ...abilities]);
  const elements = [...new Set(ratings.flatMap((list) => list.map((one) => one.element)))];
  const column = new Map(elements.map((element, at) => [element, at]));
  const rated = documents.flatMap((document, at) =>
    ratings[at]!.length > 0 ? [{ id: document.id, list: ratings[at]! }] : [],
  );
  const rows = rated.map(({ list }) => {
    const row = new Float64Array(elements.length);
    for (const { element, importance } of list) row[column.get(element)!] = importance;
    return row;
  });
  for (let at = 0; at < elements.length; at++) {
    const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length;
    const spread = Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length);
    for (const row of rows) row[at] = (row[at]! - mean) / (spread || 1);
  }
  const unit = rows.map((row) => {
    const length = Math.hypot(...row);
    return row.map((value) => value / length);
  });
  const number = new Map(rated.map(({ id }, at) => [id, at]));
  return (code) => {
    const own = number.get(code);
    if (own === undefined) return [];
    return unit
      .map((row, at) => ({ at, alike: row.reduce((sum, value, k) => sum + value * unit[own]![k]!, 0) }))
      .filter(({ at }) => at !== own)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, 20)
      .map(({ at }) => rated[at]!.id);
  };
}
