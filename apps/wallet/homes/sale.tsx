import { Amount, BusinessDate, type Decimal, useRead } from '@sandglass/kit';
import { type HomeSale, homeSales, salesPath } from '../bank/home-sales.ts';
import { Card } from '../frame/card.tsx';
import { type Figure, Figures } from '../frame/figures.tsx';
import { useWords } from '../words/words.ts';

/** The home is being sold for the debt: how far it is, whether it can still be kept, and who had what of the price. */
export function SaleOfHome({ id }: { readonly id: string }) {
  const { data } = useRead(salesPath(id), homeSales);
  return (
    <>
      {data?.realisations.map((of) => (
        <Sale key={of.realisation} of={of} />
      ))}
    </>
  );
}

const money = (amount: Decimal) => <Amount value={amount} currency="CNY" />;

function Sale({ of }: { readonly of: HomeSale }) {
  const say = useWords();
  const round = of.rounds.at(-1);
  const rows: Figure[] = [
    ...(of.appraised === null ? [] : [{ name: say('homes.sale.appraised'), value: money(of.appraised) }]),
    ...(round === undefined
      ? []
      : [
          { name: say('homes.sale.reserve'), value: money(round.reserve) },
          { name: say('homes.sale.on'), value: <BusinessDate day={round.on} /> },
        ]),
    ...(of.price === null ? [] : [{ name: say('homes.sale.price'), value: money(of.price) }]),
    ...partsOf(of, say),
  ];
  return (
    <Card title={say('homes.sale.title')} strong={of.isRedeemable}>
      <p>
        <b>{say(`homes.sale.state.${of.state}`)}</b>
      </p>
      {of.isRedeemable && <p>{say('homes.sale.redeem')}</p>}
      {of.shelter.kind !== 'none' && <p>{say(`homes.sale.shelter.${of.shelter.kind}`)}</p>}
      <Figures rows={rows} />
    </Card>
  );
}

/** Who had what, once it is given out. */
function partsOf({ distribution }: HomeSale, say: ReturnType<typeof useWords>): Figure[] {
  if (distribution === null) return [];
  const { costs, shelter, liens, ours, residual, surplus } = distribution;
  return [
    ...costs.map(({ amount }) => ({ name: say('homes.sale.costs'), value: money(amount) })),
    ...(shelter === '0.00' ? [] : [{ name: say('homes.sale.setAside'), value: money(shelter) }]),
    ...liens.map(({ holder, paid }) => ({ name: holder, value: money(paid) })),
    { name: say('homes.sale.ours'), value: money(ours) },
    { name: say('homes.sale.residual'), value: money(residual) },
    { name: say('homes.sale.surplus'), value: money(surplus) },
  ];
}
