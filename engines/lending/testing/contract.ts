import { accounts, newAccount } from '@sandglass/ledger';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { newPosition, positions } from '../books/position.ts';
import { borrowers, newBorrower } from '../borrower.ts';
import { chart, currentAccount, principalAccount } from '../chart.ts';
import { CURRENCY } from '../currency.ts';
import { lines, newLine } from '../line/line.ts';
import { type Loan, loans } from '../loan/loan.ts';
import type { ContractTerms } from '../product/terms.ts';
import { LINE } from './lent.ts';
import { signedLoan, terms } from './loan.ts';

/** What a contract of the tests names; the rest is `signedLoan`'s. */
export type Contract = Partial<
  Pick<
    Loan,
    'id' | 'customer' | 'product' | 'rate_bps' | 'term_months' | 'revolving' | 'pricing' | 'next_reprice_on'
  >
> & {
  readonly terms?: Partial<ContractTerms>;
};

/** A loan is signed, with its borrower and accounts: what a pilot's own operations do before a night begins. */
export const signContract = operation({
  name: 'probe.sign',
  summary: 'Signs a loan as it is given.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ contract: Type.Unsafe<Contract>(Type.Any()) }),
  load: ({ contract }) => {
    const { id, customer } = loanOf(contract);
    return [
      borrowers.key(customer),
      lines.key(customer),
      accounts.key(currentAccount(customer)),
      loans.key(id),
    ];
  },
  decide: (state, { contract }, { now, businessDate }) => {
    const loan = { ...loanOf(contract), signed_on: businessDate, available_until: '2099-12-31' };
    const { customer, region } = loan;
    const account = (id: string, kind: 'current' | 'principal') =>
      newAccount({ id, ...chart[kind], currency: CURRENCY, now });
    const known = state.get(borrowers, customer) !== undefined;
    return effects({
      reply: { loan: loan.id },
      rows: [
        loans.insert(loan),
        positions.create(newPosition(loan.id)),
        accounts.create(account(principalAccount(loan.id), 'principal')),
        ...(known
          ? []
          : [
              borrowers.insert(newBorrower(customer, region)),
              lines.insert({ ...newLine(customer), approved: LINE }),
              accounts.insert(account(currentAccount(customer), 'current')),
            ]),
      ],
      facts: [{ kind: 'probe.signed' }],
    });
  },
});

const loanOf = ({ terms: of, ...rest }: Contract): Loan => signedLoan({ ...rest, terms: terms(of) });
