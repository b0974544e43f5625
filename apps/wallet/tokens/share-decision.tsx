import { RadioField, SelectField, useForm, useWrite, WritePanel } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { decided, type ShareRequest, type ShareVerb, sharePath } from '../bank/share.ts';
import type { BankCard, Rules, Token } from '../bank/tokens.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';
import { bearingToken } from './fitting.ts';
import { MONTHS, MONTHS_USUAL } from './months.ts';
import { PRESETS, presets } from './presets.ts';
import { sentRules } from './rules/draft.ts';
import { useRulesText } from './use-sentence.ts';

interface Props {
  readonly request: ShareRequest;
  /** Bound, and in use. */
  readonly cards: readonly BankCard[];
  /** Made for this shop before. */
  readonly own: readonly Token[];
}

const NEW = 'new';

/** Which token, of a new one card and rules, and the two presses: yes gives the token and is the consent, no gives nothing. */
export function ShareDecision({ request: of, cards, own }: Props) {
  const say = useWords();
  const inWords = useRulesText();
  const choices = rulesOffered(of);
  const { values, set } = useForm(
    {
      token: bearingToken(own, of)?.id ?? NEW,
      card: cards[0]?.id ?? '',
      rules: Object.keys(choices)[0]!,
      months: MONTHS_USUAL,
    },
    () => ({}),
  );
  const chosen = own.find(({ id }) => id === values.token);
  const rules = chosen?.rules ?? choices[values.rules]!;
  if (cards.length === 0)
    return (
      <>
        <p>{say('share.noCard')}</p>
        <ButtonLink to="/tokens/bind">{say('share.bind')}</ButtonLink>
        <Decide id={of.request} verb="decline" button={say('share.decline')} />
      </>
    );
  return (
    <>
      <Decide
        id={of.request}
        verb={chosen === undefined ? 'approve' : 'use-own'}
        button={say('share.approve')}
        body={
          chosen === undefined
            ? {
                card: values.card,
                rules: sentRules(rules),
                months: Number(values.months),
                consent: of.consent.version,
              }
            : { token: chosen.id, consent: of.consent.version }
        }
      >
        {own.length > 0 && (
          <RadioField
            id="token"
            label={say('share.token')}
            value={values.token}
            choices={[
              ...own.map(({ id, scenario, lastFour }) => ({
                value: id,
                label: say('share.own', { scenario, lastFour }),
              })),
              { value: NEW, label: say('share.new') },
            ]}
            onChange={(token) => set('token', token)}
          />
        )}
        {chosen === undefined && (
          <>
            <SelectField
              id="card"
              label={say('share.card')}
              value={values.card}
              choices={cards.map(({ id, lastFour }) => ({
                value: id,
                label: say('tokens.card', { lastFour }),
              }))}
              onChange={(card) => set('card', card)}
            />
            <RadioField
              id="rules"
              label={say('share.rules')}
              hint={say('share.rulesHint')}
              value={values.rules}
              choices={Object.keys(choices).map((value) => ({ value, label: labelOf(value, say) }))}
              onChange={(value) => set('rules', value)}
            />
            <SelectField
              id="months"
              label={say('tokens.make.months')}
              value={values.months}
              choices={MONTHS.map((n) => ({ value: String(n), label: say('tokens.make.monthsOf', { n }) }))}
              onChange={(months) => set('months', months)}
            />
          </>
        )}
        <p className="w-effect" role="status">
          <strong>{say('share.means')}</strong> {inWords(rules)}
        </p>
      </Decide>
      <Decide id={of.request} verb="decline" button={say('share.decline')} />
    </>
  );
}

const rulesOffered = ({ suggestedRules }: ShareRequest): Readonly<Record<string, Rules>> => ({
  ...(suggestedRules === null ? {} : { suggested: suggestedRules }),
  ...PRESETS,
});

function labelOf(value: string, say: ReturnType<typeof useWords>): string {
  const preset = presets.find((each) => each === value);
  return preset === undefined ? say('share.suggested') : say(`tokens.make.presets.${preset}`);
}

interface DecideProps {
  readonly id: string;
  readonly verb: ShareVerb;
  readonly button: string;
  readonly body?: object;
  readonly children?: ReactNode;
}

/** Once it is decided the browser leaves for the shop; nothing of the answer is kept here. */
function Decide({ id, verb, button, body = {}, children }: DecideProps) {
  const say = useWords();
  const write = useWrite(`/share/${id} ${verb}`, decided, ({ returnTo }) =>
    window.location.replace(returnTo),
  );
  if (write.state.is === 'done') return <p role="status">{say('share.going')}</p>;
  return (
    <WritePanel write={write} leave={<Leave to="/tokens" />}>
      <form
        className="w-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          write.send(sharePath(id, verb), body);
        }}
      >
        {children}
        <Button kind={verb === 'decline' ? 'second' : 'primary'}>{button}</Button>
      </form>
    </WritePanel>
  );
}
