import {
  CheckField,
  LinesField,
  SelectField,
  Shown,
  TextField,
  typedAmount,
  typedLines,
  typedNumber,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { useState } from 'react';
import { estates, HOMES, type HomeCase } from '../bank/homes.ts';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';

interface Props {
  readonly of: HomeCase;
}

const FINISHES = ['bare', 'plain', 'fine'] as const;

/** The home as its deed says it. */
export function HomeForm({ of }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`${HOMES}/estates`, estates);
  const [estate, setEstate] = useState('');
  const [areaM2, setArea] = useState('');
  const [floor, setFloor] = useState('');
  const [rooms, setRooms] = useState('');
  const [deed, setDeed] = useState('');
  const [south, setSouth] = useState(false);
  const [finish, setFinish] = useState('');
  const [owners, setOwners] = useState('');
  const [boughtOn, setBoughtOn] = useState('');
  const [boughtFor, setBoughtFor] = useState('');
  const [free, setFree] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const home = {
    estate,
    areaM2: typedNumber(areaM2),
    floor: typedNumber(floor),
    rooms: typedNumber(rooms),
    south,
    finish,
    deed,
    ...(boughtOn === '' ? {} : { boughtOn }),
    ...(boughtFor === '' ? {} : { boughtFor: typedAmount(boughtFor) ?? boughtFor }),
    coOwners: typedLines(owners),
    priorLiens: [],
  };
  /** What lies on the home is a clerk's to write down, from its papers. */
  const filled = () => {
    setWrong(free ? undefined : say('homes.freeMissing'));
    return free ? { home } : undefined;
  };
  return (
    <Shown read={read} lines={4}>
      {(known) => (
        <Do id={of.case} verb="fill" button={say('homes.keep')} body={filled}>
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
          <SelectField
            id="finish"
            label={say('homes.finish')}
            value={finish}
            choices={[
              { value: '', label: say('enrol.choose') },
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
          <CheckField id="free" label={say('homes.free')} error={wrong} checked={free} onChange={setFree} />
          <p className="sg-hint">{say('homes.liensAtCounter')}</p>
        </Do>
      )}
    </Shown>
  );
}
