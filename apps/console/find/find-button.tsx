import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';

const Palette = lazy(() => import('./palette.tsx'));
const Keys = lazy(() => import('./keys.tsx'));

/** One key to everything: Ctrl or ⌘ and K; `?` lists the keys, `g t` and `g p` go to the main pages. */
export function FindButton() {
  const say = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'find' | 'keys'>();
  useEffect(() => {
    let afterG = false;
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('find');
        return;
      }
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') setOpen('keys');
      const page = afterG ? { t: '/', p: '/pilots' }[event.key] : undefined;
      if (page !== undefined) navigate(page);
      afterG = event.key === 'g';
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" className="c-find" onClick={() => setOpen('find')}>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m10.5 10.5 3.6 3.6" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="c-find-hint">{say('find.hint')}</span>
        <span className="c-find-short">{say('find.button')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Suspense>
        {open === 'find' && <Palette onClose={close} />}
        {open === 'keys' && <Keys onClose={close} />}
      </Suspense>
    </>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
