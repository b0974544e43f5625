export { apiClient, type Client, type Ending } from './api/client.ts';
export { type Api, ApiContext, useApi } from './api/context.ts';
export { type Intention, Intentions } from './api/intention.ts';
export { type Problem, Refused, Unreachable } from './api/problem.ts';
export {
  type Decimal,
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shape,
  type Shaped,
  sentence,
  text,
  Unreadable,
} from './api/shape.ts';
export { Dialog } from './dialog/dialog.tsx';
export { ErrorSummary } from './form/error-summary.tsx';
export { CheckField, type Choice, LinesField, RadioField, SelectField, TextField } from './form/fields.tsx';
export { filled } from './form/filled.ts';
export { type FieldErrors, type Form, useForm } from './form/form.ts';
export { LiveBar } from './live/live-bar.tsx';
export { type Live, useEvents } from './live/use-events.ts';
export { useWatch, type Watched } from './live/use-watch.ts';
export { LanguageSwitch } from './locale/language-switch.tsx';
export {
  keepLocale,
  type Locale,
  localeNames,
  locales,
  type Sentence,
  startLocale,
} from './locale/locale.ts';
export type { SameWords } from './locale/same-words.ts';
export { useSentence } from './locale/sentence.ts';
export {
  fetchWords,
  type Say,
  startWords,
  useKitWords,
  useLocale,
  type WordKey,
  type WordsByLanguage,
  type WordTree,
  wordsOf,
} from './locale/words.ts';
export { usePageTitle } from './page/use-page-title.ts';
export { readsOfTab } from './read/keep.ts';
export { isNone, Shown } from './read/shown.tsx';
export { useRead } from './read/use-read.ts';
export { Amount, amountText, monthsText, Rate } from './show/amount.tsx';
export { BusinessDate, clockText, dayText, Timestamp } from './show/dates.tsx';
export { typedDay } from './show/day.ts';
export { EmptyState } from './show/empty-state.tsx';
export { FileButton } from './show/file-button.tsx';
export { Gauge } from './show/gauge.tsx';
export {
  decimalOf,
  halfWidth,
  isAmountTooLarge,
  minorOf,
  typedAmount,
  typedLines,
  typedNumber,
} from './show/minor.ts';
export { ProblemPanel } from './show/problem-panel.tsx';
export { Scroll } from './show/scroll.tsx';
export { ShortId } from './show/short-id.tsx';
export { Skeleton } from './show/skeleton.tsx';
export type { SignInSettings } from './sign-in/oidc.ts';
export type { Session } from './sign-in/session.ts';
export { SignIn, SignInContext, useSession, useSignIn } from './sign-in/sign-in.tsx';
export { useSignInReturn } from './sign-in/use-return.ts';
export { filteredBy, queryNow, rowsPath, type TableQuery } from './table/query.ts';
export { pageOf, type RowsPage, Table, type TableColumn } from './table/table.tsx';
export { useWrite, type Write } from './write/use-write.ts';
export type { WriteState } from './write/write.ts';
export { WritePanel } from './write/write-panel.tsx';
