import { type Route, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import { type CollectionPolicy, samplePolicy as sampleCollection } from '../collection/policy.ts';
import type { UseOf } from '../collection/reads.ts';
import type { Lender } from '../lender.ts';
import { keepLine } from '../line/keep-line.ts';
import { decideAwardOf, proposeAwardOf } from './award.ts';
import { sealBidOf } from './bid-sealed.ts';
import { COMMISSIONS_DUE, payCommissionOf } from './commission.ts';
import { type Disposer, type Security, unsecured } from './disposer.ts';
import { freezePoolOf } from './freeze.ts';
import { ofItem } from './item.ts';
import { listLoansOf, unlistLoanOf } from './list-loans.ts';
import { offerPoolOf } from './offer.ts';
import { openPoolOf } from './open.ts';
import { openBidsOf } from './open-bids.ts';
import { payPoolOf } from './pay.ts';
import { type DisposalPolicy, samplePolicy } from './policy.ts';
import { disposalReads } from './reads.ts';
import { recallPoolOf, TERMS_OVER } from './recall.ts';
import { PAYMENTS_TO_PASS_ON, passOnOf, receiveAfterOf } from './receive-after.ts';
import { registerBuyerOf } from './register-buyer.ts';
import { revealBidOf } from './reveal-bid.ts';
import { serveNoticeOf, toldOf } from './serve.ts';
import { LOANS_TO_PASS, passLoanOf } from './transfer.ts';
import { withdrawPoolOf } from './withdraw.ts';

/** How a lender disposes of bad loans: sold in pools by sealed bids, or given to an agency. */
export function disposingOf(
  of: {
    readonly lender: Lender;
    readonly policy?: DisposalPolicy;
    readonly contact?: CollectionPolicy;
    readonly security?: Security;
  },
  doors: { readonly prefix: string; readonly useOf: UseOf },
) {
  const disposer: Disposer = { policy: samplePolicy, contact: sampleCollection, security: unsecured, ...of };
  const { shard } = of.lender;
  const { prefix, useOf } = doors;
  /** Taken by the officers or the bidders of a pool, at its own address. */
  const ofPool = {
    add: listLoansOf(disposer),
    remove: unlistLoanOf(disposer),
    freeze: freezePoolOf(disposer),
    offer: offerPoolOf(disposer),
    bid: sealBidOf(disposer),
    reveal: revealBidOf(disposer),
    'open-bids': openBidsOf(disposer),
    'propose-award': proposeAwardOf(disposer),
    'decide-award': decideAwardOf(disposer),
    withdraw: withdrawPoolOf(disposer),
    recall: recallPoolOf(disposer),
  } as const;
  const ofLoan = { serve: serveNoticeOf(disposer), receive: receiveAfterOf(of.lender) } as const;
  const open = openPoolOf(disposer);
  const register = registerBuyerOf(disposer);
  const pay = payPoolOf(disposer);
  const passLoan = keepLine(passLoanOf(disposer));
  const payCommission = payCommissionOf(disposer);
  const passOn = passOnOf(of.lender);
  const told = toldOf(disposer);
  const any = (operation: unknown): AnyOperation => operation as AnyOperation;
  const steps = Object.entries(ofPool);
  const routes: readonly Route[] = [
    ...disposalReads(disposer, prefix, useOf),
    write({ method: 'POST', path: prefix, operation: open, shard, status: 201 }),
    write({ method: 'POST', path: `${prefix}/buyers`, operation: register, shard, status: 201 }),
    ...steps.map(([name, operation]) =>
      write({
        method: 'POST',
        path: `${prefix}/{id}/${name}`,
        operation: any(operation),
        parameters: { id: 'poolId' },
        shard,
      }),
    ),
    ...Object.entries(ofLoan).map(([name, operation]) =>
      write({
        method: 'POST',
        path: `${prefix}/assignments/{id}/${name}`,
        operation: any(operation),
        parameters: { id: 'loanId' },
        shard,
      }),
    ),
  ];
  return {
    ...ofPool,
    ...ofLoan,
    open,
    register,
    pay,
    passLoan,
    payCommission,
    passOn,
    told,
    operations: [
      open,
      register,
      ...steps.map(([, operation]) => operation),
      ...Object.values(ofLoan),
      pay,
      passLoan,
      payCommission,
      passOn,
      told,
    ].map(any),
    routes,
    /** The buyer's payment comes from outside: only a simulated counterparty's door brings it. */
    simulated: [
      write({
        method: 'POST',
        path: `${prefix}/{id}/pay`,
        operation: pay,
        parameters: { id: 'poolId' },
        shard,
      }),
    ] as readonly Route[],
    daily: [
      { name: 'pass-loans', list: LOANS_TO_PASS, operation: any(passLoan), input: ofItem },
      {
        name: 'pass-on',
        list: PAYMENTS_TO_PASS_ON,
        operation: any(passOn),
        input: (payment: string) => ({ payment }),
      },
      { name: 'commissions', list: COMMISSIONS_DUE, operation: any(payCommission), input: ofItem },
      {
        name: 'agency-terms',
        list: TERMS_OVER,
        operation: any(ofPool.recall),
        input: (poolId: string) => ({ poolId, why: 'term', words: 'term' }),
      },
    ],
  };
}
