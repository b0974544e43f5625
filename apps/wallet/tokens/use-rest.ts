import { useEffect, useState } from 'react';

/** Longer than the second tap of a double tap comes after the first. */
export const REST_MS = 700;

/**
 * Whether what can be pressed rests: while something is under way, and a moment after, because what then stands under
 * the finger may be its opposite.
 */
export function useRest(isBusy: boolean): boolean {
  const [isResting, setIsResting] = useState(false);
  useEffect(() => {
    if (isBusy) {
      setIsResting(true);
      return;
    }
    const timer = setTimeout(() => setIsResting(false), REST_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isBusy || isResting;
}
