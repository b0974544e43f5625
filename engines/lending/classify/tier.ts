/** 正常, 关注, 次级, 可疑, 损失: best first. */
export const TIERS = ['normal', 'special-mention', 'substandard', 'doubtful', 'loss'] as const;
export type Tier = (typeof TIERS)[number];

/** 1 is the best. */
export const rankOf = (tier: Tier): number => TIERS.indexOf(tier) + 1;

export const worse = (a: Tier, b: Tier): Tier => (rankOf(a) >= rankOf(b) ? a : b);

/** 不良: the last three. */
export const isNonPerforming = (tier: Tier): boolean => rankOf(tier) >= rankOf('substandard');
