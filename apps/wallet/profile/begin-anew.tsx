import { useSignIn, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { returning, returnPath } from '../bank/return.ts';
import { Button } from '../frame/button.tsx';
import { useWords } from '../words/words.ts';

/** Whoever was erased in a pilot may come back as somebody new: said first, then done, and then one signs in again. */
export function BeginAnew({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const signIn = useSignIn();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const path = returnPath(pilot);
  const write = useWrite(`POST ${path}`, returning, () => {
    reads.clear();
    navigate('/');
    void signIn.end();
  });
  if (!asking)
    return (
      <Button kind="second" onClick={() => setAsking(true)}>
        {say('uses.anew')}
      </Button>
    );
  const leave = (
    <Button kind="second" onClick={() => setAsking(false)}>
      {say('uses.anewNot')}
    </Button>
  );
  return (
    <WritePanel write={write} leave={leave}>
      <div className="w-stack w-do-anew">
        <p>{say('uses.anewMeans')}</p>
        <Button onClick={() => write.send(path, {})}>{say('uses.anewDo')}</Button>
        {leave}
      </div>
    </WritePanel>
  );
}
