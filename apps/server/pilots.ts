import microloan from '@sandglass/microloan';
import openbank from '@sandglass/openbank';
import phonepos from '@sandglass/phonepos';
import type { Pilot } from '@sandglass/pilot';
import provenance from '@sandglass/provenance';
import swiftcredit from '@sandglass/swiftcredit';
import token from '@sandglass/token';

/** The pilots of this house; a new one is one folder and one line here. */
export const pilots: readonly Pilot[] = [microloan, swiftcredit, token];

/** Declared, and in the demo's register, but without a program yet: a pilot that gets one moves up. */
export const declared: readonly Pilot[] = [provenance, openbank, phonepos];

/** The cards that people set for a pilot, as a back-test examines them. */
export { expertCards } from '@sandglass/microloan/cards';
