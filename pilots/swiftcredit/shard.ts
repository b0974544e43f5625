/** The pilot's id, which is also its shard and its database schema. */
export const SHARD = 'swiftcredit';

/** Where its doors are: other lending pilots have the short addresses. */
export const DOORS = `/api/pilots/${SHARD}`;
