export { findParty, type Party, setPassword, signIn, upsertParty } from './accounts.ts';
export { createIdentity, type Identity, type IdentityOptions } from './identity.ts';
export type { DemoLogin } from './sign-in-page.ts';
