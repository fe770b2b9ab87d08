// Sentences of what the office keeps over time: how people sign, sets of recipients, rules, other books, names that changed.

export const officeLife = {
  signing: {
    title: 'Thêm chức danh ký của {{name}}',
    add: 'Thêm chức danh này',
    authority: 'Ký với tư cách',
    authority_own: 'Ký theo chức vụ của mình',
    authority_KT: 'KT. – ký thay người đứng đầu',
    authority_TL: 'TL. – ký thừa lệnh',
    authority_TUQ: 'TUQ. – ký thừa ủy quyền',
    authority_Q: 'Q. – quyền người đứng đầu',
    authority_TM: 'TM. – thay mặt tập thể',
    hint_own: 'Người đứng đầu cơ quan ký văn bản của cơ quan mình.',
    hint_KT: 'Cấp phó ký thay, kể cả cấp phó được giao phụ trách.',
    hint_TL: 'Người đứng đầu đơn vị thuộc cơ quan ký theo quy chế làm việc.',
    hint_TUQ: 'Ký theo văn bản ủy quyền có thời hạn.',
    hint_Q: 'Người được giao quyền đứng đầu cơ quan.',
    hint_TM:
      'Chỉ dùng cho cơ quan làm việc theo chế độ tập thể như Ủy ban nhân dân; Sở làm việc theo chế độ thủ trưởng nên không dùng.',
    head: 'Chức vụ của người đứng đầu',
    headHint: 'Ví dụ: Giám đốc',
    own: 'Chức vụ của người ký',
    ownHint_own: 'Ví dụ: Giám đốc',
    ownHint_KT: 'Ví dụ: Phó Giám đốc',
    ownHint_TL: 'Ví dụ: Chánh Văn phòng',
    ownHint_TUQ: 'Ví dụ: Chánh Văn phòng',
    ownBodyHint: 'Chỉ điền khi cấp phó ký, ví dụ: Phó Chủ tịch',
    body: 'Tên tập thể',
    bodyHint: 'Ví dụ: Ủy ban nhân dân',
    printed: 'Sẽ in trên chữ ký:',
  },
};
