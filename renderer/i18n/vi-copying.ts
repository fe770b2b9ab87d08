// Sentences of new documents out of old ones: copies, amendments, templates, tasks of several plans.

export const copying = {
  copying: {
    amend: 'Sửa đổi…',
    replace: 'Thay thế…',
    amendTitle: 'Lập văn bản sửa đổi, bổ sung',
    replaceTitle: 'Lập văn bản thay thế',
    amendText:
      'Một dự thảo mới được lập từ văn bản này, mở đầu bằng câu sửa đổi, bổ sung có đủ số, ngày, trích yếu của văn bản đã ban hành. Giữ lại những nội dung cần sửa, xóa phần còn lại.',
    replaceText:
      'Một dự thảo mới được lập từ văn bản này, có sẵn câu thay thế với đủ số, ngày, trích yếu của văn bản đã ban hành.',
    amendYes: 'Lập văn bản sửa đổi',
    replaceYes: 'Lập văn bản thay thế',
  },
};
