/** The pilot's id, which is also its shard and its database schema. */
export const SHARD = 'token';

/** Where its doors are. */
export const DOORS = `/api/${SHARD}`;
