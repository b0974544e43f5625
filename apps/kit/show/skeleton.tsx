import { useKitWords } from '../locale/words.ts';

/** The shape of what comes: so many lines. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const say = useKitWords();
  const widths = Array.from({ length: lines }, (_, at) => `${92 - ((at * 17) % 40)}%`);
  return (
    <div role="status" className="sg-skeleton">
      <span className="sg-hidden">{say('loading')}</span>
      {widths.map((width, at) => (
        <span key={at} style={{ width }} />
      ))}
    </div>
  );
}
