import {
  CheckField,
  filled,
  LinesField,
  SelectField,
  Shown,
  TextField,
  typedAmount,
  typedDay,
  typedLines,
  typedNumber,
  useForm,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { estates, HOMES, type HomeCase } from '../bank/homes.ts';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';
import { fieldsOf, flawsOf, OF_HOME } from './typed.ts';

interface Props {
  readonly of: HomeCase;
}

const FINISHES = ['bare', 'plain', 'fine'] as const;
const EMPTY = {
  estate: '',
  areaM2: '',
  floor: '',
  rooms: '',
  south: false,
  finish: '',
  deed: '',
  owners: '',
  boughtOn: '',
  boughtFor: '',
  letUntil: '',
  free: false,
};

/** The home as its deed says it. */
export function HomeForm({ of }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`${HOMES}/estates`, estates);
  const form = useForm(EMPTY, (typed) => ({
    ...flawsOf(typed, OF_HOME, (flaw) => say(`homes.${flaw}`)),
    ...(typed.free ? {} : { free: say('homes.freeMissing') }),
  }));
  const field = fieldsOf(form);
  const body = filled(
    form,
    ({ estate, south, finish, deed, owners, boughtOn, boughtFor, letUntil, ...typed }) => ({
      home: {
        estate,
        areaM2: typedNumber(typed.areaM2),
        floor: typedNumber(typed.floor),
        rooms: typedNumber(typed.rooms),
        south,
        finish,
        deed,
        ...(boughtOn === '' ? {} : { boughtOn: typedDay(boughtOn) }),
        ...(boughtFor === '' ? {} : { boughtFor: typedAmount(boughtFor) }),
        ...(letUntil === '' ? {} : { letUntil: typedDay(letUntil) }),
        coOwners: typedLines(owners),
        // What lies on the home is a clerk's to write down, from its papers.
        priorLiens: [],
      },
    }),
  );
  return (
    <Shown read={read} lines={4}>
      {(known) => (
        <Do id={of.case} verb="fill" button={say('homes.keep')} body={body} form={form}>
          <SelectField
            {...field('estate')}
            label={say('homes.estate')}
            hint={say('homes.simulated')}
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
          />
          <TextField {...field('areaM2')} label={say('homes.area')} after="m²" inputMode="decimal" />
          <TextField {...field('floor')} label={say('homes.floor')} inputMode="numeric" />
          <TextField {...field('rooms')} label={say('homes.rooms')} inputMode="numeric" />
          <CheckField
            id="south"
            label={say('homes.south')}
            checked={form.values.south}
            onChange={(south) => form.set('south', south)}
          />
          <SelectField
            {...field('finish')}
            label={say('homes.finish')}
            choices={[
              { value: '', label: say('enrol.choose') },
              ...FINISHES.map((value) => ({ value, label: say(`homes.finishes.${value}`) })),
            ]}
          />
          <TextField {...field('deed')} label={say('homes.deed')} />
          <LinesField
            {...field('owners')}
            label={say('homes.coOwners')}
            hint={say('homes.coOwnersHint')}
            rows={2}
          />
          <TextField {...field('boughtOn')} label={say('homes.boughtOn')} hint={say('homes.boughtHint')} />
          <TextField {...field('boughtFor')} label={say('homes.boughtFor')} before="¥" inputMode="decimal" />
          <TextField {...field('letUntil')} label={say('homes.letUntil')} hint={say('homes.letHint')} />
          <CheckField
            id="free"
            label={say('homes.free')}
            error={form.errors?.free}
            checked={form.values.free}
            onChange={(free) => form.set('free', free)}
          />
          <p className="sg-hint">{say('homes.liensAtCounter')}</p>
        </Do>
      )}
    </Shown>
  );
}
