import { expect } from 'vitest';
import type { DemoHouse } from './demo-house.ts';
import { APPLICATION, type Enrolment, enrolled } from './enrolled.ts';

/** A customer who enrolled, allowed uses of their data, applied and signed: the loan's id. */
export async function loanSignedBy(demo: DemoHouse, customer: string, of?: Enrolment): Promise<string> {
  const as = `customer:${customer}`;
  await enrolled(demo, customer, of);
  const applied = await demo.call('POST', '/api/applications', as, APPLICATION);
  expect(applied.body).toMatchObject({ decision: 'approved' });
  const signed = await demo.call('POST', `/api/applications/${applied.body.application}/sign`, as);
  expect(signed.status).toBe(201);
  return signed.body.loan;
}
