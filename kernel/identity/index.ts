export {
  addAccount,
  findParty,
  type Party,
  partyOfLogin,
  setPassword,
  setPhone,
  sharePassword,
  upsertParty,
} from './accounts/accounts.ts';
export { meRoute } from './accounts/me.ts';
export { renewParty } from './accounts/renew-party.ts';
export { type SignIn, signIn } from './accounts/sign-in.ts';
export type { CodeGateway, CodeMessage } from './codes/gateway.ts';
export { type PartyMessage, phoneEnd, type Told } from './codes/tell.ts';
export { createIdentity, type Identity, type IdentityOptions } from './identity.ts';
export { INVITATION_HOURS, invite } from './invitations/invitation.ts';
export type { ClientApp } from './oidc/apps.ts';
export type { DemoLogin } from './pages/sign-in.ts';
