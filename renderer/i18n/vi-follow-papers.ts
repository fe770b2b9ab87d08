// Sentences of follow-up on paper: lists, assignments, the sheet of the morning, the calendar file.

export const followPapers = {
  followPapers: {
    title: 'In và xuất: {{title}}',
    pages: 'Trang in',
    print: 'In',
    docx: 'Xuất Word',
    xlsx: 'Xuất Excel',
    cut: 'Chỉ xem trước {{shown}} dòng đầu trong {{count}} dòng. Để in đủ, bấm «Xuất Word» rồi in từ Word.',
  },
};
