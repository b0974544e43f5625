import { Arrangement } from './arrangement.tsx';
import { DriftTable } from './drift.tsx';

/** Which models rate, and whether who applies is still like those whom they learnt from. */
export default function Models() {
  return (
    <>
      <Arrangement />
      <DriftTable />
    </>
  );
}
