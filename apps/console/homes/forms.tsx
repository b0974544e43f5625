import {
  CheckField,
  LinesField,
  object,
  SelectField,
  Shown,
  TextField,
  typedLines,
  typedNumber,
  useRead,
  useSentence,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';
import { ownershipFrom } from './lines-of-ownership.ts';
import { casePath, estatesShape, HOMES, type HomeCase } from './shape.ts';

const anyReply = object({});
const FINISHES = ['bare', 'plain', 'fine'] as const;

/** A part of the case, filled in at the counter. */
function Part({
  of,
  name,
  body,
  children,
}: {
  of: HomeCase;
  name: string;
  body: () => object | undefined;
  children: ReactNode;
}) {
  const say = useWords();
  const afterStep = useAfterStep();
  const path = `${casePath(of.case)}/fill`;
  const write = useWrite(`POST ${path} ${name}`, anyReply, () => {
    afterStep();
    write.reset();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const filled = body();
    if (filled !== undefined) write.send(path, filled as Readonly<Record<string, unknown>>);
  };
  return (
    <WritePanel write={write} leave={<span />}>
      <form className={`c-form h-fill-${name}`} onSubmit={send}>
        {children}
        <div className="sg-actions">
          <button type="submit" className="sg-button sg-primary">
            {say('homes.keep')}
          </button>
        </div>
      </form>
    </WritePanel>
  );
}

/** The home as its deed says it. */
export function HomeForm({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`${HOMES}/estates`, estatesShape);
  const [estate, setEstate] = useState(of.home?.estate ?? '');
  const [areaM2, setArea] = useState(String(of.home?.areaM2 ?? ''));
  const [floor, setFloor] = useState(String(of.home?.floor ?? ''));
  const [rooms, setRooms] = useState('');
  const [deed, setDeed] = useState(of.home?.deed ?? '');
  const [south, setSouth] = useState(false);
  const [finish, setFinish] = useState('');
  const [owners, setOwners] = useState('');
  const [boughtOn, setBoughtOn] = useState('');
  const [boughtFor, setBoughtFor] = useState('');
  const [letUntil, setLetUntil] = useState('');
  const [lien, setLien] = useState({ holder: '', maximum: '', balance: '' });
  const home = () => ({
    home: {
      estate,
      areaM2: typedNumber(areaM2),
      floor: typedNumber(floor),
      rooms: typedNumber(rooms),
      south,
      finish,
      deed,
      ...(boughtOn === '' ? {} : { boughtOn }),
      ...(boughtFor === '' ? {} : { boughtFor }),
      ...(letUntil === '' ? {} : { letUntil }),
      coOwners: typedLines(owners),
      priorLiens: Object.values(lien).every((typed) => typed === '') ? [] : [lien],
    },
  });
  return (
    <section className="c-card" aria-labelledby="home">
      <h2 id="home">{say('homes.section.home')}</h2>
      <Shown read={read} lines={3}>
        {({ estates, cities, districts }) => (
          <Part of={of} name="home" body={home}>
            <SelectField
              id="estate"
              label={say('homes.estate')}
              hint={say('homes.simulated')}
              value={estate}
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
            <SelectField
              id="finish"
              label={say('homes.finish')}
              value={finish}
              choices={[
                { value: '', label: say('homes.choose') },
                ...FINISHES.map((value) => ({ value, label: say(`homes.finishes.${value}`) })),
              ]}
              onChange={setFinish}
            />
            <TextField id="deed" label={say('homes.deed')} value={deed} onChange={setDeed} />
            <LinesField
              id="owners"
              label={say('homes.coOwners')}
              hint={say('homes.coOwnersHint')}
              rows={2}
              value={owners}
              onChange={setOwners}
            />
            <TextField
              id="bought-on"
              label={say('homes.boughtOn')}
              hint={say('homes.boughtHint')}
              value={boughtOn}
              onChange={setBoughtOn}
            />
            <TextField
              id="bought-for"
              label={say('homes.boughtFor')}
              before="¥"
              inputMode="decimal"
              value={boughtFor}
              onChange={setBoughtFor}
            />
            <TextField
              id="let-until"
              label={say('homes.letUntil')}
              hint={say('homes.letHint')}
              value={letUntil}
              onChange={setLetUntil}
            />
            <TextField
              id="lien-holder"
              label={say('homes.lienHolder')}
              hint={say('homes.liensHint')}
              value={lien.holder}
              onChange={(holder) => setLien({ ...lien, holder })}
            />
            <TextField
              id="liens"
              label={say('homes.liens')}
              before="¥"
              inputMode="decimal"
              value={lien.maximum}
              onChange={(maximum) => setLien({ ...lien, maximum })}
            />
            <TextField
              id="lien-balance"
              label={say('homes.lienBalance')}
              before="¥"
              inputMode="decimal"
              value={lien.balance}
              onChange={(balance) => setLien({ ...lien, balance })}
            />
          </Part>
        )}
      </Shown>
    </section>
  );
}

/** Who owns what, typed as lines. */
export function OwnershipForm({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const [shares, setShares] = useState('');
  const [guarantees, setGuarantees] = useState('');
  const [wrong, setWrong] = useState<string>();
  const isCompany = of.edition === 'enterprise';
  const self = of.owner?.name ?? '';
  const name = isCompany ? (of.company?.name ?? '') : self;
  const body = () => {
    const typed = ownershipFrom(shares, guarantees, { name, isCompany }, self);
    setWrong('wrong' in typed ? say('homes.lineWrong', { line: typed.wrong }) : undefined);
    return 'wrong' in typed ? undefined : typed;
  };
  return (
    <section className="c-card" aria-labelledby="shares-of">
      <h2 id="shares-of">{say('homes.section.ownership')}</h2>
      <Part of={of} name="ownership" body={body}>
        <LinesField
          id="shares"
          label={say('homes.shares')}
          hint={say('homes.sharesHint', { name })}
          error={wrong}
          value={shares}
          onChange={setShares}
        />
        <LinesField
          id="guarantees"
          label={say('homes.guarantees')}
          hint={say('homes.guaranteesHint')}
          rows={2}
          value={guarantees}
          onChange={setGuarantees}
        />
      </Part>
    </section>
  );
}
