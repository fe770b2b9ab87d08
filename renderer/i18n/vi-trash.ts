// Sentences of the place of files and safety: the trash and the log of the book.

export const trash = {
  log: {
    title: 'Nhật ký',
    name: 'Nhật ký của sổ',
    hint: 'Mọi thay đổi trong sổ, mới nhất ở trên.',
    actor: 'Lọc theo người',
    everybody: 'Mọi người',
    day: 'Lọc theo ngày',
    dayHint: 'Chọn một ngày',
  },
  trash: {
    title: 'Thùng rác',
    hint: 'Mục đã xóa được giữ 90 ngày. Khôi phục thì mục trở lại đúng chỗ cũ, cùng mọi thứ đã xóa theo.',
    none: 'Thùng rác đang trống. Những gì bạn xóa sẽ nằm ở đây 90 ngày.',
    what: 'Đã xóa',
    stood: 'Vốn ở trong',
    when: 'Lúc xóa',
    who: 'Người xóa',
    left: 'Còn giữ',
    days: '{{count}} ngày',
    with: 'cùng {{list}}',
    restore: 'Khôi phục',
    restoreName: 'Khôi phục {{kind}} «{{name}}»',
    restored: 'Đã khôi phục {{kind}} «{{name}}».',
    noName: '(không có tên)',
  },
};
