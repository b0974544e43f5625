import { BusinessDate, Shown, useLocale, useRead } from '@sandglass/kit';
import { Fact } from '../../frame/fact.tsx';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import { ModelActs, ProposedValidation } from './acts.tsx';
import { type RegisteredModel, registryShape } from './shape.ts';

/** The register of models: figures, who approved each, and until when it is validated. */
export function Registry() {
  const say = useWords();
  const { pilot } = usePilot();
  const read = useRead(`/api/models/${pilot.id}`, registryShape);
  return (
    <section className="c-card" aria-labelledby="registry">
      <h2 id="registry">{say('models.registry')}</h2>
      <p>{say('models.registryMeans')}</p>
      <Shown read={read}>
        {({ models }) => (
          <div className="c-stack">
            {models.map((model) => (
              <OneModel key={model.model} of={model} at={`/api/models/${pilot.id}`} />
            ))}
          </div>
        )}
      </Shown>
    </section>
  );
}

function OneModel({ of, at }: { readonly of: RegisteredModel; readonly at: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const count = new Intl.NumberFormat(locale);
  const { card, state, revalidateOn, overdue, proposal } = of;
  const pair = ({ auc, ks }: { readonly auc: number; readonly ks: number }) =>
    `AUC ${figure.format(auc)} · KS ${figure.format(ks)}`;
  const trained = card.auc === null || card.ks === null ? undefined : { auc: card.auc, ks: card.ks };
  const id = of.model.replace('@', '-');
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        <code>{of.model}</code>
      </h3>
      <p className="c-lead">
        {say(`models.state.${state}`)}
        {revalidateOn !== null && (
          <>
            {' · '}
            {say(overdue ? 'models.overdue' : 'models.until')} <BusinessDate day={revalidateOn} />
          </>
        )}
      </p>
      <dl className="c-facts">
        <Fact name={say('models.kind')}>{of.kind}</Fact>
        <Fact name={say('models.trainedOn')}>
          <BusinessDate day={of.trainedOn} /> ·{' '}
          {card.rows === null || card.bads === null
            ? say('models.notTrained')
            : say('models.rows', { rows: count.format(card.rows), bads: count.format(card.bads) })}
        </Fact>
        <Fact name={say('models.outOfFold')}>{trained ? pair(trained) : say('models.notTrained')}</Fact>
        <Fact name={say('models.outOfTime')}>
          {card.outOfTime === null
            ? say('models.noTime')
            : `${card.outOfTime.tested}: ${pair(card.outOfTime)}`}
        </Fact>
        <Fact name={say('models.data')}>
          <span lang="en">{card.data}</span>
        </Fact>
        <Fact name={say('models.rejectInference')}>
          {say(trained ? 'models.noRejectInference' : 'models.notTrained')}
        </Fact>
      </dl>
      {of.validations.map((validation) => (
        <p key={validation.confirmedOn + validation.officer} className="c-by">
          {say(`models.found.${validation.verdict}`)} <BusinessDate day={validation.confirmedOn} /> ·{' '}
          {pair(validation)} · <span className="c-words">{validation.reason}</span>
        </p>
      ))}
      {proposal !== null && <ProposedValidation of={proposal} figures={pair(proposal)} />}
      <ModelActs of={of} at={at} />
    </section>
  );
}
