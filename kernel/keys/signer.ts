/**
 * How a key signs: Ed25519 (RFC 8032), or SM2 with SM3 (GB/T 32918.2, GM/T 0003.2). Every signature here is the two
 * halves one after the other, R ‖ S or r ‖ s, 64 bytes; DER never appears.
 */
export type SigningAlgorithm = 'ed25519' | 'sm2-sm3';

/** A key that signs; where the private half lies is its own matter (here memory, elsewhere an HSM). */
export interface Signer {
  readonly algorithm: SigningAlgorithm;
  /** Raw: 32 bytes for Ed25519; 04 ‖ x ‖ y, 65 bytes, for SM2. */
  readonly publicKey: Buffer;
  /** 64 bytes; Ed25519's are the same for the same message, SM2's are not. */
  sign(message: Uint8Array): Buffer;
}
