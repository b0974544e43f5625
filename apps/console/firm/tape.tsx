import {
  Amount,
  type Decimal,
  decimal,
  nullable,
  number,
  object,
  pageOf,
  Scroll,
  Shown,
  text,
  useRead,
} from '@sandglass/kit';
import { badTiers } from '../lending/disposal/shape.ts';
import { useDoors } from '../lending/doors.ts';
import { useWords } from '../words/words.ts';

const tapeShape = pageOf(
  object({
    n: number,
    product: text,
    region: text,
    principal: decimal,
    interest: decimal,
    interestOff: decimal,
    days: number,
    tier: text,
    /** Of what nothing secures there is none. */
    collateral: nullable(decimal),
    contacts: number,
  }),
);

/** The first loans of a pool as its firms see them, without anybody's name; all of them and more of each stand in the file. */
export function Tape({ pool }: { readonly pool: string }) {
  const say = useWords();
  const read = useRead(`${useDoors()}/disposals/${pool}/data`, tapeShape);
  const money = (value: Decimal | null) => (
    <td className="sg-number">{value === null ? '–' : <Amount value={value} currency="CNY" />}</td>
  );
  return (
    <section className="c-card" aria-labelledby="tape">
      <h3 id="tape">{say('firm.tape')}</h3>
      <Shown read={read}>
        {({ rows, total }) => (
          <>
            <p className="c-soft">{say('firm.tapeOf', { shown: rows.length, total })}</p>
            <Scroll label={say('lending.table', { of: say('firm.tape') })}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('firm.no')}</th>
                    <th scope="col">{say('lending.product')}</th>
                    <th scope="col">{say('firm.region')}</th>
                    <th scope="col">{say('disposal.tier')}</th>
                    {(['days', 'contacts'] as const).map((name) => (
                      <th key={name} scope="col" className="sg-number">
                        {say(name === 'days' ? 'disposal.days' : 'firm.contacts')}
                      </th>
                    ))}
                    {(['principal', 'interest', 'interestOff', 'collateral'] as const).map((name) => (
                      <th key={name} scope="col" className="sg-number">
                        {say(`firm.${name}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.n}>
                      <th scope="row">{row.n}</th>
                      <td>{row.product}</td>
                      <td>{row.region}</td>
                      <td>{tierOf(row.tier, say)}</td>
                      <td className="sg-number">{row.days}</td>
                      <td className="sg-number">{row.contacts}</td>
                      {money(row.principal)}
                      {money(row.interest)}
                      {money(row.interestOff)}
                      {money(row.collateral)}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </>
        )}
      </Shown>
    </section>
  );
}

function tierOf(tier: string, say: ReturnType<typeof useWords>): string {
  const known = badTiers.find((one) => one === tier);
  return known === undefined ? tier : say(`disposal.tiers.${known}`);
}
