export { boundsOf, daysLeft } from './bounds.ts';
export { type Turn, turnAt, turnsOf, waitedMs } from './clock.ts';
export { provedComments } from './comments.ts';
export { criteria } from './criteria.ts';
export { type Action, type Offer, offersFor } from './desk.ts';
export { deskRoutes } from './desk-routes.ts';
export type { AlsoFind, Found } from './find.ts';
export { institutionNames, summariesOf } from './headings.ts';
export { amend } from './operations/amend.ts';
export { answer } from './operations/answer.ts';
export { ask } from './operations/ask.ts';
export { onPilot, withDeclarations } from './operations/binding.ts';
export { comment, takesComments } from './operations/comment.ts';
export { acceptCondition, reportCondition, returnCondition } from './operations/condition.ts';
export { declare } from './operations/declare.ts';
export { decline } from './operations/decline.ts';
export { digestOfWords } from './operations/digest-of-words.ts';
export { disclose } from './operations/disclose.ts';
export { discloseAmendment } from './operations/disclose-amendment.ts';
export { reportDrill, returnDrill } from './operations/drill.ts';
export { dropAmendment } from './operations/drop-amendment.ts';
export { endByExit, freezeForExit, proposeExit } from './operations/exit.ts';
export { PilotId, Words } from './operations/inputs.ts';
export type { SignAsSupervisor } from './operations/mandate.ts';
export { moderate } from './operations/moderate.ts';
export { refusePersonal } from './operations/personal.ts';
export { propose } from './operations/propose.ts';
export { officerOf } from './operations/ready.ts';
export { reply } from './operations/reply.ts';
export { returnDraft } from './operations/return.ts';
export { save } from './operations/save.ts';
export { settle } from './operations/settle.ts';
export { start } from './operations/start.ts';
export { submit } from './operations/submit.ts';
export { type Supervision, supervision } from './operations/supervise.ts';
export { withdraw } from './operations/withdraw.ts';
export { operatorsOf } from './operator.ts';
export { atomFeed } from './pages/atom.ts';
export { type ChangesPage, changesPage } from './pages/changes.ts';
export { problemIn, type RefusedComment } from './pages/comment-form.ts';
export { commentsPage } from './pages/comments.ts';
export { type FactPage, factPage } from './pages/fact.ts';
export { jsonFeed } from './pages/feed.ts';
export { listPage } from './pages/list.ts';
export { measurePage } from './pages/measure.ts';
export { type PilotPage, pilotPage, type ShownLimit } from './pages/pilot.ts';
export { type ProgrammePage, programmePage } from './pages/programme.ts';
export { publishedHtml } from './pages/published.ts';
export { numberIn, timeIn } from './pages/show.ts';
export { factLink } from './pages/story.ts';
export { registerStyle } from './pages/style.ts';
export { type Harm, programme, type ReadHarm } from './programme.ts';
export { programmeRoutes } from './programme-routes.ts';
export { type Proofs, proofsOf } from './proofs.ts';
export {
  type FoundPilot,
  findPilot,
  findPilots,
  pilotJson,
  seenPilot,
} from './read.ts';
export { registerReasons } from './reasons.ts';
export { registerRoutes } from './routes.ts';
export { storyOf } from './story.ts';
export {
  comments,
  declarationId,
  declarations,
  type PilotRow,
  type PilotState,
  pilots,
  REGISTER_SHARD,
  type StepRow,
} from './tables.ts';
export { type AlsoDue, type Due, type DueKind, dueOf } from './today.ts';
export { findTwoVersions, findVersion } from './versions.ts';
