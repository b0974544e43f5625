import { type ContractTerms, rateText } from '@sandglass/lending';

/** The terms of a contract, as a product has them or an offer took them. */
export const termsView = (terms: ContractTerms) => ({
  form: terms.form,
  dayCount: terms.dayCount,
  rounding: terms.rounding ?? 'half-up',
  holidays: terms.holidays,
  penaltyPercent: terms.penaltyPercent,
  graceDays: terms.graceDays,
  prepayment: terms.prepayment,
  prepaymentFee:
    terms.prepaymentFee === undefined
      ? null
      : { percent: rateText(terms.prepaymentFee.bps), withinMonths: terms.prepaymentFee.withinMonths },
  everyMonths: terms.everyMonths ?? 1,
  interestOnlyPeriods: terms.interestOnlyPeriods ?? 0,
  repricing: terms.repricing ?? 'none',
  renewal: terms.renewal === undefined ? null : { ...terms.renewal },
});
