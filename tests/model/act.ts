import { customerKey } from '@sandglass/guard';
import { accounts, newAccount, pendings } from '@sandglass/ledger';
import { effects, operation, type RowKey, reasons, refuse, type Transfer } from '@sandglass/operations';
import Type from 'typebox';
import { type Act, movedBy } from './model.ts';

const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
export const actReasons = reasons({
  'account-taken': {
    status: 409,
    title: words('Taken'),
    detail: words('The account is taken. Open another.'),
  },
});

const accountsOf = (act: Act): readonly string[] =>
  act.act === 'open' ? [act.id] : 'debit' in act ? [act.debit, act.credit] : [];
const pendingOf = (act: Act): readonly string[] =>
  'pending' in act ? [act.pending] : act.act === 'pending' ? [act.id] : [];

const transferOf = (act: Act): readonly Transfer[] => {
  switch (act.act) {
    case 'open':
      return [];
    case 'transfer':
      return [
        { kind: 'transfer', debit: act.debit, credit: act.credit, amount: BigInt(act.amount), code: 'm' },
      ];
    case 'pending':
      return [{ ...act, kind: 'pending', amount: BigInt(act.amount), code: 'm', expiresAt: null }];
    case 'post':
      return [
        {
          kind: 'post',
          pending: act.pending,
          code: 'm',
          ...(act.amount === null ? {} : { amount: BigInt(act.amount) }),
        },
      ];
    case 'void':
      return [{ kind: 'void', pending: act.pending, code: 'm' }];
    default:
      return act satisfies never;
  }
};

/** The same acts as the model's, by the real path: some linked acts in one operation. */
export const actOperation = operation({
  name: 'model.act',
  summary: 'Opens accounts and moves money, all or nothing.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object({ acts: Type.Array(Type.Unsafe<Act>(Type.Any())) }),
  load: ({ acts }, { party }): readonly RowKey[] => [
    ...acts.flatMap(accountsOf).map((id) => accounts.key(id) as unknown as RowKey),
    ...acts.flatMap(pendingOf).map((id) => pendings.key(id) as unknown as RowKey),
    customerKey(party),
  ],
  loadThen: (state, { acts }) =>
    acts.flatMap(pendingOf).flatMap((id) => {
      const pending = state.get(pendings, id);
      return pending === undefined ? [] : [accounts.key(pending.debit), accounts.key(pending.credit)];
    }),
  decide: (state, { acts }, { actor, now }) => {
    const opened = acts.filter((act) => act.act === 'open');
    const ids = opened.map(({ id }) => id);
    const taken = ids.some((id, n) => ids.indexOf(id) !== n || state.get(accounts, id) !== undefined);
    if (taken) return refuse('account-taken');
    return effects({
      reply: {},
      rows: opened.map(({ id, rule, currency }) =>
        accounts.insert(newAccount({ id, rule, currency, code: 'model', now })),
      ),
      transfers: acts.flatMap(transferOf),
      facts: [{ kind: 'model.acted' }],
      usage: [
        {
          measure: 'moved',
          amount: acts.reduce((sum, act) => sum + movedBy(act), 0n),
          customer: actor.party,
        },
      ],
    });
  },
});
