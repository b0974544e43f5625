import { type ComponentType, lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
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
const Notices = page(() => import('../notices/notices.tsx'));
const PilotFrame = page(() => import('../pilot/frame.tsx'));
const Overview = page(() => import('../pilot/overview.tsx'));
const Comments = page(() => import('../comments/comments.tsx'));
const Questions = page(() => import('../questions/questions.tsx'));
const Review = page(() => import('../review/review.tsx'));
const Watch = page(() => import('../watch/watch.tsx'));
const Incidents = page(() => import('../incidents/incidents.tsx'));
const Redress = page(() => import('../redress/redress.tsx'));
const CreditDesk = page(() => import('../lending/frame.tsx'));
const Cases = page(() => import('../lending/cases/pipeline.tsx'));
const Case = page(() => import('../lending/cases/case.tsx'));
const Reviews = page(() => import('../lending/cases/reviews.tsx'));
const LoanReview = page(() => import('../lending/cases/review.tsx'));
const Hardship = page(() => import('../lending/terms/hardship.tsx'));
const Renewals = page(() => import('../lending/terms/renewals.tsx'));
const Terms = page(() => import('../lending/terms/terms.tsx'));
const LoanTerms = page(() => import('../lending/terms/loan-terms.tsx'));
const Lines = page(() => import('../lending/lines/lines.tsx'));
const Warnings = page(() => import('../lending/monitoring/warnings.tsx'));
const Warning = page(() => import('../lending/monitoring/warning.tsx'));
const Collection = page(() => import('../lending/collection/collection.tsx'));
const CollectionCase = page(() => import('../lending/collection/case.tsx'));
const WriteOffs = page(() => import('../lending/collection/write-offs.tsx'));
const Preservations = page(() => import('../lending/collection/preservations.tsx'));
const Portfolio = page(() => import('../lending/portfolio/portfolio.tsx'));
const Books = page(() => import('../lending/books/books.tsx'));
const Models = page(() => import('../lending/models/models.tsx'));
const Rules = page(() => import('../rules/rules.tsx'));
const RuleTable = page(() => import('../rules/table.tsx'));
const Products = page(() => import('../products/products.tsx'));
const ProductPage = page(() => import('../products/product.tsx'));
const HomesFrame = page(() => import('../homes/frame.tsx'));
const HomeReviews = page(() => import('../homes/reviews.tsx'));
const HomeReview = page(() => import('../homes/review.tsx'));
const Pools = page(() => import('../lending/disposal/pools.tsx'));
const Pool = page(() => import('../lending/disposal/pool.tsx'));
const Homes = page(() => import('../homes/desk.tsx'));
const HomeCase = page(() => import('../homes/case.tsx'));
const PaymentDesk = page(() => import('../payments/frame.tsx'));
const AcquirerDesk = page(() => import('../payments/acquirer-frame.tsx'));
const FirmDesk = page(() => import('../firm/frame.tsx'));
const FirmPools = page(() => import('../firm/pools.tsx'));
const FirmPool = page(() => import('../firm/pool.tsx'));
const FirmCases = page(() => import('../firm/cases.tsx'));
const FirmCase = page(() => import('../firm/case.tsx'));
const NetworkPage = page(() => import('../payments/network/network.tsx'));
const Live = page(() => import('../payments/live.tsx'));
const LivePayment = page(() => import('../payments/payment.tsx'));
const TokenDesk = page(() => import('../payments/tokens/desk.tsx'));
const TokenOfDesk = page(() => import('../payments/tokens/token.tsx'));
const Requestors = page(() => import('../payments/requestors.tsx'));
const ClearingDays = page(() => import('../payments/settling/days.tsx'));
const Differences = page(() => import('../payments/settling/differences.tsx'));
const Disputes = page(() => import('../payments/settling/disputes.tsx'));
const DisputePage = page(() => import('../payments/settling/dispute.tsx'));
const OpenSales = page(() => import('../payments/open-sales.tsx'));
const Exit = page(() => import('../exit/exit.tsx'));
const Versions = page(() => import('../declaration/versions.tsx'));
const New = page(() => import('../declaration/new.tsx'));
const Editor = page(() => import('../declaration/editor.tsx'));
const Tasks = page(() => import('../declaration/tasks.tsx'));
const Section = page(() => import('../declaration/section.tsx'));
const Preview = page(() => import('../declaration/preview.tsx'));
const Changes = page(() => import('../declaration/changes.tsx'));
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
          <Route path="/notices" element={Notices} />
          <Route path="/acquirer" element={AcquirerDesk}>
            <Route index element={<Navigate replace to="live" />} />
            <Route path="live" element={Live} />
            <Route path="live/open-sales" element={OpenSales} />
            <Route path="live/payments/:exchange" element={LivePayment} />
            <Route path="clearing" element={ClearingDays} />
            <Route path="clearing/:date" element={Differences} />
          </Route>
          <Route path="/network" element={NetworkPage} />
          <Route path="/firm" element={FirmDesk}>
            <Route index element={<Navigate replace to="pools" />} />
            <Route path="pools" element={FirmPools} />
            <Route path="cases" element={FirmCases} />
            <Route path=":pilot/pools/:pool" element={FirmPool} />
            <Route path=":pilot/cases/:loan" element={FirmCase} />
          </Route>
          <Route path="/pilots/:pilot" element={PilotFrame}>
            <Route index element={Overview} />
            <Route path="comments" element={Comments} />
            <Route path="questions" element={Questions} />
            <Route path="review" element={Review} />
            <Route path="watch" element={Watch} />
            <Route path="incidents" element={Incidents} />
            <Route path="redress" element={Redress} />
            <Route path="lending" element={CreditDesk}>
              <Route index element={null} />
              <Route path="cases" element={Cases} />
              <Route path="cases/:case" element={Case} />
              <Route path="reviews" element={Reviews} />
              <Route path="reviews/:review" element={LoanReview} />
              <Route path="renewals" element={Renewals} />
              <Route path="hardship" element={Hardship} />
              <Route path="terms" element={Terms} />
              <Route path="terms/:loan" element={LoanTerms} />
              <Route path="lines" element={Lines} />
              <Route path="lines/:customer" element={Lines} />
              <Route path="warnings" element={Warnings} />
              <Route path="warnings/:warning" element={Warning} />
              <Route path="collection" element={Collection} />
              <Route path="collection/:loan" element={CollectionCase} />
              <Route path="write-offs" element={WriteOffs} />
              <Route path="preservations" element={Preservations} />
              <Route path="disposals" element={Pools} />
              <Route path="disposals/:pool" element={Pool} />
              <Route path="portfolio" element={Portfolio} />
              <Route path="books" element={Books} />
              <Route path="products" element={Products} />
              <Route path="products/:product" element={ProductPage} />
              <Route path="rules" element={Rules} />
              <Route path="rules/:table" element={RuleTable} />
              <Route path="models" element={Models} />
            </Route>
            <Route path="homes" element={HomesFrame}>
              <Route index element={Homes} />
              <Route path="reviews" element={HomeReviews} />
              <Route path="reviews/:review" element={HomeReview} />
              <Route path="rules" element={Rules} />
              <Route path="rules/:table" element={RuleTable} />
              <Route path="models" element={Models} />
              <Route path=":case" element={HomeCase} />
            </Route>
            <Route path="payments" element={PaymentDesk}>
              <Route index element={<Navigate replace to="live" />} />
              <Route path="live" element={Live} />
              <Route path="live/open-sales" element={OpenSales} />
              <Route path="live/payments/:exchange" element={LivePayment} />
              <Route path="requestors" element={Requestors} />
              <Route path="clearing" element={ClearingDays} />
              <Route path="clearing/:date" element={Differences} />
              <Route path="disputes" element={Disputes} />
              <Route path="disputes/:dispute" element={DisputePage} />
              <Route path="tokens" element={TokenDesk} />
              <Route path="tokens/:token" element={TokenOfDesk} />
            </Route>
            <Route path="exit" element={Exit} />
            <Route path="versions" element={Versions} />
            <Route path="raw" element={Raw} />
          </Route>
          <Route path="/new" element={New} />
          <Route path="/pilots/:pilot/declaration" element={Editor}>
            <Route index element={Tasks} />
            <Route path="preview" element={Preview} />
            <Route path="changes" element={Changes} />
            <Route path=":section" element={Section} />
          </Route>
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
