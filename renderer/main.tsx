// Starts the screens.
import { QueryClient, QueryClientProvider, type Query } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import './i18n/i18n.ts';
import { bridge } from './kit/client.ts';
import { keepDraftsWhenLeft } from './kit/drafts.ts';
import { theme } from './kit/theme.ts';
import { Root } from './screens/root.tsx';
import './kit/base.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, staleTime: Infinity, networkMode: 'always' },
  },
});
keepDraftsWhenLeft(window);
// Said once after every commit: whatever is on screen asks again.
bridge.onChanged(() => {
  const isFirst = ({ state }: Query): boolean => state.data === undefined && state.fetchStatus === 'fetching';
  // A first answer still under way is from before the change, and asking again would wait for the same one: it is asked after it.
  for (const query of queries.getQueryCache().findAll({ predicate: isFirst }))
    void query.promise
      ?.catch(() => undefined)
      .then(() => queries.invalidateQueries({ queryKey: query.queryKey, exact: true }));
  void queries.invalidateQueries();
});

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no place for the screens');
createRoot(root).render(
  <ConfigProvider locale={viVN} theme={theme} componentSize="middle">
    <AntApp notification={{ placement: 'bottomRight' }}>
      <QueryClientProvider client={queries}>
        <HashRouter>
          <Root />
        </HashRouter>
      </QueryClientProvider>
    </AntApp>
  </ConfigProvider>,
);
