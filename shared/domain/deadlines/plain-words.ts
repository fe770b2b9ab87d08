// Gives words typed without accents ("truoc ngay 30/9") the accents the rules look for; the text itself stays as it was typed.

/** The words of time and of what leads to it, under their letters without accents; a word with two readings is settled by its neighbours. */
const ACCENTED = new Map(
  Object.entries({
    truoc: 'trước',
    thang: 'tháng',
    nam: 'năm',
    tuan: 'tuần',
    thuong: 'thường',
    xuyen: 'xuyên',
    lien: 'liên',
    tuc: 'tục',
    dinh: 'định',
    hang: 'hàng',
    moi: 'mỗi',
    cac: 'các',
    nhung: 'những',
    tiep: 'tiếp',
    va: 'và',
    hoac: 'hoặc',
    den: 'đến',
    toi: 'tới',
    het: 'hết',
    cuoi: 'cuối',
    dau: 'đầu',
    giua: 'giữa',
    nua: 'nửa',
    tu: 'từ',
    ke: 'kể',
    tinh: 'tính',
    cham: 'chậm',
    muon: 'muộn',
    nhat: 'nhất',
    la: 'là',
    vao: 'vào',
    vong: 'vòng',
    thoi: 'thời',
    han: 'hạn',
    qua: 'quá',
    khong: 'không',
    lam: 'làm',
    viec: 'việc',
    gio: 'giờ',
    phut: 'phút',
    lan: 'lần',
    cu: 'cứ',
    cua: 'của',
    cung: 'cùng',
    ca: 'cả',
    doan: 'đoạn',
    dot: 'đột',
    xuat: 'xuất',
    chin: 'chín',
    mot: 'một',
    chu: 'chủ',
    so: 'số',
    voi: 'với',
    diem: 'điểm',
    tro: 'trở',
    di: 'đi',
    dung: 'đúng',
    huong: 'hướng',
    dan: 'dẫn',
    yeu: 'yêu',
    cau: 'cầu',
    hoach: 'hoạch',
    quyet: 'quyết',
    chuong: 'chương',
    trinh: 'trình',
    cong: 'công',
    van: 'văn',
    ban: 'bản',
    dao: 'đạo',
    lich: 'lịch',
  }),
);

const DAYS_OF_WEEK = /^(?:hai|ba|tu|nam|sau|bay|[2-7])$/;
const ACCENTS = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;

/** Whether a text has letters, and none with an accent; one accent shows that the others were left out on purpose. */
export function isPlain(text: string): boolean {
  return !ACCENTS.test(text) && /[a-z]/i.test(text);
}

/** The word with its accents, by the words around it; any other word as it is. */
export function accentedWord(former: string, word: string, next: string): string {
  switch (word) {
    case 'ngay':
      return next === 'sau' || next === 'khi' ? word : 'ngày';
    case 'quy':
      return next === 'dinh' || next === 'che' || next === 'trinh' ? word : 'quý';
    case 'ky':
      return former === 'dinh' || former === 'thuong' || former === 'truoc' ? 'kỳ' : 'ký';
    case 'sau':
      return former === 'thu' || next === 'thang' ? 'sáu' : word;
    case 'bay':
      return former === 'thu' ? 'bảy' : word;
    case 'tu':
      return former === 'thu' ? 'tư' : 'từ';
    case 'thu':
      return DAYS_OF_WEEK.test(next) ? 'thứ' : word;
    case 'ke':
      return next === 'hoach' ? 'kế' : next === 'tiep' ? 'kế' : 'kể';
    case 'lien':
      return next === 'tuc' ? 'liên' : word;
    case 'ban':
      return next === 'hanh' ? word : 'bản';
    default:
      return ACCENTED.get(word) ?? word;
  }
}
