import { type ComponentType, lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Home } from '../home/home.tsx';
import { ForSignedIn } from './for-signed-in.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { SignedIn } from './signed-in.tsx';

const page = (load: () => Promise<{ default: ComponentType }>) => {
  const Lazy = lazy(load);
  return <Lazy />;
};

const Enrol = page(() => import('../enrol/enrol.tsx'));
const DataUse = page(() => import('../data-use/data-use.tsx'));
const Apply = page(() => import('../apply/apply.tsx'));
const Decision = page(() => import('../decision/decision.tsx'));
const AskReview = page(() => import('../decision/ask-review.tsx'));
const Sign = page(() => import('../sign/sign.tsx'));
const Terms = page(() => import('../terms/terms.tsx'));
const Renew = page(() => import('../renew/renew.tsx'));
const SignRenewal = page(() => import('../renew/sign.tsx'));
const Loans = page(() => import('../loan/loans.tsx'));
const Loan = page(() => import('../loan/loan.tsx'));
const AskHardship = page(() => import('../hardship/ask.tsx'));
const Draw = page(() => import('../draw/draw.tsx'));
const Repay = page(() => import('../repay/repay.tsx'));
const Money = page(() => import('../money/money.tsx'));
const Pilot = page(() => import('../pilot/pilot.tsx'));
const Agreement = page(() => import('../agreement/agreement.tsx'));
const Monitoring = page(() => import('../monitoring/monitoring.tsx'));
const Objection = page(() => import('../monitoring/objection.tsx'));
const Redress = page(() => import('../redress/redress.tsx'));
const Claim = page(() => import('../redress/claim.tsx'));
const Complaint = page(() => import('../redress/complaint.tsx'));
const Homes = page(() => import('../homes/homes.tsx'));
const HomeCase = page(() => import('../homes/case.tsx'));
const HomeMoney = page(() => import('../homes/money.tsx'));
const HomeTerms = page(() => import('../homes/terms.tsx'));
const AskHomeHardship = page(() => import('../homes/ask-hardship.tsx'));
const AskHomeReview = page(() => import('../homes/ask-review.tsx'));
const Tokens = page(() => import('../tokens/tokens.tsx'));
const TokenAgreement = page(() => import('../tokens/agreement.tsx'));
const TokenDataUse = page(() => import('../tokens/data-use.tsx'));
const BindCard = page(() => import('../tokens/card/bind.tsx'));
const MakeToken = page(() => import('../tokens/make.tsx'));
const TokenPayments = page(() => import('../tokens/payments/payments-page.tsx'));
const Dispute = page(() => import('../tokens/payments/dispute.tsx'));
const Contest = page(() => import('../tokens/payments/contest.tsx'));
const Withdraw = page(() => import('../tokens/payments/withdraw.tsx'));
const NotMe = page(() => import('../tokens/payments/not-me.tsx'));
const Token = page(() => import('../tokens/token.tsx'));
const TokenRules = page(() => import('../tokens/rules/rules-page.tsx'));
const RemoveToken = page(() => import('../tokens/remove.tsx'));
const Share = page(() => import('../tokens/share-page.tsx'));
const Profile = page(() => import('../profile/profile.tsx'));

/** Every address of the wallet. The first screen is in the first script, the others come when they are opened. */
export function AllRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path="/callback" element={<SignedIn />} />
        <Route path="/pilot" element={Pilot} />
        <Route element={<ForSignedIn />}>
          <Route path="/" element={<Home />} />
          <Route path="/enrol" element={Enrol} />
          <Route path="/data-use" element={DataUse} />
          <Route path="/apply/:step?" element={Apply} />
          <Route path="/applications/:id" element={Decision} />
          <Route path="/applications/:id/review" element={AskReview} />
          <Route path="/applications/:id/sign" element={Sign} />
          <Route path="/applications/:id/renewal" element={SignRenewal} />
          <Route path="/loans" element={Loans} />
          <Route path="/loans/:id" element={Loan} />
          <Route path="/loans/:id/hardship" element={AskHardship} />
          <Route path="/loans/:id/renew/:drawing" element={Renew} />
          <Route path="/loans/:id/terms" element={Terms} />
          <Route path="/loans/:id/draw" element={Draw} />
          <Route path="/loans/:id/repay" element={Repay} />
          <Route path="/money" element={Money} />
          <Route path="/agreement" element={Agreement} />
          <Route path="/monitoring" element={Monitoring} />
          <Route path="/monitoring/object" element={Objection} />
          <Route path="/redress" element={Redress} />
          <Route path="/redress/claim" element={Claim} />
          <Route path="/redress/complaint" element={Complaint} />
          <Route path="/redress/:complaint/escalate" element={Complaint} />
          <Route path="/homes" element={Homes} />
          <Route path="/homes/money" element={HomeMoney} />
          <Route path="/homes/:id" element={HomeCase} />
          <Route path="/homes/:id/terms" element={HomeTerms} />
          <Route path="/homes/:id/hardship" element={AskHomeHardship} />
          <Route path="/homes/:id/review/:n" element={AskHomeReview} />
          <Route path="/tokens" element={Tokens} />
          <Route path="/tokens/agreement" element={TokenAgreement} />
          <Route path="/tokens/data-use" element={TokenDataUse} />
          <Route path="/tokens/bind" element={BindCard} />
          <Route path="/tokens/new" element={MakeToken} />
          <Route path="/tokens/payments" element={TokenPayments} />
          <Route path="/tokens/payments/:payment/not-me" element={NotMe} />
          <Route path="/tokens/payments/:payment/contest" element={Contest} />
          <Route path="/tokens/payments/:payment/dispute" element={Dispute} />
          <Route path="/tokens/payments/:payment/withdraw" element={Withdraw} />
          <Route path="/share/:id" element={Share} />
          <Route path="/tokens/:id" element={Token} />
          <Route path="/tokens/:id/rules" element={TokenRules} />
          <Route path="/tokens/:id/delete" element={RemoveToken} />
          <Route path="/me" element={Profile} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
