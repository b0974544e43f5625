import { Amount, monthsText, typedAmount, useLocale, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { APPLICATIONS, applied } from '../bank/applications.ts';
import type { Product } from '../bank/products.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { industryIds, purposeIds } from '../words/ids.ts';
import { useWords } from '../words/words.ts';
import { dropDraft, keptDraft, requestOf } from './draft.ts';
import { EvidenceCard } from './evidence-card.tsx';
import type { Step } from './steps.ts';

/** All answers at a glance, each with its way back, and the button that sends them. */
export function Review({ products }: { readonly products: readonly Product[] }) {
  const say = useWords();
  const [locale] = useLocale();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const draft = keptDraft();
  const request = requestOf(draft);
  const write = useWrite('/apply/check', applied, ({ application }) => {
    dropDraft();
    void reads.resetQueries();
    navigate(`/applications/${application}`, { replace: true });
  });
  const product = products.find(({ id }) => id === draft.product);
  const purpose = purposeIds.find((id) => id === draft.purpose);
  const industry = industryIds.find((id) => id === draft.industry);
  const money = (typed: string) => {
    const amount = typedAmount(typed);
    return amount === undefined ? '–' : <Amount value={amount} currency={product?.currency ?? 'CNY'} />;
  };
  const rows: readonly { step: Step; name: string; value: ReactNode }[] = [
    { step: 'product', name: say('sign.product'), value: product?.title[locale] ?? '–' },
    { step: 'money', name: say('apply.amount'), value: money(draft.amount) },
    {
      step: 'money',
      name: say('apply.term'),
      value: request === undefined ? draft.termMonths || '–' : monthsText(request.termMonths, locale),
    },
    { step: 'purpose', name: say('apply.purpose'), value: purpose ? say(`purposes.${purpose}`) : '–' },
    { step: 'business', name: say('apply.industry'), value: industry ? say(`industries.${industry}`) : '–' },
    { step: 'business', name: say('apply.age'), value: draft.businessAgeYears || '–' },
    { step: 'business', name: say('apply.employees'), value: draft.employees || '–' },
    { step: 'turnover', name: say('apply.turnover'), value: money(draft.yearlyTurnover) },
    {
      step: 'turnover',
      name: say('apply.franchise'),
      value: draft.franchise === '' ? '–' : say(`apply.${draft.franchise}`),
    },
  ];
  return (
    <Page title={say('apply.check')} back="/apply/turnover">
      <WritePanel write={write} leave={<Leave to="/" />}>
        <dl className="w-figures">
          {rows.map(({ step, name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                <Link to={`/apply/${step}`} className="w-change">
                  {say('apply.change')}
                  <span className="sg-hidden">{name}</span>
                </Link>
              </dd>
            </div>
          ))}
        </dl>
        {request === undefined ? (
          <ButtonLink to="/apply">{say('apply.change')}</ButtonLink>
        ) : (
          <>
            {product?.base && <EvidenceCard base={product.base} currency={product.currency} />}
            <p className="w-effect">{say('apply.effect')}</p>
            <Button onClick={() => write.send(APPLICATIONS, request)}>{say('apply.send')}</Button>
          </>
        )}
      </WritePanel>
    </Page>
  );
}
