// What is shown first: the data file's fault, the first run, or the frame with its places.
import { Button, Card, Result, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { useAsk } from '../kit/client.ts';
import { faultOf, faultSentence } from '../kit/fault.ts';
import { BooksForm } from '../features/books/books-form.tsx';
import { ActsProvider } from '../kit/act.tsx';
import { LanguageSwitch } from '../kit/language.tsx';
import { CitationsScreen } from './citations-screen.tsx';
import { CoverageScreen } from './coverage-screen.tsx';
import { ExchangeScreen } from './exchange-screen.tsx';
import { FilesScreen } from './files-screen.tsx';
import { FirstRun } from './first-run.tsx';
import { Frame } from './frame.tsx';
import { Home } from './home.tsx';
import { ImportScreen } from './import-screen.tsx';
import { OfficeScreen } from './office-screen.tsx';
import { OverviewScreen } from './overview-screen.tsx';
import { PlanListScreen } from './plan-list-screen.tsx';
import { PlanScreen } from './plan-screen.tsx';
import { ReportScreen } from './report-screen.tsx';
import { ReportsScreen } from './reports-screen.tsx';
import { TargetsScreen } from './targets-screen.tsx';
import { WorkScreen } from './work-screen.tsx';

const LAST_PLACE = 'sokehoach.place';

export function Root(): ReactNode {
  const { t } = useTranslation();
  const status = useAsk('start', 'status', {});
  // The place of the last time is opened again; read once, before the frame writes the new one.
  const [lastPlace] = useState(() => window.localStorage.getItem(LAST_PLACE) ?? '/hom-nay');
  if (status.error !== null) {
    return (
      <Result
        status="warning"
        title={t('root.cannotOpen')}
        subTitle={faultSentence(t, faultOf(status.error))}
        extra={[
          <Button
            key="again"
            type="primary"
            autoFocus
            loading={status.isFetching}
            onClick={() => void status.refetch()}
          >
            {t('root.openAgain')}
          </Button>,
          <LanguageSwitch key="language" />,
        ]}
      >
        <Card size="small" title={t('books.other')} style={{ maxWidth: 760, margin: '0 auto' }}>
          <BooksForm onSwitched={() => void status.refetch()} />
        </Card>
      </Result>
    );
  }
  if (status.data === undefined) return <Spin style={{ margin: 48 }} />;
  return (
    <ActsProvider>
      {status.data.state === 'empty' ? (
        <FirstRun />
      ) : (
        <Routes>
          <Route element={<Frame onPlace={(place) => window.localStorage.setItem(LAST_PLACE, place)} />}>
            <Route path="/hom-nay" element={<Home />} />
            <Route path="/ke-hoach" element={<PlanListScreen />} />
            <Route path="/ke-hoach/nhap" element={<ImportScreen />} />
            <Route path="/ke-hoach/:id/:tab?" element={<PlanScreen />} />
            <Route path="/nhiem-vu" element={<WorkScreen />} />
            <Route path="/chi-tieu" element={<TargetsScreen />} />
            <Route path="/bao-cao/:id/:step?" element={<ReportScreen />} />
            <Route path="/bao-cao" element={<ReportsScreen />} />
            <Route path="/bao-cao/lap" element={<ReportsScreen />} />
            <Route path="/trao-doi" element={<ExchangeScreen />} />
            <Route path="/tong-quan/:planId?" element={<OverviewScreen />} />
            <Route path="/doi-chieu/:id?" element={<CoverageScreen />} />
            <Route path="/can-cu" element={<CitationsScreen />} />
            <Route path="/tep" element={<FilesScreen />} />
            <Route path="/co-quan" element={<OfficeScreen />} />
            <Route path="*" element={<Navigate to={lastPlace} replace />} />
          </Route>
        </Routes>
      )}
    </ActsProvider>
  );
}
