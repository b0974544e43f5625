/** The pilot's id, which is also its shard and its database schema. */
export const SHARD = 'microloan';
