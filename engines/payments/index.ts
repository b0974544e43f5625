export { Acquirer, type AcquirerOptions, RefusedSale } from './acquirer/acquirer.ts';
export { chargebackDocumentsOf } from './acquirer/chargeback-documents.ts';
export { merchantAccount, NETWORK_SETTLEMENT } from './acquirer/chart.ts';
export { acquirerDueRoute } from './acquirer/due-route.ts';
export { type Merchant, merchants } from './acquirer/merchant.ts';
export type { Presented } from './acquirer/messages.ts';
export { openMerchantOf } from './acquirer/open-merchant.ts';
export type { Order } from './acquirer/order.ts';
export { registerMerchantOf } from './acquirer/register-merchant.ts';
export { acquiringRoutes } from './acquirer/routes.ts';
export { isSettled, type Sale, sales, traces } from './acquirer/sale.ts';
export { acquirerSettlingOf } from './acquirer/settling.ts';
export { amountText, CURRENCY, minorOf } from './amount.ts';
export { type Card, type CardState, cards } from './card/card.ts';
export { documentsWithoutNumbers } from './card/documents-without-numbers.ts';
export { TOKENS_TO_MOVE } from './card/move-token.ts';
export { numbers, type SealedNumber } from './card/number.ts';
export { NUMBERS_TO_DESTROY, TOKENS_EXPIRED } from './card/numbers-to-destroy.ts';
export { withoutNumbers } from './card/refuse-numbers.ts';
export type { ReplacedBeside } from './card/replace.ts';
export { type RewrapRun, rewrapAll } from './card/rewrap.ts';
export { type Ranges, Vault } from './card/vault.ts';
export { countWrappedBy } from './card/wrapped-by.ts';
export { CLEARING, chart, currentAccount, FUNDING } from './chart.ts';
export { type ClearingOptions, clearingOf, type NightStep } from './clearing/clearing.ts';
export { type MemberParty, networkDaysRoute } from './clearing/days-route.ts';
export { type CardKind, FEES, type FeeTable, feesOf, feesOfStep, feesOn } from './clearing/fees.ts';
export { feesRoute } from './clearing/fees-route.ts';
export {
  ClearingFileError,
  type ClearingHead,
  readClearingFile,
  writeClearingFile,
} from './clearing/file.ts';
export type { ClearedKind, ClearingLine } from './clearing/line.ts';
export { claimId, type PresentedKind, presentmentId } from './clearing/line-table.ts';
export { netPositions } from './clearing/net.ts';
export { type ClearingSource, offeredFile, type StatementEntry, simulatedSource } from './clearing/source.ts';
export { type Dispute, type DisputeState, disputes } from './dispute/dispute.ts';
export { disputeDocuments, MERCHANT_EVIDENCE } from './dispute/documents.ts';
export { UNAUTHORISED_AMOUNT } from './dispute/figures.ts';
export { contestableOf, contestableUntil } from './dispute/left.ts';
export { putRightOf } from './dispute/put-right.ts';
export {
  DISPUTE_REASONS,
  DISPUTE_WORKDAYS,
  type DisputeReasonId,
  disputeReasons,
} from './dispute/reasons.ts';
export { acceptorField, acceptorOf } from './iso/acceptor.ts';
export { provinceOf } from './iso/area.ts';
export { issuerDoor } from './iso/door.ts';
export { originalField, originalIn } from './iso/original.ts';
export { privateData, readPrivateData } from './iso/private-data.ts';
export type { References } from './iso/request.ts';
export type { Attempt } from './issuer/attempt.ts';
export {
  type Authorisation,
  type AuthorisationState,
  authorisationIn,
  authorisationKeys,
  authorisations,
  type Movement,
  movements,
} from './issuer/authorisation.ts';
export { issuerMember } from './issuer/bookings.ts';
export { paymentsByReference } from './issuer/by-reference.ts';
export { type DisputeUse, settlementDeskRoutes } from './issuer/desk-routes.ts';
export { exchangeId, type OriginOf, withYear } from './issuer/exchange.ts';
export { HOLDS_TO_EXPIRE, holdIsOver } from './issuer/expire-hold.ts';
export { HOLD_POLICY, type Issuer, type Provisioning, type Requestors } from './issuer/issuer.ts';
export type { PaymentInput } from './issuer/payment.ts';
export {
  movementsOf,
  type PageOptions,
  type PaymentPage,
  type PaymentPlace,
  type PaymentsOf,
  paymentAt,
  paymentsBetween,
  paymentsOf,
  paymentsOn,
} from './issuer/read.ts';
export { APPROVED, declineReasons, everyAnswer, responseCodeOf } from './issuer/response.ts';
export { RISK_MAX, type Risk } from './issuer/risk.ts';
export { issuerSettlingOf } from './issuer/settling.ts';
export { lineKeys, TO_NETWORK } from './line/line-key.ts';
export { lineRotatedOf, rotateJob, rotateLineOf } from './line/rotate.ts';
export { lineRoutes } from './line/routes.ts';
export type { Answer } from './link/answer.ts';
export { type ConnectOptions, LinkClient } from './link/connect.ts';
export { type LinkServer, listenLinks } from './link/listen.ts';
export { type LineSecret, type LineSecurity, type MacAlgorithm, onlySecret } from './link/mac-keys.ts';
export { answerTo } from './link/match.ts';
export { NETWORK, transmission } from './link/network-message.ts';
export { onlyOf } from './link/only-of.ts';
export type { LinkOptions } from './link/options.ts';
export type { LinkSeen, LinkState } from './link/seen.ts';
export type { Booking } from './member/booking.ts';
export { type MemberDesk, memberDeskRoutes } from './member/desk-routes.ts';
export { UNRECONCILED_DAYS } from './member/figures.ts';
export { settlingOf } from './member/member-operations.ts';
export { type DayBooks, type DayResult, reconcileDay } from './member/reconcile-day.ts';
export {
  carryOf,
  type Difference,
  type DifferenceKind,
  differences,
  reconciliations,
  type Way,
} from './member/tables.ts';
export { type Issuing, issuingOf, vaultingOf } from './payments.ts';
export { clearingReasons } from './reasons/clearing.ts';
export { disputeRefusals } from './reasons/dispute.ts';
export { cardDoorReasons } from './reasons/door.ts';
export { issuerReasons } from './reasons/issuer.ts';
export { lineReasons } from './reasons/line.ts';
export { memberReasons } from './reasons/member.ts';
export { numberReasons } from './reasons/number.ts';
export { ruleReasons } from './reasons/rules.ts';
export { type Relayed, relayed } from './switch/relayed.ts';
export { type Member, type SwitchOptions, switchOf } from './switch/switch.ts';
export type { Kept, KeptKind, KeptState } from './tape/kept.ts';
export { type LiveOptions, liveRoutes } from './tape/routes.ts';
export { PLACES, type Place, type Seen, type ShownField } from './tape/seen.ts';
export { type Arrow, type GivenUp, type Sequence, type Step, sequenceOf } from './tape/sequence.ts';
export { Tape, type TapeOptions } from './tape/tape.ts';
export { type Bound, type Cryptograms, cryptogramsOf } from './token/cryptograms.ts';
export { type LocalMoment, localMoment } from './token/local.ts';
export { usedOn } from './token/may-use.ts';
export type { Rules, Weekday } from './token/rules.ts';
export { RulesInput } from './token/rules-input.ts';
export { stepRow, type TokenStep, tokenSteps } from './token/step.ts';
export {
  type Token,
  type TokenEvent,
  type TokenState,
  type TokenUse,
  tokens,
  tokenUses,
} from './token/token.ts';
export { objectionToRules } from './token/unfit.ts';
