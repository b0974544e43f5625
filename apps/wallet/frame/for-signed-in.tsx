import { useSession } from '@sandglass/kit';
import { Outlet } from 'react-router';
import { Welcome } from './welcome.tsx';

/** Pages for people who signed in; others are asked to, and come back here. */
export function ForSignedIn() {
  return useSession() === undefined ? <Welcome /> : <Outlet />;
}
