export { ed25519Signer, newEd25519Seed, verifyEd25519 } from './ed25519.ts';
export { KeyError } from './error.ts';
export { pilotKeys } from './left-over.ts';
export { MasterKey, openMasterKey } from './master.ts';
export type { TokenWrapping } from './pkcs11-wrapping.ts';
export type { SecretVersion } from './secret-versions.ts';
export type { Signer, SigningAlgorithm } from './signer.ts';
export {
  newSm2PrivateKey,
  SM2_DEFAULT_USER_ID,
  sm2PublicKeyProblem,
  sm2Signer,
  verifySm2,
} from './sm2.ts';
export { SM2_SM3_NOTE } from './sm2-note.ts';
export { KeyStore } from './store.ts';
export { subjectBox } from './subject-box.ts';
export { subjectCipher, subjectDecipher } from './subject-cipher.ts';
export { subjectKeys } from './subjects.ts';
export { SUITES, type Suite, suiteNamed } from './suite.ts';
export { type KeyToken, openPkcs11, type Pkcs11Options } from './token.ts';
export type { Wrapping } from './wrap.ts';
export { type WrappingKeys, type WrappingVersions, wrappingKeys } from './wrapping-keys.ts';
