import { BusinessDate, LanguageSwitch, Shown, useRead, useSignIn } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { CUSTOMER, customer } from '../bank/customer.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { Page } from '../frame/page.tsx';
import { provinceIds } from '../words/ids.ts';
import { useWords } from '../words/words.ts';
import { Uses } from './uses.tsx';

/** The business, the uses of its data, the language, and the way out. */
export default function Profile() {
  const say = useWords();
  const signIn = useSignIn();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const leave = () => {
    reads.clear();
    navigate('/');
    void signIn.end();
  };
  return (
    <Page title={say('me.title')}>
      <Business />
      <Card title={say('me.uses')}>
        <Uses />
      </Card>
      <Card title={say('me.data')}>
        <ButtonLink to="/data-use" kind="second">
          {say('me.dataLink')}
        </ButtonLink>
      </Card>
      <Card title={say('redress.title')}>
        <ButtonLink to="/redress" kind="second">
          {say('redress.button')}
        </ButtonLink>
      </Card>
      <Card title={say('me.papers')}>
        <ButtonLink to="/agreement" kind="second">
          {say('agreement.title')}
        </ButtonLink>
        <ButtonLink to="/pilot" kind="second">
          {say('pilot.more')}
        </ButtonLink>
      </Card>
      <Card title={say('me.language')}>
        <LanguageSwitch />
      </Card>
      <Button kind="second" onClick={leave}>
        {say('me.signOut')}
      </Button>
    </Page>
  );
}

function Business() {
  const say = useWords();
  const me = useRead(CUSTOMER, customer);
  return (
    <Shown read={me} none={<p>{say('me.notEnrolled')}</p>} lines={3}>
      {({ name, region, enrolledOn }) => {
        const province = provinceIds.find((id) => id.slice(1) === region);
        return (
          <Figures
            rows={[
              { name: say('me.business'), value: name },
              {
                name: say('me.region'),
                value: province === undefined ? region : say(`provinces.${province}`),
              },
              { name: say('me.enrolled'), value: <BusinessDate day={enrolledOn} zone /> },
            ]}
          />
        );
      }}
    </Shown>
  );
}
