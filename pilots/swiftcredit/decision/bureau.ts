import { hash } from 'node:crypto';

/** What a credit bureau tells about a person, for this loan only. */
export interface CreditReport {
  readonly simulated: boolean;
  readonly bureau: string;
  readonly reportedOn: string;
  readonly derogatory: number;
  readonly lateLines: number;
  readonly oldestMonths: number;
  readonly enquiries: number;
  readonly lines: number;
  readonly debtToIncomePercent: number;
}

/** Whoever can be asked about a person's credit. */
export interface CreditBureau {
  readonly report: (person: string, date: string) => CreditReport;
}

/** Stands in for the national database: a made-up report, the same for a party at every query. Most are clean. */
export const simulatedBureau: CreditBureau = {
  report: (person, reportedOn) => {
    const drawn = hash('sha256', `bureau/${person}`, 'buffer');
    const of = (at: number, least: number, most: number) => least + (drawn[at]! % (most - least + 1));
    const isLate = drawn[0]! < 24;
    return {
      simulated: true,
      bureau: 'simulated',
      reportedOn,
      derogatory: isLate ? of(1, 1, 3) : 0,
      lateLines: isLate ? of(2, 2, 5) : 0,
      oldestMonths: of(3, 150, 290),
      enquiries: of(4, 0, 1),
      lines: of(5, 14, 26),
      debtToIncomePercent: of(6, 26, 38),
    };
  },
};
