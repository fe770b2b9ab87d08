// Sentences of the reminder of the day.

export const reminder = {
  reminder: {
    title: 'Nhắc việc hôm nay',
    today: 'Hôm nay có',
    overdue: '{{count}} việc quá hạn',
    week: '{{count}} việc đến hạn trong tuần',
    reports: '{{count}} báo cáo phải nộp',
    waiting: '{{count}} việc chờ ngày',
    close: 'Đóng dòng nhắc việc',
  },
};
