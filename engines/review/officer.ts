import type { Actor } from '@sandglass/operations';

/** The person who acts, where the office says who: four eyes are those of two people. */
export const officerOf = (actor: Actor): string => actor.person ?? actor.party;
