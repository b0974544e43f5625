import '@sandglass/kit/look.css';
import './frame/wallet.css';
import { ApiContext, fetchWords, keepLocale, readsOfTab, SignInContext, startLocale } from '@sandglass/kit';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { api, BASE, signIn } from './frame/bank.ts';
import { AllRoutes } from './frame/routes.tsx';
import { words } from './words/words.ts';

const locale = startLocale();
keepLocale(locale);
const root = document.getElementById('root');
const i18n = await fetchWords(words, locale);
if (root === null) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <SignInContext value={signIn}>
        <ApiContext value={api}>
          <QueryClientProvider client={readsOfTab(sessionStorage, 'wallet')}>
            <BrowserRouter basename={BASE}>
              <AllRoutes />
            </BrowserRouter>
          </QueryClientProvider>
        </ApiContext>
      </SignInContext>
    </I18nextProvider>
  </StrictMode>,
);

// Kept on the phone is only the app itself; where it cannot be, the wallet works with a network alone.
void navigator.serviceWorker?.register(`${BASE}/sw.js`, { scope: `${BASE}/` }).catch(() => undefined);
