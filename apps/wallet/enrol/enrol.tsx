import {
  CheckField,
  SelectField,
  Shown,
  TextField,
  useForm,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Clauses } from '../agreement/clauses.tsx';
import { AGREEMENTS, type Agreement, agreements } from '../bank/agreements.ts';
import { CUSTOMER, enrolled } from '../bank/customer.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { provinceIds } from '../words/ids.ts';
import { useWords } from '../words/words.ts';

/** The business joins the pilot: its name, its province, and its consent to the service agreement. */
export default function Enrol() {
  const say = useWords();
  const read = useRead(AGREEMENTS, agreements);
  if (read.data !== undefined) return <EnrolForm agreement={read.data.inForce} />;
  return (
    <Page title={say('enrol.title')} back="/">
      <Shown read={read} lines={8}>
        {() => null}
      </Shown>
    </Page>
  );
}

function EnrolForm({ agreement }: { readonly agreement: Agreement | null }) {
  const say = useWords();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const form = useForm({ name: '', region: '', agree: agreement === null }, ({ name, region, agree }) => ({
    ...(name.trim() === '' || name.length > 120 ? { name: say('enrol.nameMissing') } : {}),
    ...(region === '' ? { region: say('enrol.regionMissing') } : {}),
    ...(agree ? {} : { agree: say('enrol.agreeMissing') }),
  }));
  const write = useWrite('/enrol', enrolled, () => {
    void reads.resetQueries();
    navigate('/data-use', { replace: true });
  });
  const choices = provinceIds.map((id) => ({ value: id.slice(1), label: say(`provinces.${id}`) }));
  return (
    <Page title={say('enrol.title')} back="/" form={form}>
      <WritePanel write={write} leave={<Leave to="/" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const read = agreement === null ? {} : { agreement: agreement.version };
            form.submit(({ name, region }) => write.send(CUSTOMER, { name: name.trim(), region, ...read }));
          }}
        >
          <TextField
            id="name"
            label={say('enrol.name')}
            hint={say('enrol.nameHint')}
            error={form.errors?.name}
            value={form.values.name}
            onChange={(name) => form.set('name', name)}
            autoComplete="organization"
          />
          <SelectField
            id="region"
            label={say('enrol.region')}
            error={form.errors?.region}
            value={form.values.region}
            choices={[{ value: '', label: say('enrol.choose') }, ...choices]}
            onChange={(region) => form.set('region', region)}
          />
          {agreement !== null && (
            <>
              <details className="w-details">
                <summary>{say('enrol.agreement')}</summary>
                <Clauses words={agreement.text} />
              </details>
              <CheckField
                id="agree"
                label={say('enrol.agree', { version: String(agreement.version) })}
                error={form.errors?.agree}
                checked={form.values.agree}
                onChange={(agree) => form.set('agree', agree)}
              />
            </>
          )}
          <p className="w-effect">{say('enrol.effect')}</p>
          <Button>{say('enrol.button')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
