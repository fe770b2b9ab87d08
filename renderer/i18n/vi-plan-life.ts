// Sentences of the life of a document: its state, its number, what amends or replaces it.

export const planLife = {
  planLife: {
    draft: 'Dự thảo',
    waiting: 'Chờ ký',
    issued: 'Đã ban hành',
    amended: 'Đã được sửa đổi',
    replaced: 'Đã bị thay thế',
    state: 'Trạng thái',
    submit: 'Trình ký',
    issue: 'Ghi số và ban hành…',
    withdraw: 'Rút về dự thảo',
    withdrawAsk:
      'Văn bản trở lại dự thảo để sửa. Chỉ rút khi ghi ban hành nhầm; văn bản đã gửi đi thì lập văn bản sửa đổi.',
    withdrawYes: 'Rút về dự thảo',
    issueTitle: 'Ghi số, ngày ban hành',
    issueText:
      'Số và ngày được ghi vào mọi chỗ của văn bản và Phụ lục. Sau khi ban hành, văn bản được giữ nguyên như đã ký.',
    number: 'Số văn bản',
    numberHint: 'Số tiếp theo của năm {{year}}: {{next}}. Số là chữ: «0155» giữ nguyên số 0.',
    numberNext: 'Số tiếp theo của năm {{year}}: {{next}}',
    numberUse: 'Dùng số {{next}}',
    numberTaken:
      'Số {{number}} đã có trên một văn bản khác cùng loại của năm {{year}}. Kiểm tra sổ đăng ký rồi ghi lại.',
    gaps: 'Còn bỏ trống các số: {{gaps}}.',
    doubles: 'Đang trùng các số: {{doubles}}.',
    issued_day: 'Ngày ban hành',
    dayMissing: 'Ghi đủ ngày, tháng, năm, ví dụ 05/03/2026.',
    numberMissing: 'Ghi số văn bản trước khi ban hành.',
    issueYes: 'Ban hành',
    frozen: 'Văn bản đã ban hành nên chỉ xem và xuất lại. Muốn thay đổi thì lập văn bản sửa đổi hoặc thay thế.',
    chain: 'Các văn bản liên quan',
    chain_first: 'văn bản gốc',
    chain_amends: 'sửa đổi',
    chain_replaces: 'thay thế',
    thisOne: 'đang mở',
  },
};
