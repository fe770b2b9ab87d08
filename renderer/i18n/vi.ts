// Every Vietnamese sentence of the screens; faults and the command line have theirs in resources/locales.
import { binder } from './vi-binder.ts';
import { calendar } from './vi-calendar.ts';
import { citations } from './vi-citations.ts';
import { copying } from './vi-copying.ts';
import { follow } from './vi-follow.ts';
import { forms } from './vi-forms.ts';
import { reportReasons, reportRules } from './vi-report-rules.ts';
import { reminder } from './vi-reminder.ts';
import { grid } from './vi-grid.ts';
import { columns } from './vi-columns.ts';
import { officeLife } from './vi-office-life.ts';
import { handover } from './vi-handover.ts';
import { help } from './vi-help.ts';
import { compare } from './vi-compare.ts';
import { coverage } from './vi-coverage.ts';
import { dispatch } from './vi-dispatch.ts';
import { history } from './vi-history.ts';
import { office } from './vi-office.ts';
import { outline } from './vi-outline.ts';
import { followPapers } from './vi-follow-papers.ts';
import { overview } from './vi-overview.ts';
import { papers } from './vi-papers.ts';
import { planLife } from './vi-plan-life.ts';
import { plans } from './vi-plans.ts';
import { safety } from './vi-safety.ts';
import { trash } from './vi-trash.ts';
import { measures } from './vi-measures.ts';
import { imports } from './vi-imports.ts';
import { reports } from './vi-reports.ts';
import { work } from './vi-work.ts';
import type { Widened } from './widened.ts';

export const vi = {
  app: { name: 'Sổ Kế hoạch', places: 'Các mục', autosave: 'Mọi thay đổi được lưu ngay', savedAt: 'Đã lưu {{time}}' },
  place: {
    home: 'Hôm nay',
    plans: 'Kế hoạch',
    work: 'Nhiệm vụ',
    targets: 'Chỉ tiêu',
    reports: 'Báo cáo',
    exchange: 'Trao đổi',
    citations: 'Căn cứ',
    office: 'Cơ quan',
    files: 'Tệp & an toàn',
  },
  root: { cannotOpen: 'Chưa mở được sổ', openAgain: 'Mở lại' },
  act: { failed: 'Chưa thực hiện được', notKept: 'Chưa lưu được ô «{{label}}»', typed: 'Nội dung đã gõ: {{typed}}' },
  draft: { placeholder: '{{label}}, Enter để thêm' },
  confirm: { cancel: 'Không' },
  reason: {
    ...reportReasons,
    empty: 'Ô này không được để trống',
    'day-to-come': 'ngày này chưa đến',
    'not-later': 'hạn mới phải muộn hơn hạn đang có',
    'no-event': 'thời hạn của nhiệm vụ này không tính theo sự kiện',
    'day-by-words': 'hạn đã có theo văn bản; muốn lùi thì gia hạn',
    'not-a-day': 'ngày không có thật',
    negative: 'số này không thể âm',
    'over-whole': 'tử số không thể lớn hơn mẫu số',
    'over-hundred': 'tỷ lệ không thể quá 100%',
    'other-rhythm': 'kỳ này không đúng nhịp đo của chỉ tiêu',
    'other-kind': 'ô này không dùng cho cách đo của chỉ tiêu',
    'has-figures': 'đã có số liệu nên không đổi cách tính hoặc nhịp đo được; hãy xóa số đo này rồi lập số đo khác',
    'period-to-come': 'kỳ này chưa bắt đầu',
    'not-a-period': 'kỳ không đúng, ví dụ 2026-06, 2026-Q2',
    'from-after-to': 'ngày cuối phải từ ngày đầu trở đi',
    'not-a-number': 'không phải là số',
    'not-a-mail-address': 'địa chỉ thư chưa đúng, ví dụ vanthu@tinh.gov.vn',
    'nothing-chosen': 'chưa chọn loại tệp',
    'path-not-full': 'cần gõ đủ đường dẫn, ví dụ D:\\So\\so-ke-hoach.db',
    'other-year': 'ngày này không thuộc năm của bảng',
    'day-twice': 'một ngày đứng hai lần trong bảng',
    'not-a-full-day': 'gõ đủ ngày, tháng, năm, ví dụ 01/03/2025',
    'key-unknown': 'mục được chọn không còn trong sổ',
    'text-changed': 'văn bản gốc vừa được sửa; chọn lại văn bản nguồn rồi lập lại',
    'other-plan': 'mục này thuộc văn bản khác',
    'no-parent': 'không đặt dưới nhiệm vụ này được',
    'has-subtasks': 'nhiệm vụ đang có việc con nên không đặt làm việc con được',
    'last-column': 'bảng phải còn ít nhất một cột',
    'last-table': 'Phụ lục phải còn ít nhất một bảng',
    'too-many-columns': 'bảng có nhiều nhất 14 cột',
    'target-set-missing': 'chưa chọn bảng chỉ tiêu',
    'range-needs-two': 'khoảng cần đủ hai số',
    tooLong: 'Dài quá {{limit}} chữ, thừa {{over}} chữ. Rút gọn rồi lưu lại.',
    limit: 'Ô này giữ tối đa {{limit}} chữ, còn {{left}} chữ.',
    other: 'giá trị không hợp lệ hoặc quá dài',
  },
  field: {
    subject: 'Trích yếu',
    year: 'Năm',
    number: 'Số',
    symbol: 'Ký hiệu',
    issued: 'Ngày ban hành',
    content: 'Nội dung',
    columns: 'Các cột',
    tables: 'Các bảng',
    title: 'Tên',
    name: 'Tên',
    letterhead: 'Tên cơ quan trên văn bản',
    place: 'Địa danh',
    lines: 'Chức vụ ký',
    goal: 'Chỉ tiêu',
    time: 'Thời gian',
    text: 'Nội dung',
    parentId: 'Vị trí nhiệm vụ',
    unitNames: 'Đơn vị',
    phrase: 'Đơn vị',
    email: 'Thư điện tử',
    validFrom: 'Dùng từ ngày',
    from: 'Từ ngày',
    file: 'Đường dẫn tệp dữ liệu',
    day: 'Ngày',
    due: 'Hạn mới',
    reason: 'Lý do',
  },
  home: {
    empty: 'Chưa có văn bản nào. Bấm «Lập văn bản» để bắt đầu.',
    waiting: 'Chờ ký ({{count}})',
    waitingNone: 'Không có văn bản nào đang chờ ký.',
    drafts: 'Đang soạn thảo ({{count}})',
    draftsNone: 'Không có dự thảo nào.',
    issued: 'Đã ban hành ({{count}})',
    issuedNone: 'Chưa có văn bản nào được ban hành.',
    line: 'Số {{number}}/{{symbol}} · ngày {{day}}',
  },
  ...binder,
  ...calendar,
  ...citations,
  ...copying,
  ...follow,
  ...forms,
  ...reminder,
  ...reportRules,
  ...grid,
  ...columns,
  ...handover,
  ...help,
  ...office,
  ...officeLife,
  ...plans,
  ...planLife,
  ...outline,
  ...followPapers,
  ...overview,
  ...papers,
  ...safety,
  ...coverage,
  ...dispatch,
  ...history,
  ...compare,
  ...trash,
  ...work,
  ...reports,
  ...measures,
  ...imports,
};

/** The shape every language has. */
export type Sentences = Widened<typeof vi>;
