import { amountText, type Form, RadioField, useLocale } from '@sandglass/kit';
import type { Product } from '../bank/products.ts';
import { useWords } from '../words/words.ts';
import type { Draft } from './draft.ts';

interface Props {
  readonly form: Form<Draft>;
  readonly products: readonly Product[];
}

/** The products with what tells them apart: how much, at which rates, repaid how. */
export function ProductQuestion({ form, products }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const hintOf = ({ minimum, maximum, currency, form: repaid, ...product }: Product) =>
    say('apply.productHint', {
      minimum: amountText(minimum, currency, locale),
      maximum: amountText(maximum, currency, locale),
      from: product.annualRatePercentFrom,
      to: product.annualRatePercentTo,
      form: say(`forms.${repaid}`),
    });
  return (
    <RadioField
      id="product"
      labelHidden
      label={say('apply.product')}
      error={form.errors?.product}
      value={form.values.product}
      choices={products.map((product) => ({
        value: product.id,
        label: product.title[locale],
        hint: (
          <>
            {hintOf(product)}
            {product.example && <em className="w-example">{say('apply.example')}</em>}
          </>
        ),
      }))}
      onChange={(product) => form.set('product', product)}
    />
  );
}
