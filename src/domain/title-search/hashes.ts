/** FNV-1a over UTF-16 units, its high bits folded down: 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The number of a feature out of its kind and the hashes of its words. */
export function hashFeature(kind: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ (kind * 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + b, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
