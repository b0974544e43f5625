import { dayText, filled, useForm, useLocale } from '@sandglass/kit';
import { useEffect } from 'react';
import { changed, type Token, tokenPath } from '../../bank/tokens.ts';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';
import { useRulesText } from '../use-sentence.ts';
import { type Draft, draftOf, lastDayIn, mistakesIn, rulesOf, sentRules } from './draft.ts';
import { HowMuch, HowOften } from './how-much.tsx';
import { When } from './when.tsx';
import { Where } from './where.tsx';

interface Props {
  readonly token: Token;
  /** The control that refused the last payment. */
  readonly wanted: string | undefined;
}

/** All rules of a token, with the sentence that says what they come to as they stand in the controls. */
export function RulesForm({ token, wanted }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const inWords = useRulesText();
  const form = useForm<Draft>(draftOf(token.rules), (draft) =>
    Object.fromEntries(
      Object.entries({
        ...mistakesIn(draft),
        ...lastDayIn(draft, { today: token.use.day, expiresOn: token.expiresOn }),
      }).map(([field, mistake]) => [
        field,
        say(`tokens.rules.mistake.${mistake}`, { until: dayText(token.expiresOn, locale) }),
      ]),
    ),
  );
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(wanted)?.focus();
  }, [wanted]);
  const body = filled(form, (draft) => ({ rules: sentRules(rulesOf(draft)) }));
  return (
    <Page title={say('tokens.rules.title')} back={`/tokens/${token.id}`} form={form}>
      <p className="w-lead">{say('tokens.rules.lead')}</p>
      <Act
        name={`/tokens/${token.id}/rules rules`}
        path={tokenPath(token.id, 'rules')}
        button={say('tokens.rules.save')}
        reply={changed}
        body={body}
        to={() => `/tokens/${token.id}`}
      >
        <When form={form} wanted={wanted} />
        <HowMuch form={form} wanted={wanted} />
        <HowOften form={form} wanted={wanted} />
        <Where form={form} wanted={wanted} />
        <p className="w-effect w-rules" role="status">
          <strong>{say('tokens.rules.means')}</strong>
          <span>{inWords(rulesOf(form.values))}</span>
        </p>
      </Act>
    </Page>
  );
}
