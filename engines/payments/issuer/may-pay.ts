import type { Objection } from '@sandglass/operations';
import { CURRENCY_NUMBER } from '../amount.ts';
import { ruleChecks } from '../token/may-use.ts';
import { type Attempt, type Check, no, objectionOf } from './attempt.ts';

const HOME = 'CHN';

/** ISO 18245: cash at a counter or a machine, money orders and transfers, quasi cash, stored value, gambling. */
const CASH = new Set(['4829', '6010', '6011', '6012', '6050', '6051', '6532', '6533', '6540', '7995']);

/** What replaced it bears its tokens: a subscription does not notice a new card (EMVCo framework, token lifecycle). */
const isReplaced = ({ token, card }: Attempt): boolean =>
  token !== undefined && card.state === 'replaced' && card.replaced_by !== null;

const isCardAlive: Check = (attempt) => {
  const { state } = attempt.card;
  if (state === 'active' || isReplaced(attempt)) return undefined;
  return no(state === 'replaced' ? 'card-closed' : `card-${state}`);
};
const isCardInTime: Check = (attempt) => {
  const { card, businessDate } = attempt;
  return businessDate <= card.expires_on || isReplaced(attempt)
    ? undefined
    : no('card-expired', { until: card.expires_on });
};
/** 'YYYY-MM-DD' → 'YYMM'. */
const monthOf = (date: string): string => date.slice(2, 4) + date.slice(5, 7);
/** Whoever knows a number only has to guess: the month is of the token where one was presented, else of the card. */
const isExpiryTrue: Check = ({ expires, token, card }) =>
  expires === undefined || expires === monthOf((token ?? card).expires_on) ? undefined : no('expiry-other');
const isAmount: Check = ({ amount }) => (amount > 0n ? undefined : no('payment-of-nothing'));
const isHomeCurrency: Check = ({ currency }) =>
  currency === CURRENCY_NUMBER ? undefined : no('currency-other', { currency });
const isHomeMerchant: Check = ({ country }) =>
  country === HOME ? undefined : no('merchant-foreign', { country });
const isForGoods: Check = ({ category }) =>
  CASH.has(category) ? no('category-cash', { category }) : undefined;

const checks: readonly Check[] = [
  isCardAlive,
  isCardInTime,
  isExpiryTrue,
  isAmount,
  isHomeCurrency,
  isHomeMerchant,
  isForGoods,
];

/** Why a payment is declined, in the order in which a banker would name the reasons; money itself is looked at last. */
export const objectionToPay = (of: Attempt): Objection | undefined =>
  objectionOf([...ruleChecks, ...checks], of);
