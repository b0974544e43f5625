import { createHash } from 'node:crypto';
import { explainFirm, invoiceModel, predictedYearly } from '@sandglass/credit';
import { type SampleFirm, simulatedSignals } from '@sandglass/lending';
import type { BaseName, BureauFacts, Facts } from './facts.ts';

/** Rate of default within a year among small firms that a bank would rate at all; an example. */
const YEARLY_DEFAULT = 0.015;

/** What the sample providers say for a base: made up from the firm's id, the same every time, and labelled as simulated. */
export function simulatedFacts(firm: SampleFirm, base: BaseName, on: string): Facts {
  const { invoices, tax, bureau: seen } = simulatedSignals(firm, on);
  const bureau: BureauFacts = {
    lenders: seen?.otherLenders ?? 0,
    owedElsewhere: Math.round(draw(firm.id, 'owed') * 1_500_000),
    enquiries: seen?.enquiries ?? 0,
    overdueRun: seen?.overdueDays === 0 ? 0 : 3,
    overdueMonths: 0,
  };
  const firmMonths = 30 + Math.round(draw(firm.id, 'age') * 120);
  switch (base) {
    case 'tax': {
      const year = (invoices ?? []).filter(({ side }) => side === 'out').slice(-12);
      const yearlySales = year.reduce((sum, { amount }) => sum + amount, 0);
      const explained = explainFirm(invoiceModel, invoices ?? []);
      return {
        base,
        bureau,
        tax: {
          taxGrade: tax?.grade ?? 'D',
          yearlySales,
          yearlyTax: Math.round(yearlySales * (0.02 + 0.02 * draw(firm.id, 'burden'))),
          firmMonths,
          invoices: { ...explained, probability: predictedYearly(explained.probability, YEARLY_DEFAULT) },
        },
      };
    }
    case 'assets':
      return {
        base,
        bureau,
        assets: {
          assets: Math.round(60_000 + draw(firm.id, 'assets') * 900_000),
          accountMonths: firmMonths,
          cardUsePercent: Math.round(draw(firm.id, 'cards') * 60),
          debtPercent: Math.round(20 + draw(firm.id, 'debts') * 45),
        },
      };
    case 'mortgage': {
      const homeValue = Math.round(1_000_000 + draw(firm.id, 'home') * 4_000_000);
      return {
        base,
        bureau,
        mortgage: {
          homeValue,
          priorLiens: Math.round(homeValue * 0.4 * draw(firm.id, 'liens')),
          firmMonths,
          servicePercent: Math.round(15 + draw(firm.id, 'service') * 30),
        },
      };
    }
    default:
      return base satisfies never;
  }
}

/** A number from 0 to 1 that belongs to this firm and word for ever. */
const draw = (id: string, word: string): number =>
  createHash('sha256').update(`${id}|base|${word}`).digest().readUInt32BE(0) / 2 ** 32;
