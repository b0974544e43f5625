import type { Sentence } from '@sandglass/operations';

export const DISPUTE_REASONS = [
  'unauthorised',
  'not-received',
  'not-as-described',
  'duplicate',
  'amount-differs',
  'credit-not-processed',
  'cancelled-recurring',
] as const;
export type DisputeReasonId = (typeof DISPUTE_REASONS)[number];

/** Why a holder contests a payment, and what follows from it. */
export interface DisputeReason {
  readonly title: Sentence;
  /** Calendar days after the payment within which it may be contested. */
  readonly openDays: number;
  /** Workdays after the opening within which the bank advances the amount; null: an officer may, and need not. */
  readonly advanceWorkdays: number | null;
  /** Whether the holder, or who speaks for them, has to say more than the reason before it is presented. */
  readonly needsEvidence: boolean;
  /** Whether who loses it may be the holder; what somebody else paid is never theirs to bear. */
  readonly holderMayBear: boolean;
}

/**
 * The days are an example, in the order of magnitude that schemes use (UnionPay: what concerns a payment is asked within 120
 * days); a scheme's own table goes in its place. That the bank pays first where a token was misused is the pilot's declaration.
 */
export const disputeReasons: Readonly<Record<DisputeReasonId, DisputeReason>> = {
  unauthorised: {
    title: { 'zh-Hans': '不是我付的', 'zh-Hant': '不是我付的', en: 'Not me' },
    openDays: 120,
    advanceWorkdays: 2,
    needsEvidence: false,
    holderMayBear: false,
  },
  'not-received': {
    title: { 'zh-Hans': '没有收到商品或服务', 'zh-Hant': '沒有收到商品或服務', en: 'Not received' },
    openDays: 120,
    advanceWorkdays: null,
    needsEvidence: true,
    holderMayBear: true,
  },
  'not-as-described': {
    title: { 'zh-Hans': '与描述不符', 'zh-Hant': '與描述不符', en: 'Not as described' },
    openDays: 120,
    advanceWorkdays: null,
    needsEvidence: true,
    holderMayBear: true,
  },
  duplicate: {
    title: { 'zh-Hans': '重复扣款', 'zh-Hant': '重複扣款', en: 'Taken twice' },
    openDays: 120,
    advanceWorkdays: null,
    needsEvidence: false,
    holderMayBear: true,
  },
  'amount-differs': {
    title: { 'zh-Hans': '金额不符', 'zh-Hant': '金額不符', en: 'Another amount' },
    openDays: 120,
    advanceWorkdays: null,
    needsEvidence: true,
    holderMayBear: true,
  },
  'credit-not-processed': {
    title: { 'zh-Hans': '未收到退款', 'zh-Hant': '未收到退款', en: 'Refund did not come' },
    openDays: 120,
    advanceWorkdays: null,
    needsEvidence: true,
    holderMayBear: true,
  },
  'cancelled-recurring': {
    title: {
      'zh-Hans': '已取消的订阅仍被扣款',
      'zh-Hant': '已取消的訂閱仍被扣款',
      en: 'Cancelled subscription charged',
    },
    openDays: 120,
    advanceWorkdays: null,
    needsEvidence: true,
    holderMayBear: true,
  },
};

/** Workdays for each step after the one before. A dispute whose step is not taken in time ends for whom it waits on. */
export const DISPUTE_WORKDAYS = {
  /** The bank presents it to the acquirer. */
  present: 10,
  /** The acquirer, with its merchant, accepts or presents the payment again. */
  represent: 10,
  /** What the acquirer says on its last day reaches the bank on the next. */
  handOver: 1,
  /** The bank presents it a second time. */
  presentAgain: 10,
  /** The network decides. */
  arbitrate: 20,
} as const;

/** Chargebacks of one payment: two of its bank, and the one by which the network decides for the holder. */
export const ROUNDS_MAX = 3;
