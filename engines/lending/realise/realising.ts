import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import type { UseOf } from '../collection/reads.ts';
import type { Lender } from '../lender.ts';
import { keepLine } from '../line/keep-line.ts';
import { type AuctionRules, mainlandAuctions } from './auction-rules.ts';
import { announceOf, answerTakingOf, resultOf, takeInPaymentOf } from './auctions.ts';
import type { Realising } from './case.ts';
import { decideDistributionOf } from './distribution.ts';
import { assetOf, openRealisationOf } from './open.ts';
import { proposeDistributionOf } from './propose.ts';
import { realisationReads } from './reads.ts';
import { type Realisable, unregistered } from './security.ts';
import { appraiseOf, baseOf, endRealisationOf, sellOf } from './steps.ts';

/** Cases whose loan was repaid meanwhile: redeemed, they end by themselves. $1 shard; $2 the date. */
const REDEEMED = `select x.id from lending.realisation x join lending.loan l on l.shard = x.shard and l.id = x.loan
  where x.shard = $1 and x.state in ('opened', 'based', 'appraised', 'announced', 'unsold', 'taking')
    and l.state = 'settled' and $2::date is not null order by x.id`;

/** How a lender turns what secures a loan into money, from the order to the last yuan given out. */
export function realisingOf(
  of: { readonly lender: Lender; readonly rules?: AuctionRules; readonly security?: Realisable },
  { prefix, useOf }: { readonly prefix: string; readonly useOf: UseOf },
) {
  const realising: Realising = { rules: mainlandAuctions, security: unregistered, ...of };
  const { shard } = of.lender;
  const steps = {
    open: keepLine(openRealisationOf(realising)),
    base: baseOf(realising),
    appraise: appraiseOf(realising),
    announce: announceOf(realising),
    result: resultOf(realising),
    sell: sellOf(realising),
    take: takeInPaymentOf(realising),
    'answer-taking': answerTakingOf(realising),
    propose: proposeDistributionOf(realising),
    distribute: keepLine(decideDistributionOf(realising)),
    end: endRealisationOf(realising),
  } as const;
  const listed = Object.entries(steps) as unknown as readonly (readonly [string, AnyOperation])[];
  const routes: readonly Route[] = [
    ...realisationReads(realising, prefix, useOf),
    ...listed.map(([name, operation]) =>
      write({
        method: 'POST',
        path: `${prefix}/{id}/${name}`,
        operation,
        parameters: { id: 'loanId' },
        shard,
      }),
    ),
  ];
  return {
    ...steps,
    operations: listed.map(([, operation]) => operation),
    routes,
    daily: [
      {
        name: 'redeemed',
        list: REDEEMED,
        operation: steps.end as unknown as AnyOperation,
        input: (id: string) => ({
          ...assetOf(id),
          outcome: 'paid' as const,
          words: 'The debt was paid before the sale.',
        }),
      },
    ],
  };
}
