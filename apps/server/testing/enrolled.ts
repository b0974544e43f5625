import { expect } from 'vitest';
import type { DemoHouse } from './demo-house.ts';

/** What a sound firm applies for, and is granted. */
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

export interface Enrolment {
  readonly name?: string;
  /** Which uses of its data it allows; all unless said otherwise. */
  readonly allows?: (purpose: string) => boolean;
}

/** A business takes part in 微捷贷 and allows what an application needs. */
export async function enrolled(
  demo: DemoHouse,
  customer: string,
  { name = 'A shop', allows = () => true }: Enrolment = {},
): Promise<void> {
  const as = `customer:${customer}`;
  const made = await demo.call('POST', '/api/customers/me', as, { name, region: '330000' });
  expect(made.status).toBe(201);
  for (const { purpose, version } of (await demo.call('GET', '/api/consents', as)).body.consents) {
    if (!allows(purpose)) continue;
    const granted = await demo.call('POST', `/api/consents/${purpose}/grant`, as, { version });
    expect(granted.status).toBe(200);
  }
}
