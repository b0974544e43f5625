import { SelectField, TextField, useForm, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { CUSTOMER, enrolled } from '../bank/customer.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { provinceIds, useWords } from '../words/words.ts';

/** The business joins the pilot: its name and its province. */
export default function Enrol() {
  const say = useWords();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const form = useForm({ name: '', region: '' }, ({ name, region }) => ({
    ...(name.trim() === '' || name.length > 120 ? { name: say('enrol.nameMissing') } : {}),
    ...(region === '' ? { region: say('enrol.regionMissing') } : {}),
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
            form.submit(({ name, region }) => write.send(CUSTOMER, { name: name.trim(), region }));
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
          <p className="w-effect">{say('enrol.effect')}</p>
          <Button>{say('enrol.button')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
