/** Rarity to this power: the best of those tried on titles that were hidden from the index. */
const RARITY_POWER = 1.5;

/** How rare a feature is that `count` of `all` classes have; one that none has is as one that one has. */
export const rarityOf = (count: number, all: number): number =>
  Math.log(1 + all / Math.max(1, count)) ** RARITY_POWER;
