/**
 * What the title of a public occupation calls, one name each, the whole title first: "Plumbers,
 * Pipefitters, and Steamfitters" names three jobs; in "Shipping, Receiving, and Inventory Clerks" the last
 * words belong to each ("Shipping Clerks"), in "Radiologic Technologists and Technicians" the first
 * ("Radiologic Technicians"). Which words are shared cannot be told from the title, so all that could be
 * are given: among them are names of no job. What an occupation excludes ("Except …") is no part of its
 * names.
 */
export function namesInTitle(title: string): string[] {
  const [included = title] = title.split(/,? except /i);
  const parts = included.split(/,? and |, (?:and )?/i).map((part) => part.trim().split(/\s+/));
  const names = parts.map((part) => part.join(' '));
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  if (parts.length > 1) {
    for (const part of parts) {
      // Not the whole of the last part: its first word is its own.
      for (let from = 1; part !== last && from < last.length; from++)
        names.push([...part, ...last.slice(from)].join(' '));
      for (let to = 1; part !== first && to < first.length; to++)
        names.push([...first.slice(0, to), ...part].join(' '));
    }
    // "Heavy and Tractor-Trailer Truck Drivers" are truck drivers; a single last word is too wide a name.
    for (let from = 1; from < last.length - 1; from++) names.push(last.slice(from).join(' '));
  }
  return [...new Set([title, included, ...names])];
}
