import { setTimeout } from 'node:timers/promises';
import type { House } from '../house.ts';

const TOKEN_S = 60;
const LOOK_MS = 50;
const LOOKS_MAX = 200;

/** The sample bank lays aside what microloan's declaration promises, as a bank does before its first customer. */
export async function fillFund({ app, identity }: House): Promise<void> {
  const bank = { role: 'institution', party: 'fenghe-bank' } as const;
  const authorization = `Bearer ${await identity.mint(bank, TOKEN_S)}`;
  const url = '/api/pilots/microloan/compensation';
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const fund = await app.inject({ url });
    if (fund.statusCode === 200) {
      const { minimum } = fund.json<{ minimum: string }>();
      const headers = { authorization, 'idempotency-key': 'demo-fund-microloan' };
      await app.inject({ method: 'POST', url: `${url}/pay-in`, headers, payload: { amount: minimum } });
      return;
    }
    // It opens once the guard obeys its first mandate.
    await setTimeout(LOOK_MS);
  }
}
