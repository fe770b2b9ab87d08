// Sentences of the days that are counted by: how a deadline was understood, days off, the rule of "before a day".

export const calendar = {
  understood: { label: 'Thời hạn được hiểu là', look: 'Cần xem lại' },
};
