import type { SameWords } from '../locale/same-words.ts';
import type { zhHans } from './zh-hans.ts';

export const en: SameWords<typeof zhHans> = {
  language: 'Language',
  businessDate: 'Bank’s business date (Beijing time)',
  zone: 'Beijing time',
  copy: 'Copy the number {{id}}',
  copied: 'Copied',
  reference: 'Reference',
  tryAgain: 'Try again',
  loading: 'Loading',
  asOf: 'Data as of {{time}}; it cannot be refreshed just now.',
  skip: 'Skip to content',
  back: 'Back',
  error: 'Error: ',
  summary: 'Please correct the following',
  showTable: 'Show as table',
  showPicture: 'Show as picture',
  table: {
    shown: 'Showing {{shown}} of {{total}}',
    columns: 'Columns',
    views: 'Saved views',
    saveAs: 'Save this view as',
    save: 'Save',
    forget: 'Forget the view {{name}}',
    noViews: 'None yet: filter and sort, then save the view under a name.',
    shownOfMore: 'Showing {{shown}} of more than {{total}}',
    first: 'First page',
    next: 'Next page',
    csv: 'Export CSV',
    xlsx: 'Export XLSX',
  },
  live: {
    opening: 'Connecting…',
    live: 'Live, last change {{time}}',
    paused: 'Paused; as of {{time}}',
    cut: 'The connection is cut; as of {{time}}. It is tried again and again.',
    pause: 'Pause',
    go: 'Go on',
  },
  unreachable: {
    title: 'The server cannot be reached',
    detail: 'Nothing could be read. Check your network and try again; what was already done is not affected.',
  },
  unreadable: {
    title: 'The server’s answer was not understood',
    detail:
      'This page and the server may be of different versions. Reload the page; if it stays, contact the bank.',
  },
  write: {
    sending: 'Sending…',
    unsure: 'Not sure – checking',
    unsureDetail:
      'No answer has come yet, so we do not know whether this was done. We keep asking under the same number; it cannot happen twice.',
    checkNow: 'Check now',
    leave: 'Leave, and look again later',
    pending: 'One thing is not confirmed yet. Check it',
    signedOut: 'Your sign-in has ended',
    signedOutDetail: 'Sign in again; checking then goes on, and nothing happens twice.',
  },
};
