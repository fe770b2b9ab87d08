// The frame around every place: name of the office, places at the side, what was saved last.
import { Layout, Menu } from 'antd';
import {
  AimOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  HomeOutlined,
  SafetyOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { Finder } from '../features/finder/finder.tsx';
import { KeysHelp } from '../features/help/keys-help.tsx';
import { DailyReminder, OverdueCount } from '../features/reminders/daily-reminder.tsx';
import { UndoButtons } from '../features/safety/undo-buttons.tsx';
import { useAsk } from '../kit/client.ts';
import { useSavedAt } from '../kit/act.tsx';
import { LanguageSwitch } from '../kit/language.tsx';

const PLACES = [
  { key: '/hom-nay', icon: <HomeOutlined aria-hidden />, label: 'place.home' },
  { key: '/ke-hoach', icon: <FileTextOutlined aria-hidden />, label: 'place.plans' },
  { key: '/nhiem-vu', icon: <CheckSquareOutlined aria-hidden />, label: 'place.work' },
  { key: '/chi-tieu', icon: <AimOutlined aria-hidden />, label: 'place.targets' },
  { key: '/bao-cao', icon: <CalendarOutlined aria-hidden />, label: 'place.reports' },
  { key: '/trao-doi', icon: <SwapOutlined aria-hidden />, label: 'place.exchange' },
  { key: '/can-cu', icon: <BookOutlined aria-hidden />, label: 'place.citations' },
  { key: '/co-quan', icon: <BankOutlined aria-hidden />, label: 'place.office' },
  { key: '/tep', icon: <SafetyOutlined aria-hidden />, label: 'place.files' },
] as const;

const COVERAGE = '/doi-chieu';

export function Frame({ onPlace }: { readonly onPlace: (place: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [collapsed, setCollapsed] = useState(false);
  const office = useAsk('organisation', 'get', {});
  const savedAt = useSavedAt();
  useEffect(() => onPlace(pathname), [pathname, onPlace]);
  // Plans from above are reached from the plans, and stand under them.
  const at = pathname.startsWith(COVERAGE) ? '/ke-hoach' : pathname;
  const selected = PLACES.filter((place) => at.startsWith(place.key)).map((place) => place.key);
  return (
    <Layout style={{ height: '100%' }}>
      <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 12, color: '#fff' }}>
        <strong>{t('app.name')}</strong>
        <span className="grow" style={{ overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' }}>
          {office.data?.organisation.name}
          {office.data !== undefined && ` – ${office.data.organisation.place}`}
        </span>
        <Finder
          places={[
            ...PLACES.map(({ key, label }) => ({ key: key as string, name: t(label), also: t(`finder.${label}`) })),
            { key: COVERAGE, name: t('coverage.title'), also: t('finder.place.coverage') },
          ]}
        />
        <UndoButtons />
        <span role="status" style={{ fontSize: 12 }}>
          {savedAt === null ? t('app.autosave') : t('app.savedAt', { time: savedAt })}
        </span>
        <KeysHelp />
        <LanguageSwitch style={{ color: '#fff' }} />
      </Layout.Header>
      <DailyReminder />
      <Layout>
        <Layout.Sider
          width={168}
          collapsedWidth={52}
          collapsible
          collapsed={collapsed}
          onCollapse={setCollapsed}
          theme="light"
        >
          <nav aria-label={t('app.places')}>
            <Menu
              mode="inline"
              selectedKeys={[...selected]}
              items={PLACES.map((place) => ({
                key: place.key,
                icon: place.icon,
                label: place.key === '/hom-nay' ? <HomeLabel name={t(place.label)} /> : t(place.label),
              }))}
              onClick={({ key }) => void navigate(key)}
            />
          </nav>
        </Layout.Sider>
        {/* Another place begins at its head, wherever the last one was scrolled to. */}
        <Layout.Content key={pathname.split('/')[1]} style={{ overflow: 'auto', background: '#fff' }}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function HomeLabel({ name }: { readonly name: string }): ReactNode {
  return (
    <>
      {name} <OverdueCount />
    </>
  );
}
