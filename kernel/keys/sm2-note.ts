import { MalformedError, type SignatureAlgorithm } from '@sandglass/tlog';
import { sm2PublicKeyProblem, verifySm2 } from './sm2.ts';

/**
 * SM2 with SM3 over a signed note's text, default user id: our own kind of C2SP signed-note. Own kinds have type 0xff
 * followed by a longer identifier (C2SP signed-note, Signature types). Public key 04 ‖ x ‖ y, signature r ‖ s.
 */
export const SM2_SM3_NOTE: SignatureAlgorithm = {
  name: 'SM2 with SM3',
  identifier: Buffer.concat([Buffer.of(0xff), Buffer.from('sandglass/sm2-sm3/v1')]),
  publicKeyBytes: 65,
  signatureBytes: 64,
  timestamped: false,
  message: (noteText) => noteText,
  verifier(publicKey) {
    const problem = sm2PublicKeyProblem(publicKey);
    if (problem !== undefined) throw new MalformedError(problem);
    return (message, signature) => verifySm2(publicKey, message, signature);
  },
};
