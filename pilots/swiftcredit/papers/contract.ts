import { loans, minorOf, products, type SignedContract } from '@sandglass/lending';
import { type Locale, readRows, say } from '@sandglass/operations';
import type { Pool } from 'pg';
import { caseFiles } from '../case/case-file.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { SHARD } from '../shard.ts';
import { securityIn } from './security-words.ts';

const ONE = 'where shard = $1 and id = $2';

/** The contract of a party's case from what was decided and signed; of the loan only what signing fixed. */
export async function signedContract(
  pool: Pool,
  locale: Locale,
  party: string,
  id: string,
): Promise<SignedContract | undefined> {
  const [loan] = await readRows(pool, loans, `${ONE} and customer = $3`, [SHARD, id, party]);
  const [file] = await readRows(pool, caseFiles, ONE, [SHARD, id]);
  const offer = file?.offer;
  if (loan === undefined || file === undefined || offer === undefined || offer === null) return undefined;
  const [product] = await readRows(pool, products, ONE, [SHARD, loan.product]);
  const [mortgage] = await readRows(pool, mortgages, ONE, [SHARD, id]);
  return {
    loan: id,
    signedOn: loan.signed_on,
    currency: loan.currency,
    limit: minorOf(offer.granted),
    rateBps: offer.rateBps,
    lprBps: offer.lprBps,
    termMonths: file.term_months,
    availableUntil: loan.available_until,
    revolving: loan.revolving,
    product: product === undefined ? loan.product : say(product.title, locale),
    version: loan.version,
    terms: loan.terms,
    security: securityIn(locale, loan.currency, { file, mortgage }),
  };
}
