export { ed25519Signer, newEd25519Seed, type Signer, verifyEd25519 } from './ed25519.ts';
export { KeyError, MasterKey, openMasterKey } from './master.ts';
export { KeyStore } from './store.ts';
export { subjectKeys } from './subjects.ts';
