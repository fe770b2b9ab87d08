// Sentences of pasting into the running text, of moving its lines, and of bold and italic.

export const outline = {
  marks: { bold: 'Chữ đậm (Ctrl+B)', italic: 'Chữ nghiêng (Ctrl+I)' },
  outlineDrag: { handle: 'Kéo để chuyển dòng này cùng các dòng con' },
  outlinePaste: {
    open: 'Dán từ Word…',
    title: 'Dán nội dung từ Word',
    area: 'Bấm Ctrl+V vào đây để dán nội dung đã chép từ Word',
    after: 'Đặt sau dòng:',
    first: 'Đầu văn bản',
    empty: '(dòng trống)',
    preview: 'Các dòng sẽ được thêm',
    cleaned: 'Khi dán: {{notes}}.',
    markers: 'bỏ {{count}} số thứ tự và dấu đầu dòng, số được đánh lại tự động',
    blanks: 'bỏ {{count}} dòng trống',
    strange: 'bỏ {{count}} ký tự không in được',
    pictures: 'bỏ {{count}} hình',
    tables: 'Bỏ qua {{count}} bảng: bảng nhiệm vụ thì nhập ở mục Nhiệm vụ, bảng chỉ tiêu ở mục Chỉ tiêu.',
    over: 'Nội dung của một văn bản có tối đa {{limit}} dòng, đang thừa {{over}} dòng. Chép ít hơn rồi dán lại.',
    insert: 'Thêm {{count}} dòng',
    intoField: 'Dán nguyên chữ vào ô',
    cancel: 'Không dán',
  },
};
