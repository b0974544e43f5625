import { type Check, wrong } from './check.ts';

/** A technology company enters with a licensed institution, never alone (JR/T 0198-2020). */
export const licensedInstitution: Check = ({ profile, innovation: { institutions } }) =>
  profile !== 'cn-jrt-0198' || institutions.some(({ role }) => role === 'licensed')
    ? []
    : [
        wrong(
          '/innovation/institutions',
          'licensed-institution-missing',
          '申报机构中须有持牌金融机构，请补充。',
          '申報機構中須有持牌金融機構，請補充。',
          'at least one institution must be licensed; add it.',
        ),
      ];
