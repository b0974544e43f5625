export {
  admitPeople,
  DEMO_PASSWORD,
  demoLogins,
  fillFund,
  furnish,
  issueCards,
  openSampleShop,
  StoryClock,
  startWitnesses,
} from './demo/index.ts';
export { type House, type HouseOptions, openHouse } from './house.ts';
export type { WitnessAddress } from './log/cosigner.ts';
export { type MessageService, messageGateway } from './messages/message-gateway.ts';
export { nightStep } from './nights/night.ts';
export { ACQUIRER, SIMULATED_PARTIES } from './parties/names.ts';
export { openParties } from './parties/parties.ts';
export { sampleMerchants } from './parties/sample-merchants.ts';
export { declared, expertCards, pilots } from './pilots.ts';
export { type Invited, inviteStaff, MissingForInvitation } from './register/invite.ts';
export { rooms } from './rooms.ts';
export { buildScreens } from './screens.ts';
export { retireVaultKey, rotateVaultKey, VaultKeyRefused } from './vault-keys.ts';
