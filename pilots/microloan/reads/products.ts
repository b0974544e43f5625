import { read } from '@sandglass/http';
import { amountText, benchmarks, LPR_1Y, type Product, products, rateOn, rateText } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { termsView } from './terms.ts';

/** The products on offer, with the yearly rate that the best and the weakest grade would get today. */
export const productList = read({
  path: '/api/products',
  summary: 'The loan products on offer.',
  roles: ['public', 'customer', 'institution', 'supervisor', 'partner', 'auditor'],
  params: Type.Object({}),
  query: Type.Object({}),
  reply: Type.Object({ products: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, businessDate }) => {
    const rows = await readRows(pool, products, 'where shard = $1 and offered order by id', [SHARD]);
    const [lpr] = await readRows(pool, benchmarks, 'where shard = $1 and id = $2', [SHARD, LPR_1Y]);
    const bps = rateOn(lpr, businessDate) ?? 0;
    return { products: rows.map((product) => productView(product, bps)) };
  },
});

/** The lowest and the highest yearly rate of a product by a prime rate, basis points. */
export function ratesOf({ granting, spread_bps }: Product, lpr: number) {
  const spreads = granting.grades.map(({ spreadBps }) => lpr + spread_bps + spreadBps);
  return {
    annualRatePercentFrom: rateText(Math.min(...spreads)),
    annualRatePercentTo: rateText(
      Math.max(...spreads, granting.price === undefined ? 0 : lpr + granting.price.highestSpreadBps),
    ),
  };
}

function productView(product: Product, lpr: number) {
  const { terms, granting } = product;
  return {
    id: product.id,
    version: product.version,
    title: { ...product.title },
    ...termsView(terms),
    minimum: amountText(product.minimum),
    maximum: amountText(product.maximum),
    drawMinimum: amountText(product.draw_minimum),
    currency: product.currency,
    termMonthsMin: product.term_min,
    termMonthsMax: product.term_max,
    /** Simple yearly rates; without fees for granting or drawing, they are the whole cost of a loan repaid as planned. */
    annualRateKind: 'simple',
    ...ratesOf(product, lpr),
    revolving: product.revolving,
    limitMonths: product.limit_months,
    base: granting.base ?? null,
    example: product.example,
  };
}
