import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { boundCard, cardsIssued, shopTakes, tokenFor } from '../apps/server/testing/holder.ts';

/** A holder of the demo with a token at the sample shop, and the shop's way of being paid by it. */
export interface PayingHolder {
  readonly token: string;
  /** Asks the acquirer as the shop does, with a fresh cryptogram; how it ended. */
  readonly pay: (id: string, amount: string) => ReturnType<typeof shopTakes>;
}

/** Bound a card and made a token, by the doors that a holder has. */
export async function payingHolder(
  demo: DemoHouse,
  customer: string,
  rules: Readonly<Record<string, unknown>>,
): Promise<PayingHolder> {
  await cardsIssued(demo);
  const as = `customer:${customer}`;
  const token = await tokenFor(demo, as, await boundCard(demo, as), { rules });
  return { token, pay: (id, amount) => shopTakes(demo, token, amount, { id }) };
}
