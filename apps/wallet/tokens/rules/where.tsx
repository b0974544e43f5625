import { provinceIds } from '../../words/ids.ts';
import { useWords } from '../../words/words.ts';
import { useShops } from '../payments/use-shops.ts';
import { channels, kinds } from './lists.ts';
import type { PartProps } from './part.ts';
import { TickList } from './tick-list.tsx';

/** Shops, kinds of shops, regions, and ways to pay. */
export function Where({ form: { values, set }, wanted }: PartProps) {
  const say = useWords();
  const shops = useShops();
  const hint = (control: string, text?: string) =>
    wanted === control ? [say('tokens.rules.wanted'), text ?? ''].join(' ').trim() : text;
  // A shop that a rule names stays in sight, also where its name is not known.
  const known = [...new Set([...shops.keys(), ...values.merchants])];
  return (
    <section className="w-stack">
      <h2>{say('tokens.rules.places')}</h2>
      {known.length === 0 ? (
        <p className="sg-hint">{say('tokens.rules.noShops')}</p>
      ) : (
        <TickList
          id="merchants"
          label={say('tokens.rules.shopsLabel')}
          hint={hint('merchants', say('tokens.rules.shopsHint'))}
          choices={known.map((value) => ({ value, label: shops.get(value) ?? value }))}
          chosen={values.merchants}
          onChange={(merchants) => set('merchants', merchants)}
        />
      )}
      <TickList
        id="kinds"
        label={say('tokens.rules.kindsLabel')}
        hint={hint('kinds')}
        choices={kinds.map((value) => ({ value, label: say(`tokens.kinds.${value}`) }))}
        chosen={values.kinds}
        onChange={(chosen) => set('kinds', chosen)}
      />
      <TickList
        id="channels"
        label={say('tokens.rules.waysLabel')}
        hint={hint('channels')}
        choices={channels.map((value) => ({ value, label: say(`tokens.channels.${value}`) }))}
        chosen={values.channels}
        onChange={(chosen) => set('channels', chosen)}
      />
      <details className="w-details" open={wanted === 'regions' || values.regions.length > 0}>
        <summary>{say('tokens.rules.regionsLabel')}</summary>
        <TickList
          id="regions"
          label={say('tokens.rules.regionsLabel')}
          hint={hint('regions')}
          choices={provinceIds.map((id) => ({ value: id.slice(1), label: say(`provinces.${id}`) }))}
          chosen={values.regions}
          onChange={(regions) => set('regions', regions)}
        />
      </details>
    </section>
  );
}
