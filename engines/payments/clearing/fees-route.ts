import { type Route, read } from '@sandglass/http';
import type { Role } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { FEES, type Rate } from './fees.ts';

/** What card payments cost whom, the newest table first. */
export const feesRoute = ({
  path,
  roles,
}: {
  readonly path: string;
  readonly roles: readonly Role[];
}): Route =>
  read({
    path,
    summary:
      'Fee tables of the network, the newest first: from which settlement date, the issuer’s by kind of card, the network’s from each side (per cent and cap), and the categories that are free (ISO 18245).',
    roles,
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async () => ({
      tables: [...FEES]
        .sort((a, b) => (a.from < b.from ? 1 : -1))
        .map(({ from, issuer, network, free }) => ({
          from,
          debit: rateView(issuer.debit),
          credit: rateView(issuer.credit),
          network: rateView(network),
          free: [...free],
        })),
    }),
  });

const PPM_PER_PERCENT = 10_000;

const rateView = ({ ppm, cap }: Rate) => ({
  percent: String(ppm / PPM_PER_PERCENT),
  cap: cap === null ? null : amountText(cap),
});
