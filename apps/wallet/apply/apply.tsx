import { EmptyState, Shown, useForm, useLocale, useRead } from '@sandglass/kit';
import { useNavigate, useParams } from 'react-router';
import { PRODUCTS, type Product, products } from '../bank/products.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { checkStep } from './check-answers.ts';
import { keepDraft, keptDraft } from './draft.ts';
import { Questions } from './questions.tsx';
import { Review } from './review.tsx';
import { after, before, type Step, stepOf, steps } from './steps.ts';

/** The application, one thing a page. */
export default function Apply() {
  const say = useWords();
  const step = stepOf(useParams().step);
  const read = useRead(PRODUCTS, products);
  if (read.data === undefined) {
    return (
      <Page title={say('apply.title')} back="/">
        <Shown read={read}>{() => null}</Shown>
      </Page>
    );
  }
  if (read.data.products.length === 0) {
    return (
      <Page title={say('apply.title')} back="/">
        <EmptyState title={say('apply.none')} why={say('apply.noneWhy')}>
          <ButtonLink to="/">{say('notFound.home')}</ButtonLink>
        </EmptyState>
      </Page>
    );
  }
  if (step === 'check') return <Review products={read.data.products} />;
  return <StepPage key={step} step={step} products={read.data.products} />;
}

const titles = {
  product: 'apply.product',
  money: 'apply.money',
  purpose: 'apply.purpose',
  business: 'apply.business',
  turnover: 'apply.turnoverTitle',
} as const;

interface StepProps {
  readonly step: Exclude<Step, 'check'>;
  readonly products: readonly Product[];
}

function StepPage({ step, products: offered }: StepProps) {
  const say = useWords();
  const [locale] = useLocale();
  const navigate = useNavigate();
  const form = useForm(keptDraft(), (draft) => {
    const product = offered.find(({ id }) => id === draft.product);
    return checkStep(step, draft, product, say, locale);
  });
  const back = before(step);
  return (
    <Page title={say(titles[step])} back={back === undefined ? '/' : `/apply/${back}`} form={form}>
      <p className="w-progress">
        {say('apply.step', { n: steps.indexOf(step) + 1, all: steps.length })}
        <progress max={steps.length} value={steps.indexOf(step) + 1} aria-hidden="true" />
      </p>
      <form
        className="w-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit((draft) => {
            keepDraft(draft);
            navigate(`/apply/${after(step)}`);
          });
        }}
      >
        <Questions step={step} form={form} products={offered} />
        <Button>{say('apply.next')}</Button>
      </form>
    </Page>
  );
}
