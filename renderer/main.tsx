// Starts the screens.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import './i18n/i18n.ts';
import { bridge } from './kit/client.ts';
import { keepDraftsWhenLeft } from './kit/drafts.ts';
import { useControlWords } from './kit/language.tsx';
import { theme } from './kit/theme.ts';
import { Root } from './screens/root.tsx';
import './kit/base.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, staleTime: Infinity, networkMode: 'always' },
  },
});
// Said once after every commit: whatever is on screen asks again.
keepDraftsWhenLeft(window);
bridge.onChanged(() => void queries.invalidateQueries());

function Screens(): ReactNode {
  return (
    <ConfigProvider locale={useControlWords()} theme={theme} componentSize="middle">
      <AntApp notification={{ placement: 'bottomRight' }}>
        <QueryClientProvider client={queries}>
          <HashRouter>
            <Root />
          </HashRouter>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no place for the screens');
createRoot(root).render(<Screens />);
