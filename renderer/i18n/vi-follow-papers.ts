// Sentences of follow-up on paper: lists, assignments, the sheet of the morning, the calendar file.

export const followPapers = {
  followPapers: {
    title: 'In và xuất: {{title}}',
    open: 'Mở tệp',
    pages: 'Trang in',
    print: 'In',
    docx: 'Xuất Word',
    xlsx: 'Xuất Excel',
    cut: 'Chỉ xem trước {{shown}} dòng đầu trong {{count}} dòng. Để in đủ, bấm «Xuất Word» rồi in từ Word.',
    morning: 'Phiếu sáng',
    assignment: 'Phiếu giao việc',
    calendar: 'Tệp lịch',
    assignmentTitle: 'Phiếu giao việc cho từng đơn vị',
    year: 'Nhiệm vụ của các văn bản năm',
    units: 'Đơn vị ({{count}}/{{of}})',
    allUnits: 'Tất cả đơn vị',
    unit: '{{name}} – {{count}} nhiệm vụ',
    noUnits: 'Năm {{year}} chưa có đơn vị nào còn nhiệm vụ đang theo dõi.',
    signer: 'Người ký',
    assignmentDocx: 'Phiếu giao việc Word (.docx) để trình ký',
    assignmentXlsx: 'Danh mục nhiệm vụ Excel (.xlsx) để gửi kèm',
    assignmentHint:
      'Mỗi đơn vị một tệp, gồm các nhiệm vụ đơn vị chủ trì chưa hoàn thành. Số và ngày để trống, ghi khi ban hành.',
    calendarTitle: 'Xuất tệp lịch (.ics)',
    calendarHint:
      'Ghi các hạn của nhiệm vụ chưa hoàn thành thành tệp lịch, mở được bằng Outlook, Google Lịch hoặc điện thoại; nhắc lúc 8 giờ sáng ngày hôm trước. Việc chưa có ngày cụ thể không có trong tệp.',
  },
};
