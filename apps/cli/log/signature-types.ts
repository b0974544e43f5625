import { SM2_SM3_NOTE } from '@sandglass/keys';
import { type SignatureAlgorithm, STANDARD_ALGORITHMS } from '@sandglass/tlog';

/** The kinds of note signatures that the command line verifies: those of every public log, and our SM2 with SM3. */
export const SIGNATURE_TYPES: readonly SignatureAlgorithm[] = [...STANDARD_ALGORITHMS, SM2_SM3_NOTE];
