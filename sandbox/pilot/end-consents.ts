import type { AnyOperation } from '@sandglass/operations';
import { CUSTOMER_CLASSES, type WindDownRun } from './wind-down.ts';

/** Consents end with the pilot to which they were given. `operation`: the pilot’s own, that ends one. */
export const endConsentsRun = (operation: unknown): WindDownRun => ({
  name: 'end-consents',
  title: { 'zh-Hans': '收回数据授权', 'zh-Hant': '收回資料授權', en: 'End consents' },
  phase: 'revoke',
  classes: CUSTOMER_CLASSES,
  list: `select id, party as customer, 0::int8 as amount from consent.consent
    where shard = $1 and withdrawn_at is null order by id`,
  operation: operation as AnyOperation,
  input: (consent) => ({ consent }),
});
