import {
  BusinessDate,
  CheckField,
  RadioField,
  SelectField,
  Shown,
  TextField,
  useForm,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { agreements, CASES, cases, HOMES, opened } from '../bank/homes.ts';
import { registerPage } from '../bank/pilot.ts';
import { Button } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** The customer's cases of loans on a home, and a new one. */
export default function Homes() {
  const say = useWords();
  const read = useRead(CASES, cases);
  const agreed = useRead(`${HOMES}/my/agreements`, agreements);
  return (
    <Page title={say('homes.title')} back="/">
      <p className="w-lead">{say('homes.lead')}</p>
      <Shown read={read} lines={3}>
        {({ cases: all }) => (
          <ul className="w-uses">
            {all.map(({ case: id, state, channel, openedOn }) => (
              <li key={id}>
                <Link className="w-inline" to={`/homes/${id}`}>
                  {say(`homes.state.${state}`)}
                </Link>{' '}
                · {say(`homes.at.${channel}`)} · <BusinessDate day={openedOn} />
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <Shown read={agreed} lines={3}>
        {({ inForce }) => <Open version={inForce?.version} />}
      </Shown>
    </Page>
  );
}

const PURPOSES = ['working-capital', 'equipment', 'renovation', 'bridge-payables'] as const;

function Open({ version }: { readonly version: number | undefined }) {
  const say = useWords();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const form = useForm(
    { edition: 'enterprise', amount: '', termMonths: '12', purpose: 'working-capital', agree: false },
    ({ agree }) => (agree ? {} : { agree: say('homes.agreeMissing') }),
  );
  const write = useWrite('/homes open', opened, (reply) => {
    navigate(`/homes/${reply.case}`);
    void reads.invalidateQueries();
  });
  const { values, set, errors } = form;
  return (
    <Card title={say('homes.new')}>
      <WritePanel write={write} leave={<Leave to="/" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ agree: _agree, termMonths, ...rest }) =>
              write.send(CASES, {
                ...rest,
                termMonths: Number(termMonths),
                ...(version === undefined ? {} : { agreement: version }),
              }),
            );
          }}
        >
          <RadioField
            id="edition"
            label={say('homes.edition')}
            value={values.edition}
            choices={(['enterprise', 'personal'] as const).map((value) => ({
              value,
              label: say(`homes.editions.${value}`),
            }))}
            onChange={(value) => set('edition', value)}
          />
          <TextField
            id="amount"
            label={say('homes.howMuch')}
            before="¥"
            inputMode="decimal"
            value={values.amount}
            onChange={(value) => set('amount', value)}
          />
          <TextField
            id="termMonths"
            label={say('homes.months')}
            inputMode="numeric"
            value={values.termMonths}
            onChange={(value) => set('termMonths', value)}
          />
          <SelectField
            id="purpose"
            label={say('homes.purpose')}
            hint={say('homes.purposeHint')}
            value={values.purpose}
            choices={PURPOSES.map((value) => ({ value, label: say(`homes.purposes.${value}`) }))}
            onChange={(value) => set('purpose', value)}
          />
          <p>
            <a className="w-inline" href={registerPage('swiftcredit')}>
              {say('homes.readAgreement')}
            </a>
          </p>
          <CheckField
            id="agree"
            label={say('homes.agree')}
            error={errors?.agree}
            checked={values.agree}
            onChange={(yes) => set('agree', yes)}
          />
          <Button>{say('homes.open')}</Button>
        </form>
      </WritePanel>
    </Card>
  );
}
