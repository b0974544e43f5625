import { CheckField, RadioField, SelectField, Shown, TextField, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { estates, HOMES, type HomeCase } from '../bank/homes.ts';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';

interface Props {
  readonly of: HomeCase;
}

/** Company and owner. */
export function BusinessForm({ of }: Props) {
  const say = useWords();
  const [values, setValues] = useState({
    name: '',
    code: '',
    years: '',
    employees: '',
    turnover: '',
    person: '',
    income: '',
  });
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value });
  const company = {
    name: values.name,
    creditCode: values.code,
    yearsTrading: Number(values.years),
    employees: Number(values.employees),
    yearlyTurnover: values.turnover,
    otherDebts: '0.00',
  };
  const owner = {
    name: values.person,
    occupation: 'self-employed',
    yearsAtWork: Number(values.years),
    yearlyIncome: values.income,
  };
  const enterprise = of.edition === 'enterprise';
  return (
    <Do
      id={of.case}
      verb="fill"
      button={say('homes.keep')}
      body={() => (enterprise ? { company, owner } : { owner })}
    >
      {enterprise && (
        <>
          <TextField id="name" label={say('homes.companyName')} value={values.name} onChange={set('name')} />
          <TextField id="code" label={say('homes.creditCode')} value={values.code} onChange={set('code')} />
          <TextField
            id="employees"
            label={say('homes.employees')}
            inputMode="numeric"
            value={values.employees}
            onChange={set('employees')}
          />
          <TextField
            id="turnover"
            label={say('homes.turnover')}
            before="¥"
            inputMode="decimal"
            value={values.turnover}
            onChange={set('turnover')}
          />
        </>
      )}
      <TextField
        id="years"
        label={say('homes.years')}
        inputMode="numeric"
        value={values.years}
        onChange={set('years')}
      />
      <TextField id="person" label={say('homes.yourName')} value={values.person} onChange={set('person')} />
      <TextField
        id="income"
        label={say('homes.income')}
        before="¥"
        inputMode="decimal"
        value={values.income}
        onChange={set('income')}
      />
    </Do>
  );
}

/** The home as its deed says it. */
export function HomeForm({ of }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`${HOMES}/estates`, estates);
  const [estate, setEstate] = useState('');
  const [areaM2, setArea] = useState('');
  const [floor, setFloor] = useState('');
  const [rooms, setRooms] = useState('3');
  const [deed, setDeed] = useState('');
  const [south, setSouth] = useState(true);
  const home = {
    estate,
    areaM2: Number(areaM2),
    floor: Number(floor),
    rooms: Number(rooms),
    south,
    finish: 'plain',
    deed,
    coOwners: [],
    priorLiens: [],
  };
  return (
    <Shown read={read} lines={4}>
      {(known) => (
        <Do id={of.case} verb="fill" button={say('homes.keep')} body={() => ({ home })}>
          <SelectField
            id="estate"
            label={say('homes.estate')}
            hint={say('homes.simulated')}
            value={estate}
            choices={[
              { value: '', label: say('enrol.choose') },
              ...known.estates.map(({ id, city, district, name }) => ({
                value: id,
                label: [
                  known.cities.find((one) => one.id === city),
                  known.districts.find((one) => one.id === district),
                  { name },
                ]
                  .map((one) => (one === undefined ? '' : inWords(one.name)))
                  .join(' · '),
              })),
            ]}
            onChange={setEstate}
          />
          <TextField
            id="areaM2"
            label={say('homes.area')}
            after="m²"
            inputMode="decimal"
            value={areaM2}
            onChange={setArea}
          />
          <TextField
            id="floor"
            label={say('homes.floor')}
            inputMode="numeric"
            value={floor}
            onChange={setFloor}
          />
          <TextField
            id="rooms"
            label={say('homes.rooms')}
            inputMode="numeric"
            value={rooms}
            onChange={setRooms}
          />
          <CheckField id="south" label={say('homes.south')} checked={south} onChange={setSouth} />
          <TextField id="deed" label={say('homes.deed')} value={deed} onChange={setDeed} />
          <p className="sg-hint">{say('homes.liensAtCounter')}</p>
        </Do>
      )}
    </Shown>
  );
}

/** Who owns the company, where it is simple; whatever is not goes to the counter. */
export function OwnershipForm({ of }: Props) {
  const say = useWords();
  const [whole, setWhole] = useState('');
  const [percent, setPercent] = useState('100');
  const name = of.company?.name ?? of.owner?.name ?? '';
  const person = of.owner?.name ?? '';
  const ownership = {
    borrower: of.edition === 'enterprise' ? 'firm' : 'self',
    self: 'self',
    graph: {
      holders: [
        { id: 'self', kind: 'person', name: person },
        { id: 'firm', kind: 'company', name },
      ],
      holdings: [
        { owner: 'self', company: 'firm', bps: whole === 'all' ? 10_000 : Math.round(Number(percent) * 100) },
      ],
      agreements: [],
      guarantees: [],
    },
  };
  return (
    <Do id={of.case} verb="fill" button={say('homes.keep')} body={() => ({ ownership })}>
      <RadioField
        id="whole"
        label={say('homes.holds', { name })}
        value={whole}
        choices={[
          { value: 'all', label: say('homes.holdsAll') },
          { value: 'part', label: say('homes.holdsPart') },
        ]}
        onChange={setWhole}
      />
      {whole === 'part' && (
        <TextField
          id="percent"
          label={say('homes.percent')}
          after="%"
          inputMode="decimal"
          value={percent}
          onChange={setPercent}
        />
      )}
      <p className="sg-hint">{say('homes.complexAtCounter')}</p>
    </Do>
  );
}
