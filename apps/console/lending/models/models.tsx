import { Arrangement } from './arrangement.tsx';
import { DriftTables } from './drift.tsx';
import { Overrides } from './overrides.tsx';
import { Registry } from './registry.tsx';

/** Which models rate and may rate, whether who applies is still like those whom they learnt from, and where people disagreed. */
export default function Models() {
  return (
    <>
      <Arrangement />
      <Registry />
      <Overrides />
      <DriftTables />
    </>
  );
}
