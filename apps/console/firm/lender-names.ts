import { useWords } from '../words/words.ts';

/** What a pilot that lends is called here; firms read nothing else of it. */
export function useLenderName(): (pilot: string) => string {
  const say = useWords();
  return (pilot) => (pilot === 'microloan' || pilot === 'swiftcredit' ? say(`firm.lenders.${pilot}`) : pilot);
}
