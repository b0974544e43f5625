import {
  CheckField,
  EmptyState,
  Shown,
  useForm,
  useLocale,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from 'react-router';
import { type Application, application, applicationPath, signed } from '../bank/applications.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { ContractTerms } from './contract-terms.tsx';

/** The contract's main terms, what signing does, and the agreement. */
export default function Sign() {
  const say = useWords();
  const id = useParams().id ?? '';
  const offer = useRead(applicationPath(id), application);
  if (offer.data !== undefined && offer.data.renews !== null)
    return <Navigate to={`/applications/${id}/renewal`} replace />;
  if (offer.data?.state === 'approved') return <SignForm offer={offer.data} />;
  return (
    <Page title={say('sign.title')} back={`/applications/${id}`}>
      <Shown read={offer} lines={8}>
        {() => (
          <EmptyState title={say('sign.notOpen')} why={say('sign.notOpenWhy')}>
            <ButtonLink to="/">{say('notFound.home')}</ButtonLink>
          </EmptyState>
        )}
      </Shown>
    </Page>
  );
}

function SignForm({ offer }: { readonly offer: Application }) {
  const say = useWords();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const [locale] = useLocale();
  const here = `/applications/${offer.application}`;
  const form = useForm({ agree: false }, ({ agree }) => (agree ? {} : { agree: say('sign.agreeMissing') }));
  const write = useWrite(`${here}/sign`, signed, ({ loan }) => {
    navigate(`/loans/${loan}`, { replace: true });
    void reads.invalidateQueries();
  });
  return (
    <Page title={say('sign.title')} back={here} form={form}>
      <WritePanel write={write} leave={<Leave to="/" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(() => write.send(`/api/applications/${offer.application}/sign`, { locale }));
          }}
        >
          <ContractTerms offer={offer} />
          <CheckField
            id="agree"
            label={say('sign.agree')}
            error={form.errors?.agree}
            checked={form.values.agree}
            onChange={(agree) => form.set('agree', agree)}
          />
          <Button>{say('sign.button')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
