// The look: light, compact, one accent, no long animation.
import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#b3261e',
    colorWarning: '#9a6700',
    colorSuccess: '#1a7f37',
    // Worked out from such dark colours, the grounds of notices would be muddy greys.
    colorWarningBg: '#fff6dd',
    colorWarningBorder: '#dcb55c',
    colorSuccessBg: '#eaf6ec',
    colorSuccessBorder: '#8fce9d',
    // Hints and examples are read too: at least 4.5 to 1 on white and on the grey of a group.
    colorTextDescription: '#595f69',
    colorTextPlaceholder: '#646a75',
    borderRadius: 4,
    fontFamily: "'Segoe UI', system-ui, 'Noto Sans', sans-serif",
    fontSize: 14,
    controlHeight: 32,
    motionDurationFast: '0.05s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Layout: { headerBg: '#1d4f91', headerHeight: 44, headerPadding: '0 16px', siderBg: '#f5f7fa', bodyBg: '#ffffff' },
    Menu: { itemBg: 'transparent', itemHeight: 36, itemSelectedBg: '#dbe7f7' },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
  },
};
