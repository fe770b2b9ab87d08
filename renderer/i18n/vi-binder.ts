// Sentences of the evidence binder and of the tasks that serve a target.

export const binder = {
  binder: {
    open: 'Hồ sơ minh chứng',
    title: 'Hồ sơ minh chứng',
    help: 'Ghi một tệp nén (.zip): các thư mục đánh số theo chỉ tiêu, nhóm nhiệm vụ và nhiệm vụ, kèm tệp «Muc luc minh chung.docx» có cùng số. Giải nén để xem.',
    plans: 'Văn bản đưa vào hồ sơ',
    tree: 'Nội dung hồ sơ',
    write: 'Ghi hồ sơ minh chứng',
    counts: '{{tasks}} nhiệm vụ, {{files}} tệp minh chứng',
    files: '({{count}} tệp)',
    unproven: 'đã hoàn thành, chưa có tệp',
    gone: 'thiếu {{count}} bản sao',
    fileGone: 'không còn bản sao trong thư mục minh-chung',
    unprovenCount: '{{count}} nhiệm vụ đã hoàn thành mà chưa có tệp',
    missingCount: '{{count}} tệp không còn bản sao',
    bare: '{{count}} chỉ tiêu chưa gắn nhiệm vụ nào. Gắn ở thẻ «Chỉ tiêu» của văn bản, bấm nút hình móc xích cạnh từng chỉ tiêu.',
    nothing: 'Các văn bản đã chọn chưa có việc nào để đưa vào hồ sơ. Chọn văn bản đã ban hành và đang theo dõi.',
  },
  targetTasks: {
    openOf: 'Nhiệm vụ thực hiện chỉ tiêu {{number}}: {{count}}',
    title: 'Nhiệm vụ thực hiện chỉ tiêu',
    chosen: 'Nhiệm vụ đã gắn',
    none: 'Chưa gắn nhiệm vụ nào. Đánh dấu các nhiệm vụ bên dưới.',
    find: 'Tìm nhiệm vụ trong mọi văn bản',
    hint: 'Để trống: nhiệm vụ của văn bản này. Gõ vài chữ hoặc số văn bản: tìm trong mọi văn bản.',
    found: 'Nhiệm vụ tìm thấy',
    nothing: 'Không còn nhiệm vụ nào khớp. Gõ chữ khác để tìm trong các văn bản khác.',
    more: 'Chỉ nêu {{max}} nhiệm vụ đầu; gõ thêm chữ để tìm hẹp lại.',
    save: 'Gắn {{count}} nhiệm vụ',
  },
};
