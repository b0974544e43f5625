import { describe, expect, it } from 'vitest';
import { expectedCreditLoss } from './ecl.ts';
import { informationOf, informationValue, sumCounts, weightOfEvidence } from './evidence/woe.ts';
import { discrimination } from './measure/discrimination.ts';
import { stabilityIndex } from './measure/stability.ts';
import { logistic } from './regression/logistic.ts';
import { correctPrior } from './score/prior.ts';
import { scaleProbability, scalingFrom } from './score/scaling.ts';
import { sharedVectors } from './testing/shared.ts';

interface Woe {
  rows: { bin: string; good: number; bad: number; woe_good_over_bad: number; iv: number }[];
  iv: number;
}

interface Vectors {
  woe_german_checking: Woe;
  woe_german_savings: Woe;
  scaling: {
    base: number;
    odds_good_to_bad: number;
    pdo: number;
    factor: number;
    offset: number;
    scores: { pd: number; score: number }[];
  }[];
  psi: { expected: number[]; actual: number[]; psi: number }[];
  auc_with_ties: { pd: number[]; bad: number[]; auc: number; gini: number; ks: number }[];
  ecl: {
    annual_conditional_pd: number[];
    lgd: number;
    ead: number[];
    eir: number;
    rows: { year: number; marginal_pd: number; discount: number; loss: number }[];
    ecl_12m: number;
    ecl_lifetime: number;
  }[];
  li_2018_case: { realEstate: number; portion: number; recession: number; pd: number }[];
  prior_correction: {
    sample_rate: number;
    true_rate: number;
    cases: { model_pd: number; true_pd: number }[];
  };
}

const vectors = sharedVectors() as Vectors | undefined;

describe.skipIf(!vectors)(
  'the shared scorecard vectors (../shared/vectors/scorecard.json, else missing)',
  () => {
    const all = vectors!;

    it.each(['woe_german_checking', 'woe_german_savings'] as const)(
      '%s has the published evidence',
      (name) => {
        const { rows, iv } = all[name];
        const whole = sumCounts(rows);
        for (const row of rows) {
          expect(weightOfEvidence(row, whole)).toBeCloseTo(row.woe_good_over_bad, 6);
          expect(informationOf(row, whole)).toBeCloseTo(row.iv, 6);
        }
        expect(informationValue(rows)).toBeCloseTo(iv, 6);
      },
    );

    it('scales probabilities to the published scores', () => {
      for (const { base, odds_good_to_bad, pdo, factor, offset, scores } of all.scaling) {
        const scaling = scalingFrom(base, odds_good_to_bad, pdo);
        expect(scaling.factor).toBeCloseTo(factor, 6);
        expect(scaling.offset).toBeCloseTo(offset, 6);
        for (const { pd, score } of scores) expect(scaleProbability(pd, scaling)).toBeCloseTo(score, 4);
      }
    });

    it('measures stability and ranking with ties', () => {
      for (const { expected, actual, psi } of all.psi) {
        expect(stabilityIndex(expected, actual)).toBeCloseTo(psi, 6);
      }
      for (const { pd, bad, auc, gini, ks } of all.auc_with_ties) {
        const found = discrimination(
          pd,
          bad.map((one) => one === 1),
        );
        expect(found.auc).toBeCloseTo(auc, 6);
        expect(found.gini).toBeCloseTo(gini, 6);
        expect(found.ks).toBeCloseTo(ks, 6);
      }
    });

    it('expects the published credit losses', () => {
      for (const one of all.ecl) {
        const loss = expectedCreditLoss(one.annual_conditional_pd, one.lgd, one.ead, one.eir);
        expect(loss.twelveMonths).toBeCloseTo(one.ecl_12m, 4);
        expect(loss.lifetime).toBeCloseTo(one.ecl_lifetime, 4);
        for (const [i, row] of one.rows.entries()) {
          expect(loss.rows[i]?.marginalPd).toBeCloseTo(row.marginal_pd, 8);
          expect(loss.rows[i]?.discount).toBeCloseTo(row.discount, 8);
          expect(loss.rows[i]?.loss).toBeCloseTo(row.loss, 4);
        }
      }
    });

    it('corrects the prior of a balanced sample', () => {
      const { sample_rate, true_rate, cases } = all.prior_correction;
      for (const { model_pd, true_pd } of cases) {
        expect(correctPrior(model_pd, sample_rate, true_rate)).toBeCloseTo(true_pd, 6);
      }
    });

    it('quotes the probabilities of Li, Mickel and Taylor’s case (2018)', () => {
      for (const { realEstate, portion, recession, pd } of all.li_2018_case) {
        const logit = 1.3931 + 0.5041 * recession - 2.1282 * realEstate - 2.9875 * portion;
        expect(logistic(logit)).toBeCloseTo(pd, 5);
      }
    });
  },
);
