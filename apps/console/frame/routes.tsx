import { type ComponentType, lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Today } from '../home/today.tsx';
import { ForSignedIn } from './for-signed-in.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { SignedIn } from './signed-in.tsx';

const page = (load: () => Promise<{ default: ComponentType }>) => {
  const Lazy = lazy(load);
  return <Lazy />;
};

const Pilots = page(() => import('../pilots/pilots.tsx'));
const PilotFrame = page(() => import('../pilot/frame.tsx'));
const Overview = page(() => import('../pilot/overview.tsx'));
const Comments = page(() => import('../comments/comments.tsx'));
const Questions = page(() => import('../questions/questions.tsx'));
const Review = page(() => import('../review/review.tsx'));
const Watch = page(() => import('../watch/watch.tsx'));
const Exit = page(() => import('../exit/exit.tsx'));
const Raw = page(() => import('../pilot/raw.tsx'));

/** Every address of the console. The first screen is in the first script, the others come when they are opened. */
export function AllRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path="/callback" element={<SignedIn />} />
        <Route element={<ForSignedIn />}>
          <Route path="/" element={<Today />} />
          <Route path="/pilots" element={Pilots} />
          <Route path="/pilots/:pilot" element={PilotFrame}>
            <Route index element={Overview} />
            <Route path="comments" element={Comments} />
            <Route path="questions" element={Questions} />
            <Route path="review" element={Review} />
            <Route path="watch" element={Watch} />
            <Route path="exit" element={Exit} />
            <Route path="raw" element={Raw} />
          </Route>
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
