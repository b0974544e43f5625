import { Amount, EmptyState, Shown, useLocale, useRead } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { FigureTable } from '../figure-table.tsx';
import { type Classes, classesShape } from './shape.ts';

const BPS = 10_000;

/** The book by tier and stage as the last night classified it, and the ratios that a supervisor asks for. */
export function Provisions({ prefix }: { readonly prefix: string }) {
  const say = useWords();
  const read = useRead(`${prefix}/classes`, classesShape);
  return (
    <section className="c-card" aria-labelledby="provisions">
      <h2 id="provisions">{say('books.provisions')}</h2>
      <p className="c-soft">{say('books.provisionsMean')}</p>
      <Shown read={read} lines={4}>
        {(book) =>
          book.classes.length === 0 ? (
            <EmptyState title={say('books.noClasses')} why={say('books.noClassesWhy')} />
          ) : (
            <>
              <Ratios of={book} />
              <ByTier of={book} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

/** 不良贷款率, 贷款拨备率, 拨备覆盖率. */
function Ratios({ of }: { readonly of: Classes }) {
  const say = useWords();
  const [locale] = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const shown = (bps: number | null): string => (bps === null ? '—' : percent.format(bps / BPS));
  return (
    <dl className="c-facts">
      {(['nonPerforming', 'provision', 'coverage'] as const).map((ratio) => (
        <div key={ratio}>
          <dt>{say(`books.ratio.${ratio}`)}</dt>
          <dd>{shown(of[`${ratio}Bps`])}</dd>
        </div>
      ))}
    </dl>
  );
}

function ByTier({ of: { classes, currency } }: { readonly of: Classes }) {
  const say = useWords();
  return (
    <FigureTable
      label={say('lending.table', { of: say('books.provisions') })}
      of={say('lending.tierOf')}
      columns={[
        say('books.stage'),
        say('lending.loans'),
        say('lending.owed'),
        say('lending.allowance'),
        say('books.commitment'),
      ]}
      rows={classes.map(({ tier, stage, loans, principal, allowance, commitment }) => ({
        id: `${tier} ${stage}`,
        name: say(`lending.tiers.${tier}`),
        figures: [
          stage,
          loans,
          ...[principal, allowance, commitment].map((value) => (
            <Amount key={value} value={value} currency={currency} />
          )),
        ],
      }))}
    />
  );
}
