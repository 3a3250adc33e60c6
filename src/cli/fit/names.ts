/** The latest of the checks of a role, under any of its ids; of one day and number that of the last id. */
export function lastOfRole(names: readonly string[], ids: readonly string[]): string | undefined {
  const pattern = new RegExp(`^fit/(${ids.join('|')})-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d+))?$`);
  const ofRole = names.flatMap((name) => {
    const match = pattern.exec(name);
    if (!match) return [];
    const [, id, date, number = '1'] = match as unknown as [string, string, string, string?];
    return [{ name, date, number: Number(number), age: ids.indexOf(id) }];
  });
  ofRole.sort((a, b) =>
    a.date === b.date ? a.number - b.number || a.age - b.age : a.date < b.date ? -1 : 1,
  );
  return ofRole.at(-1)?.name;
}

/** `fit/<role>-<date>`, with a number when there is one of that day already. */
export function freeName(names: readonly string[], role: string, date: string): string {
  const taken = new Set(names);
  const name = `fit/${role}-${date}`;
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}
