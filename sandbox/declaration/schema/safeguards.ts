import Type from 'typebox';
import { closed, named } from './label.ts';
import { Id } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

const Safeguard = Type.Object(
  {
    id: named(['编号', '編號', 'Id'], Id),
    rule: named(['规则', '規則', 'Rule'], Text),
    kept: named(['如何落实', '如何落實', 'How it is kept'], Text),
    ...exampleMark,
  },
  closed,
);
const Safeguards = Type.Array(Safeguard, { minItems: 1, maxItems: 40 });

/**
 * The two restriction kinds of the World Bank's design menu that are rules rather than numbers; the other three,
 * clients, transactions and geography, are limits.
 */
export const SafeguardRules = named(
  ['客户保护与反洗钱', '客戶保護與洗錢防制', 'Safeguards'],
  Type.Object(
    {
      consumer: named(['客户保护', '客戶保護', 'Consumer safeguards'], Safeguards),
      antiMoneyLaundering: named(
        ['反洗钱最低要求', '洗錢防制最低要求', 'Anti-money-laundering minimum'],
        Safeguards,
      ),
    },
    closed,
  ),
);
