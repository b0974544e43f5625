import { expect } from 'vitest';
import type { DemoHouse } from './demo-house.ts';

export const APPLICATION = {
  product: 'stock-12',
  amount: '60000.00',
  termMonths: 3,
  purpose: 'working-capital',
  business: {
    industry: 'software',
    employees: 8,
    businessAgeYears: 6,
    franchise: false,
    yearlyTurnover: '5000000.00',
  },
};

/** A customer who enrolled, allowed each use of their data, applied and signed: the loan's id. */
export async function loanSignedBy(demo: DemoHouse, customer: string): Promise<string> {
  const as = `customer:${customer}`;
  const enrolled = await demo.call('POST', '/api/customers/me', as, { name: 'A shop', region: '330000' });
  expect(enrolled.status).toBe(201);
  for (const { purpose, version } of (await demo.call('GET', '/api/consents', as)).body.consents) {
    const granted = await demo.call('POST', `/api/consents/${purpose}/grant`, as, { version });
    expect(granted.status).toBe(200);
  }
  const applied = await demo.call('POST', '/api/applications', as, APPLICATION);
  expect(applied.body).toMatchObject({ decision: 'approved' });
  const signed = await demo.call('POST', `/api/applications/${applied.body.application}/sign`, as);
  expect(signed.status).toBe(201);
  return signed.body.loan;
}
