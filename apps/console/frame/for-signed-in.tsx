import { Shown, useRead, useSession } from '@sandglass/kit';
import { Outlet } from 'react-router';
import { Me, meShape } from './me.ts';
import { Welcome } from './welcome.tsx';

/** Pages for staff who signed in; others are asked to, and come back here. */
export function ForSignedIn() {
  return useSession() === undefined ? <Welcome /> : <Known />;
}

function Known() {
  const read = useRead('/api/me', meShape);
  return (
    <Shown read={read} lines={6}>
      {(me) => (
        <Me value={me}>
          <Outlet />
        </Me>
      )}
    </Shown>
  );
}
