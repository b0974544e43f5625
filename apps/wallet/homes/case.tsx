import { Amount, Rate, Shown, TextField, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { HOME_HARDSHIP } from '../bank/hardship.ts';
import { casePath, type HomeCase, homeCase } from '../bank/homes.ts';
import { HOME_TERMS } from '../bank/terms.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { Page } from '../frame/page.tsx';
import { HardshipCard } from '../hardship/hardship-card.tsx';
import { TermsCard } from '../terms/terms-card.tsx';
import { useWords } from '../words/words.ts';
import { Account } from './account.tsx';
import { CaseConsents } from './consents.tsx';
import { Deed } from './deed.tsx';
import { Do } from './do.tsx';
import { DropCase, RescindContract } from './leave-case.tsx';
import { LoanOfHome, PlanOfHome } from './loan.tsx';
import { NextOfThis } from './next.tsx';
import { isEnded } from './next-of-case.ts';
import { HomeReviewCard } from './review-card.tsx';
import { SaleOfHome } from './sale.tsx';

/** One case on the phone: what is next, how far it is, what it came to. */
export default function HomeCasePage() {
  const say = useWords();
  const id = useParams().id ?? '';
  const read = useRead(casePath(id), homeCase);
  return (
    <Page title={say('homes.case')} back="/homes">
      <Shown read={read} lines={8}>
        {(of) => <Whole of={of} />}
      </Shown>
    </Page>
  );
}

function Whole({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const before = ['open', 'approved', 'declined'].includes(of.state);
  return (
    <>
      <NextOfThis of={of} />
      {of.loan !== null && <TermsCard loan={of.case} businessDate={of.businessDate} doors={HOME_TERMS} />}
      <RescindContract of={of} />
      {of.loan !== null && <SaleOfHome id={of.case} />}
      {of.loan !== null && <LoanOfHome of={of} loan={of.loan} />}
      <Outcome of={of} />
      {of.loan !== null && <PlanOfHome of={of} loan={of.loan} />}
      <HomeReviewCard of={of} />
      {!isEnded(of.state) && (
        <Card title={say('homes.tasks')}>
          <ol className="w-tasks">
            {of.tasks.map(({ section, state }) => (
              <li key={section} className={`w-task-${state}`}>
                <span>{say(`homes.section.${section}`)}</span> <b>{say(`homes.taskState.${state}`)}</b>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {before && <Deed id={of.case} />}
      {of.loan !== null && of.loan.principal !== '0.00' && <Repay of={of} settlement={of.loan.settlement} />}
      {(before || of.state === 'signed') && of.channel === 'online' && (
        <Do
          id={of.case}
          verb="move"
          kind="second"
          button={say('homes.toCounter')}
          body={() => ({ to: 'counter' })}
        />
      )}
      {(before || of.state === 'signed') && of.channel === 'counter' && (
        <Do
          id={of.case}
          verb="move"
          kind="second"
          button={say('homes.takeBack')}
          body={() => ({ to: 'online' })}
        />
      )}
      {mayTakeBack(of) && (
        <Card title={say('homes.yourConsents')}>
          <CaseConsents id={of.case} />
        </Card>
      )}
      {of.state === 'signed' && of.loan?.principal === '0.00' && (
        <Do id={of.case} verb="close" kind="second" button={say('homes.close')} />
      )}
      {of.loan?.state === 'active' && of.loan.drawings.length > 0 && (
        <HardshipCard loan={of.case} currency={of.loan.currency} doors={HOME_HARDSHIP} />
      )}
      <DropCase of={of} />
      <ButtonLink to="/redress/complaint?pilot=swiftcredit" kind="second">
        {say('redress.complain')}
      </ButtonLink>
    </>
  );
}

/** What was agreed to may be taken back at any time, also after signing; before that what is missing is asked for as what is next. */
const mayTakeBack = ({ state, tasks }: HomeCase): boolean =>
  state === 'signed' ||
  (!isEnded(state) && tasks.find(({ section }) => section === 'consents')?.state === 'done');

/** What the home is worth, what was decided, what is owed. */
function Outcome({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const inWords = useSentence();
  const { value, offer, loan } = of;
  if (value === null && offer === null) return null;
  const money = (amount: `${number}`) => <Amount value={amount} currency="CNY" />;
  return (
    <Card title={say('homes.outcome')}>
      {value !== null && <p className="sg-hint">{say('homes.simulated')}</p>}
      <Figures
        rows={[
          ...(value === null
            ? []
            : [
                { name: say('homes.worth'), value: money(value.value) },
                { name: say('homes.counted'), value: money(value.counted) },
              ]),
          ...(offer === null
            ? []
            : [
                { name: say(`homes.decided.${offer.decision}`), value: money(offer.granted) },
                { name: say('homes.rate'), value: <Rate percent={`${offer.rateBps / 100}`} /> },
                { name: say('homes.ltv'), value: `${of.ltvPercent ?? '–'} %` },
              ]),
        ]}
      />
      {offer !== null && loan === null && (
        <>
          <h3>{say('homes.bounds')}</h3>
          <ul className="w-points">
            {offer.caps.map(({ code, amount, text }) => (
              <li key={code}>
                {inWords(text)}: {money(amount)}
              </li>
            ))}
          </ul>
          {offer.reasons.length > 0 && (
            <>
              <h3>{say('homes.reasons')}</h3>
              <ul className="w-points">
                {offer.reasons.map(({ code, text }) => (
                  <li key={code}>{inWords(text)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Card>
  );
}

function Repay({ of, settlement }: { readonly of: HomeCase; readonly settlement: string }) {
  const say = useWords();
  const [amount, setAmount] = useState(settlement);
  return (
    <Card title={say('homes.repay')}>
      <Account />
      <Do id={of.case} verb="repay" kind="second" button={say('homes.repay')} body={() => ({ amount })}>
        <TextField
          id="repay-amount"
          label={say('homes.howMuch')}
          before="¥"
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
        />
      </Do>
    </Card>
  );
}
