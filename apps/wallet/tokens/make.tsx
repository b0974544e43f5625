import {
  CheckField,
  filled,
  RadioField,
  SelectField,
  Shown,
  TextField,
  useForm,
  useRead,
} from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { consents } from '../bank/consents.ts';
import {
  type BankCard,
  MAKE_TOKEN,
  made,
  REQUESTORS,
  requestors,
  TOKEN_CONSENTS,
  TOKEN_ME,
  type Token,
  tokenMe,
} from '../bank/tokens.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Act } from './act.tsx';
import { MONTHS, MONTHS_USUAL } from './months.ts';
import { hasAgreedToShare } from './needed-consent.ts';
import { isAlive } from './next.ts';
import { PRESETS, type Preset, presets } from './presets.ts';
import { sentRules } from './rules/draft.ts';
import { useRulesText } from './use-sentence.ts';

const SCENARIO_MAX = 40;

/** A token for one more place, of a card that is bound: no code, no card number. */
export default function Make() {
  const me = useRead(TOKEN_ME, tokenMe);
  const shops = useRead(REQUESTORS, requestors);
  const given = useRead(TOKEN_CONSENTS, consents);
  const say = useWords();
  const alive = me.data?.cards.filter(({ state }) => state === 'active') ?? [];
  const bound = alive.filter((card) => card.bound);
  if (me.data !== undefined && bound.length === 0)
    return (
      <Before
        text={say(alive.length === 0 ? 'tokens.make.noCard' : 'tokens.make.bindFirst')}
        to={alive.length === 0 ? '/tokens' : '/tokens/bind'}
        button={say(alive.length === 0 ? 'tokens.title' : 'tokens.bind.title')}
      />
    );
  if (given.data !== undefined && !hasAgreedToShare(given.data.consents))
    return (
      <Before text={say('tokens.make.allowFirst')} to="/tokens/data-use" button={say('tokens.make.allow')} />
    );
  if (me.data !== undefined && shops.data !== undefined && given.data !== undefined)
    return <MakeOne cards={bound} tokens={me.data.tokens.filter(isAlive)} shops={shops.data.requestors} />;
  return (
    <Page title={say('tokens.make.title')} back="/tokens">
      <Shown read={me} lines={8} none={<p>{say('tokens.notHere')}</p>}>
        {() => (
          <Shown read={shops} lines={8}>
            {() => (
              <Shown read={given} lines={8}>
                {() => null}
              </Shown>
            )}
          </Shown>
        )}
      </Shown>
    </Page>
  );
}

interface BeforeProps {
  readonly text: string;
  readonly to: string;
  readonly button: string;
}

/** What has to be done before a token can be made, instead of a form that the bank would refuse. */
function Before({ text, to, button }: BeforeProps) {
  const say = useWords();
  return (
    <Page title={say('tokens.make.title')} back="/tokens">
      <p className="w-lead">{text}</p>
      <ButtonLink to={to}>{button}</ButtonLink>
    </Page>
  );
}

interface MakeProps {
  readonly cards: readonly BankCard[];
  readonly tokens: readonly Token[];
  readonly shops: ReturnType<typeof requestors>['requestors'];
}

function MakeOne({ cards, tokens, shops }: MakeProps) {
  const say = useWords();
  const inWords = useRulesText();
  const [query] = useSearchParams();
  const bound = cards.find(({ id }) => id === query.get('card')) ?? cards[0];
  const form = useForm(
    {
      requestor: '',
      scenario: '',
      months: MONTHS_USUAL,
      recurring: false,
      card: bound?.id ?? '',
      preset: 'small' as Preset,
    },
    ({ requestor, scenario }) => ({
      ...(requestor === '' ? { requestor: say('tokens.make.shopMissing') } : {}),
      ...(scenario.trim() === '' || scenario.length > SCENARIO_MAX
        ? { scenario: say('tokens.make.scenarioMissing') }
        : {}),
    }),
  );
  const { values, set, errors } = form;
  const choose = (requestor: string) => {
    set('requestor', requestor);
    set('scenario', (shops.find(({ id }) => id === requestor)?.name ?? '').slice(0, SCENARIO_MAX));
  };
  const body = filled(form, ({ card, requestor, scenario, preset, months, recurring }) => ({
    card,
    requestor,
    scenario: scenario.trim(),
    rules: sentRules(PRESETS[preset]),
    months: Number(months),
    recurring,
  }));
  const hasOne = (requestor: string) => tokens.some((token) => token.requestor.id === requestor);
  return (
    <Page title={say('tokens.make.title')} back="/tokens" form={form}>
      <p className="w-lead">{say('tokens.make.lead')}</p>
      <Act
        name="/tokens/new make"
        path={MAKE_TOKEN}
        button={say('tokens.make.button')}
        reply={made}
        body={body}
        to={({ token }) => `/tokens/${token}`}
      >
        <RadioField
          id="requestor"
          label={say('tokens.make.shop')}
          error={errors?.requestor}
          value={values.requestor}
          choices={shops.map(({ id, name, simulated }) => ({
            value: id,
            label: name,
            hint: [
              ...(simulated ? [say('tokens.make.simulatedShop')] : []),
              ...(hasOne(id) ? [say('tokens.make.has')] : []),
            ].join(' · '),
          }))}
          onChange={choose}
        />
        <TextField
          id="scenario"
          label={say('tokens.make.scenario')}
          hint={say('tokens.make.scenarioHint')}
          error={errors?.scenario}
          value={values.scenario}
          onChange={(scenario) => set('scenario', scenario)}
        />
        <RadioField
          id="preset"
          label={say('tokens.make.rules')}
          hint={say('tokens.make.later')}
          value={values.preset}
          choices={presets.map((value) => ({ value, label: say(`tokens.make.presets.${value}`) }))}
          onChange={(value) => set('preset', presets.find((each) => each === value) ?? 'none')}
        />
        <p className="w-effect" role="status">
          <strong>{say('tokens.make.means')}</strong> {inWords(PRESETS[values.preset])}
        </p>
        {cards.length > 1 && (
          <SelectField
            id="card"
            label={say('tokens.make.card')}
            value={values.card}
            choices={cards.map(({ id, lastFour }) => ({
              value: id,
              label: say('tokens.card', { lastFour }),
            }))}
            onChange={(card) => set('card', card)}
          />
        )}
        <SelectField
          id="months"
          label={say('tokens.make.months')}
          value={values.months}
          choices={MONTHS.map((n) => ({ value: String(n), label: say('tokens.make.monthsOf', { n }) }))}
          onChange={(months) => set('months', months)}
        />
        <CheckField
          id="recurring"
          label={say('tokens.make.recurring')}
          checked={values.recurring}
          onChange={(recurring) => set('recurring', recurring)}
        />
      </Act>
    </Page>
  );
}
