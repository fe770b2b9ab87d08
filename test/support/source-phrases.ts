// The time phrases of five real documents, each with the year of its plan and what it says; a trailing full stop is left out.
import type { PhraseExample } from './own-phrases.ts';

export const SOURCE_PHRASES: readonly PhraseExample[] = [
  ['ngay sau khi được phê duyệt', 2024, ['event 0 days after "được phê duyệt"']],
  ['thường xuyên', 2024, ['ongoing']],
  ['định kỳ', 2024, ['recurring']],
  ['theo định kỳ và yêu cầu của UBND tỉnh', 2024, ['recurring', 'guidance [yêu cầu của UBND tỉnh]']],
  ['hàng tháng', 2024, ['recurring per month']],
  ['định kỳ hàng tháng', 2024, ['recurring per month']],
  ['đột xuất khi có yêu cầu', 2024, ['event on "có yêu cầu" «đột xuất»']],
  ['trong năm 2024', 2024, ['year 2024-01-01..2024-12-31 ≤2024-12-31']],
  ['giai đoạn 2022-2025', 2024, ['year 2022-01-01..2025-12-31 ≤2025-12-31']],
  ['trước ngày 20/6/2024', 2024, ['day <2024-06-20']],
  ['khi có yêu cầu', 2024, ['event on "có yêu cầu"']],
  ['Trong năm 2024', 2024, ['year 2024-01-01..2024-12-31 ≤2024-12-31']],
  [
    '- Chậm nhất 05 ngày kể từ ngày nhận được Quyết định công bố TTHC của Bộ.\n- Chậm nhất trước 08 ngày tính đến ngày văn bản quy phạm pháp luật có quy định về TTHC có hiệu lực thi hành.\n- Ngay khi ký ban hành đối với văn bản quy phạm pháp luật có hiệu lực kể từ ngày thông qua hoặc ký ban hành',
    2024,
    [
      'event 5 days after "nhận được Quyết định công bố TTHC của Bộ"',
      'event 8 days before "văn bản quy phạm pháp luật có quy định về TTHC có hiệu lực thi hành"',
      'event 0 days on "ký ban hành đối với văn bản quy phạm pháp luật có hiệu lực kể từ ngày thông qua hoặc ký ban hành"',
    ],
  ],
  [
    'Đúng ngày Quyết định công bố có hiệu lực thi hành',
    2024,
    ['event 0 days on "Quyết định công bố có hiệu lực thi hành"'],
  ],
  [
    'Chậm nhất 10 ngày kể từ ngày ban hành Quyết định công bố danh mục TTHC. (Trường hợp TTHC sửa đổi, bổ sung không cần xây dựng lại Quy trình nội bộ giải quyết TTHC thì có văn bản thông báo về UBND TP và các cơ quan có liên quan)',
    2024,
    [
      'event 10 days after "ban hành Quyết định công bố danh mục TTHC"',
      'unread (Trường hợp TTHC sửa đổi, bổ sung không cần xây dựng lại Quy trình nội bộ giải quyết TTHC thì có văn bản thông báo về UBND TP và các cơ quan có liên quan)',
    ],
  ],
  ['Thường xuyên', 2024, ['ongoing']],
  [
    'Theo Kế hoạch được Chủ tịch UBND thành phố phê duyệt và trước ngày 30 tháng 8 năm 2024',
    2024,
    ['document [Kế hoạch được Chủ tịch UBND thành phố phê duyệt]', 'day <2024-08-30'],
  ],
  ['Quý I/II năm 2024', 2024, ['quarter 2024-01-01..2024-06-30 ≤2024-06-30']],
  [
    '- Thời hạn xử lý: 15 ngày làm việc kể từ ngày nhận được phản ánh, kiến nghị; trường hợp hết thời hạn này mà chưa xử lý xong, định kỳ cứ sau 05 ngày làm việc, cập nhật tình hình xử lý vào hệ thống.\n- Cập nhật kết quả: trong thời hạn 02 ngày làm việc kể từ ngày có kết quả xử lý',
    2024,
    [
      'event 15 working days after "nhận được phản ánh, kiến nghị" «Thời hạn xử lý»',
      'recurring per days 5 working days «trường hợp hết thời hạn này mà chưa xử lý xong, cập nhật tình hình xử lý vào hệ thống»',
      'event 2 working days after "có kết quả xử lý" «Cập nhật kết quả»',
    ],
  ],
  ['Năm 2024', 2024, ['year 2024-01-01..2024-12-31 ≤2024-12-31']],
  ['Định kỳ hàng tháng, quý và năm', 2024, ['recurring per month', 'recurring per quarter', 'recurring per year']],
  ['Trước ngày 30 tháng 11 năm 2024', 2024, ['day <2024-11-30']],
  ['Thường xuyên trong năm', 2022, ['ongoing 2022-01-01..2022-12-31']],
  [
    'Quý I năm 2022 ban hành kế hoạch; định kỳ theo quy định tham mưu báo cáo kết quả thực hiện và các văn bản kiến nghị xử lý những vấn đề phát hiện qua theo dõi',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành kế hoạch»',
      'recurring [quy định] «theo quy định tham mưu báo cáo kết quả thực hiện và các văn bản kiến nghị xử lý những vấn đề phát hiện qua theo dõi»',
    ],
  ],
  [
    'Quý I năm 2022 ban hành kế hoạch; định kỳ báo cáo kết quả thực hiện và các văn bản kiến nghị xử lý',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành kế hoạch»',
      'recurring «báo cáo kết quả thực hiện và các văn bản kiến nghị xử lý»',
    ],
  ],
  [
    'Quý I năm 2022 ban hành kế hoạch; thực hiện báo cáo kết quả thực hiện theo quy định',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành kế hoạch»',
      'guidance [quy định] «thực hiện báo cáo kết quả thực hiện»',
    ],
  ],
  [
    'Quý I năm 2022 ban hành kế hoạch. Thực hiện báo cáo kết quả rà soát, đánh giá TTHC kịp thời theo quy định',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành kế hoạch»',
      'guidance [quy định] «Thực hiện báo cáo kết quả rà soát, đánh giá TTHC kịp thời»',
    ],
  ],
  [
    'Quý I năm 2022 ban hành kế hoạch. Báo cáo kết quả sau mỗi lần đối thoại và đề xuất hướng xử lý về UBND tỉnh (qua Văn phòng UBND tỉnh và Sở Nội vụ)',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành kế hoạch»',
      'event per event after "mỗi lần đối thoại" «Báo cáo kết quả, đề xuất hướng xử lý về UBND tỉnh (qua Văn phòng UBND tỉnh và Sở Nội vụ)»',
    ],
  ],
  ['Báo cáo UBND tỉnh trước ngày 05/12/2021', 2022, ['day <2021-12-05 «Báo cáo UBND tỉnh»']],
  ['Theo hướng dẫn của cấp trên', 2022, ['guidance [hướng dẫn của cấp trên]']],
  [
    'Theo hướng dẫn của cấp trên và hoàn thành theo đúng thời gian quy định',
    2022,
    ['guidance [hướng dẫn của cấp trên]', 'guidance [đúng thời gian quy định] «hoàn thành»'],
  ],
  [
    'Thường xuyên trong năm; Quý IV năm 2022, báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ)',
    2022,
    [
      'ongoing 2022-01-01..2022-12-31',
      'quarter 2022-10-01..2022-12-31 ≤2022-12-31 «báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ)»',
    ],
  ],
  [
    'Quý I năm 2022 ban hành kế hoạch; định kỳ báo cáo kết quả thực hiện về Sở Nội vụ',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành kế hoạch»',
      'recurring «báo cáo kết quả thực hiện về Sở Nội vụ»',
    ],
  ],
  [
    'Quý I năm 2022 ban hành Kế hoạch; tháng 12 năm 2022 báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ)',
    2022,
    [
      'quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành Kế hoạch»',
      'month 2022-12-01..2022-12-31 ≤2022-12-31 «báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ)»',
    ],
  ],
  [
    'Quý III năm 2021 ban hành kế hoạch và triển khai thực hiện thường xuyên trong năm 2022',
    2022,
    [
      'quarter 2021-07-01..2021-09-30 ≤2021-09-30 «ban hành kế hoạch»',
      'ongoing 2022-01-01..2022-12-31 «triển khai thực hiện»',
    ],
  ],
  ['Quý I – II năm 2022', 2022, ['quarter 2022-01-01..2022-06-30 ≤2022-06-30']],
  ['Theo kế hoạch được phê duyệt', 2022, ['document [kế hoạch được phê duyệt]']],
  [
    'Quý II năm 2022 lập và trình phê duyệt dự án. Định kỳ báo cáo kết quả thực hiện',
    2022,
    [
      'quarter 2022-04-01..2022-06-30 ≤2022-06-30 «lập và trình phê duyệt dự án»',
      'recurring «báo cáo kết quả thực hiện»',
    ],
  ],
  [
    'Theo kế hoạch được UBND tỉnh phê duyệt và thực hiện thường xuyên trong năm đảm bảo thời gian theo quy định',
    2022,
    [
      'document [kế hoạch được UBND tỉnh phê duyệt]',
      'ongoing 2022-01-01..2022-12-31 «thực hiện»',
      'guidance [quy định] «đảm bảo thời gian»',
    ],
  ],
  [
    'Trước ngày 10/02/2022 ban hành kế hoạch. Định kỳ báo cáo kết quả thực hiện cho cơ quan có thẩm quyền',
    2022,
    ['day <2022-02-10 «ban hành kế hoạch»', 'recurring «báo cáo kết quả thực hiện cho cơ quan có thẩm quyền»'],
  ],
  ['Tháng 12 năm 2021', 2022, ['month 2021-12-01..2021-12-31 ≤2021-12-31']],
  [
    'Quý I năm 2022 ban hành các Kế hoạch; định kỳ báo cáo kết quả thực hiện',
    2022,
    ['quarter 2022-01-01..2022-03-31 ≤2022-03-31 «ban hành các Kế hoạch»', 'recurring «báo cáo kết quả thực hiện»'],
  ],
  ['Quý IV năm 2022', 2022, ['quarter 2022-10-01..2022-12-31 ≤2022-12-31']],
  ['trước ngày 03/3/2022', 2022, ['day <2022-03-03']],
  ['trước ngày 03/6/2022', 2022, ['day <2022-06-03']],
  ['trước ngày 03/9/2022', 2022, ['day <2022-09-03']],
  ['trước ngày 25/11/2022', 2022, ['day <2022-11-25']],
  [
    'Quý I năm 2024, ban hành các Kế hoạch; định kỳ báo cáo kết quả thực hiện',
    2024,
    ['quarter 2024-01-01..2024-03-31 ≤2024-03-31 «ban hành các Kế hoạch»', 'recurring «báo cáo kết quả thực hiện»'],
  ],
  [
    'Quý I năm 2024, ban hành kế hoạch; định kỳ báo cáo kết quả thực hiện theo quy định',
    2024,
    [
      'quarter 2024-01-01..2024-03-31 ≤2024-03-31 «ban hành kế hoạch»',
      'recurring [quy định] «báo cáo kết quả thực hiện theo quy định»',
    ],
  ],
  [
    'Thường xuyên trong năm, theo Kế hoạch rà soát, đơn giản hóa TTHC nội bộ trong hệ thống cơ quan hành chính nhà nước giai đoạn 2022 - 2025 trên địa bàn tỉnh ban hành kèm theo Quyết định số 1648/QĐ-UBND ngày 30/11/2022 của Chủ tịch UBND tỉnh',
    2024,
    [
      'ongoing 2024-01-01..2024-12-31',
      'document [Kế hoạch rà soát, đơn giản hóa TTHC nội bộ trong hệ thống cơ quan hành chính nhà nước giai đoạn 2022 - 2025 trên địa bàn tỉnh ban hành kèm theo Quyết định số 1648/QĐ-UBND ngày 30/11/2022 của Chủ tịch UBND tỉnh]',
    ],
  ],
  ['Định kỳ hàng tháng trong năm', 2024, ['recurring per month 2024-01-01..2024-12-31']],
  [
    'Theo Kế hoạch số 140/KH-UBND ngày 14/10/2021 của UBND tỉnh đối với những nhiệm vụ giao thực hiện trong năm 2024',
    2024,
    [
      'document [Kế hoạch số 140/KH-UBND ngày 14/10/2021 của UBND tỉnh] «đối với những nhiệm vụ giao thực hiện trong năm 2024»',
    ],
  ],
  [
    'Thường xuyên trong năm; định kỳ báo cáo kết quả thực hiện',
    2024,
    ['ongoing 2024-01-01..2024-12-31', 'recurring «báo cáo kết quả thực hiện»'],
  ],
  ['Quý II năm 2024', 2024, ['quarter 2024-04-01..2024-06-30 ≤2024-06-30']],
  ['Quý III năm 2024', 2024, ['quarter 2024-07-01..2024-09-30 ≤2024-09-30']],
  [
    'Theo quy định của Chính phủ và hướng dẫn của Sở Thông tin và Truyền thông',
    2024,
    ['guidance [quy định của Chính phủ và hướng dẫn của Sở Thông tin và Truyền thông]'],
  ],
  [
    'Quý I năm 2024, ban hành kế hoạch kiểm tra; tổ chức kiểm tra theo kế hoạch, kiểm tra đột xuất trong năm 2024',
    2024,
    [
      'quarter 2024-01-01..2024-03-31 ≤2024-03-31 «ban hành kế hoạch kiểm tra»',
      'document [kế hoạch] «tổ chức kiểm tra»',
      'year 2024-01-01..2024-12-31 ≤2024-12-31 «kiểm tra đột xuất»',
    ],
  ],
  ['Tháng 01/2024', 2024, ['month 2024-01-01..2024-01-31 ≤2024-01-31']],
  ['Quý IV/2024', 2024, ['quarter 2024-10-01..2024-12-31 ≤2024-12-31']],
  [
    'Khi có Quyết định công bố thủ tục hành chính mới ban hành, sửa đổi, bổ sung, thay thế, bãi bỏ của Bộ KH&CN',
    2024,
    [
      'event on "có Quyết định công bố thủ tục hành chính mới ban hành, sửa đổi, bổ sung, thay thế, bãi bỏ của Bộ KH&CN"',
    ],
  ],
  ['Trước 25/3/2024', 2024, ['day <2024-03-25']],
  ['Trước 30/9/2024', 2024, ['day <2024-09-30']],
  ['Theo Kế hoạch Kiểm tra Quý IV/2024', 2024, ['document [Kế hoạch Kiểm tra Quý IV/2024]']],
  ['Theo KH của VP UBND tỉnh', 2024, ['document [KH của VP UBND tỉnh]']],
  [
    'Ngày 15 hàng tháng và ngày 15 tháng cuối quý, Quý I, II, III và cả năm 2024',
    2024,
    [
      'recurring per month ≤d15 2024-01-01..2024-12-31',
      // The report on the whole year stands for that of the fourth quarter, and is due with it.
      'recurring per quarter m3 ≤d15 2024-01-01..2024-09-30 «Quý I, II, III»',
      'recurring per year m12 ≤d15 2024-01-01..2024-12-31 «cả năm 2024»',
    ],
  ],
  ['trước ngày 15 hàng tháng', 2024, ['recurring per month <d15']],
  ['trước ngày 15 tháng cuối quý', 2024, ['recurring per quarter m3 <d15']],
  ['trước ngày 15/12', 2024, ['day <2024-12-15']],
];
