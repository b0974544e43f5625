import { nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { createContext, useContext } from 'react';

export const meShape = object({
  role: oneOf('supervisor', 'institution', 'auditor', 'customer', 'merchant', 'partner', 'public'),
  party: text,
  /** Who of the party's staff signed in; null where the party has one sign-in only. */
  person: nullable(text),
  name: nullable(sentence),
});
type WhoIAm = Shaped<typeof meShape>;

export const Me = createContext<WhoIAm | undefined>(undefined);

/** Who is signed in here. */
export function useMe(): WhoIAm {
  const me = useContext(Me);
  if (me === undefined) throw new Error('useMe stands outside of the pages for those who signed in');
  return me;
}
