/**
 * One row as the trees see it: a number by input. Two values that are no numbers have a meaning:
 * a number that is known to be missing takes the way that missing ones took in training …
 */
export const MISSING = Number.POSITIVE_INFINITY;

/** … and an input that has no counterpart in this case says nothing: both ways are taken, by their cover. */
export const NOT_GIVEN = Number.NaN;
