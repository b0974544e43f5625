import {
  CheckField,
  ErrorSummary,
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
import { fieldsOf, flawsOf, OF_HOME } from '@sandglass/wallet/typed';
import { useWords } from '../words/words.ts';
import { Part } from './forms.tsx';
import { LiensFields } from './liens-fields.tsx';
import { liensOf, liensTyped, neededOfLiens } from './liens-typed.ts';
import { estatesShape, HOMES, type HomeCase } from './shape.ts';

const FINISHES = ['bare', 'plain', 'fine'] as const;

/** What the case says already; the rest is filled in from the papers. */
const opened = ({ home }: HomeCase) => ({
  estate: home?.estate ?? '',
  areaM2: String(home?.areaM2 ?? ''),
  floor: String(home?.floor ?? ''),
  rooms: String(home?.rooms ?? ''),
  south: home?.south ?? false,
  finish: home?.finish ?? '',
  deed: home?.deed ?? '',
  owners: home?.coOwners.join('\n') ?? '',
  boughtOn: home?.boughtOn ?? '',
  boughtFor: home?.boughtFor ?? '',
  letUntil: home?.letUntil ?? '',
  ...liensTyped(home?.priorLiens ?? []),
});
type Typed = ReturnType<typeof opened>;

/** The home as its deed says it; what is wrong is said at its field before it is sent, by the rules of the phone. */
export function HomeForm({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`${HOMES}/estates`, estatesShape);
  const form = useForm(opened(of), (typed) =>
    flawsOf(typed, [...OF_HOME, ...neededOfLiens(typed)], (flaw) => say(`homes.flaw.${flaw}`)),
  );
  const field = fieldsOf(form);
  const body = filled(form, (typed) => ({ home: homeOf(typed) }));
  return (
    <section className="c-card" aria-labelledby="home">
      <h2 id="home">{say('homes.section.home')}</h2>
      <Shown read={read} lines={3}>
        {({ estates, cities, districts }) => (
          <Part of={of} name="home" body={body}>
            <ErrorSummary errors={form.errors} refusals={form.refusals} />
            <SelectField
              {...field('estate')}
              label={say('homes.estate')}
              hint={say('homes.simulated')}
              choices={[
                { value: '', label: say('homes.choose') },
                ...estates.map(({ id, city, district, name }) => ({
                  value: id,
                  label: [
                    cities.find((one) => one.id === city),
                    districts.find((one) => one.id === district),
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
                { value: '', label: say('homes.choose') },
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
            <TextField
              {...field('boughtFor')}
              label={say('homes.boughtFor')}
              before="¥"
              inputMode="decimal"
            />
            <TextField {...field('letUntil')} label={say('homes.letUntil')} hint={say('homes.letHint')} />
            <LiensFields typed={form.values} field={field} />
          </Part>
        )}
      </Shown>
    </section>
  );
}

/** What the door takes: numbers, amounts and days as it writes them. */
const homeOf = (typed: Typed) => ({
  estate: typed.estate,
  areaM2: typedNumber(typed.areaM2),
  floor: typedNumber(typed.floor),
  rooms: typedNumber(typed.rooms),
  south: typed.south,
  finish: typed.finish,
  deed: typed.deed,
  ...(typed.boughtOn === '' ? {} : { boughtOn: typedDay(typed.boughtOn) }),
  ...(typed.boughtFor === '' ? {} : { boughtFor: typedAmount(typed.boughtFor) }),
  ...(typed.letUntil === '' ? {} : { letUntil: typedDay(typed.letUntil) }),
  coOwners: typedLines(typed.owners),
  priorLiens: liensOf(typed),
});
