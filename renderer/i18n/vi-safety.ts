// Sentences of taking back and doing again, and the name of every command.

export const safety = {
  undo: {
    undo: 'Hoàn tác: {{what}} (Ctrl+Z)',
    redo: 'Làm lại: {{what}} (Ctrl+Y)',
    undoLabel: 'Hoàn tác',
    redoLabel: 'Làm lại',
    undoNone: 'Không có gì để hoàn tác',
    redoNone: 'Không có gì để làm lại',
    undoDone: 'Đã hoàn tác: {{what}}',
    redoDone: 'Đã làm lại: {{what}}',
  },
  command: {
    organisation: { revise: 'sửa tên cơ quan', rename: 'đổi tên cơ quan' },
    units: { create: 'thêm đơn vị', revise: 'sửa đơn vị', remove: 'xóa đơn vị', merge: 'đổi tên, sáp nhập đơn vị' },
    people: { create: 'thêm người', revise: 'sửa người ký', remove: 'xóa người' },
    recipientSets: { create: 'thêm bộ nơi nhận', revise: 'sửa bộ nơi nhận', remove: 'xóa bộ nơi nhận' },
    symbolRules: { create: 'thêm quy tắc ký hiệu', revise: 'sửa quy tắc ký hiệu', remove: 'bỏ quy tắc ký hiệu' },
    layoutSizes: { revise: 'sửa kích thước trình bày' },
    citations: {
      create: 'thêm văn bản căn cứ',
      revise: 'sửa văn bản căn cứ',
      remove: 'xóa văn bản căn cứ',
      addShipped: 'nạp danh mục căn cứ',
    },
    plans: { create: 'lập văn bản', revise: 'sửa thông tin văn bản', remove: 'xóa văn bản' },
    outline: {
      create: 'thêm dòng nội dung',
      revise: 'sửa dòng nội dung',
      move: 'chuyển dòng nội dung',
      remove: 'xóa dòng nội dung',
    },
    taskGroups: {
      create: 'thêm nhóm nhiệm vụ',
      revise: 'sửa nhóm nhiệm vụ',
      move: 'chuyển nhóm nhiệm vụ',
      remove: 'xóa nhóm nhiệm vụ',
    },
    tasks: { create: 'thêm nhiệm vụ', revise: 'sửa nhiệm vụ', move: 'chuyển nhiệm vụ', remove: 'xóa nhiệm vụ' },
    targetSets: { create: 'thêm bảng chỉ tiêu', revise: 'sửa bảng chỉ tiêu', remove: 'xóa bảng chỉ tiêu' },
    targets: { create: 'thêm chỉ tiêu', revise: 'sửa chỉ tiêu', move: 'chuyển chỉ tiêu', remove: 'xóa chỉ tiêu' },
    appendices: {
      create: 'thêm Phụ lục',
      revise: 'sửa Phụ lục',
      remove: 'xóa Phụ lục',
      createTable: 'thêm bảng vào Phụ lục',
      reviseTable: 'sửa bảng trong Phụ lục',
      removeTable: 'bỏ bảng khỏi Phụ lục',
      reviseColumn: 'sửa cột trong Phụ lục',
    },
  },
};
