// The letters that go with a form: sending it, asking for it again, and giving it back with the reason.
import { screenDay, type Day } from '../day.ts';
import type { FormState } from './form-board.ts';
import { printPeriod, type Period } from '../reports/periods.ts';

export type FormMail = { readonly to: string | null; readonly subject: string; readonly text: string };

export type FormHead = {
  readonly office: string;
  readonly unit: string;
  readonly email: string | null;
  readonly period: Period;
  readonly round: number;
  readonly due: Day | null;
  readonly tasks: number;
  readonly figures: number;
};

function roundWords(round: number): string {
  return round > 1 ? ` (lần ${round})` : '';
}

function closing(office: string): string {
  return `Trân trọng./.\n\nVăn phòng ${office}`;
}

function counted({ tasks, figures }: FormHead): string {
  const parts = [tasks > 0 ? `${tasks} nhiệm vụ` : '', figures > 0 ? `${figures} số liệu chỉ tiêu` : ''];
  return parts.filter((part) => part !== '').join(' và ');
}

/** @param file name of the form as it is attached */
export function sendMail(head: FormHead, file: string): FormMail {
  const { office, unit, email, period, round, due } = head;
  const until = due === null ? 'trong thời gian sớm nhất' : `chậm nhất ngày ${screenDay(due)}`;
  return {
    to: email,
    subject: `${office}: phiếu báo cáo kết quả ${printPeriod(period)}${roundWords(round)} – ${unit}`,
    text: `Kính gửi: ${unit}

Văn phòng ${office} gửi kèm phiếu báo cáo kết quả ${printPeriod(period)}${roundWords(round)} (tệp «${file}», gồm ${counted(head)}).

Đề nghị ${unit} điền vào các ô nền vàng, lưu tệp và gửi lại Văn phòng ${until}. Xin giữ nguyên các cột, các dòng có sẵn; việc phát sinh ngoài phiếu thì ghi thêm vào các dòng trống phía dưới.

${closing(office)}`,
  };
}

/** @param state where the form stands: what was given back did come, so it is asked for again in other words */
export function remindMail(
  { office, unit, email, period, round, due }: FormHead,
  state: FormState,
  today: Day,
): FormMail {
  const form = `phiếu báo cáo kết quả ${printPeriod(period)}${roundWords(round)} của ${unit}`;
  const returned = state === 'returned';
  const passed = due !== null && due < today;
  const until =
    due === null ? '' : passed ? `, đã quá hạn (ngày ${screenDay(due)})` : `, hạn nộp ngày ${screenDay(due)}`;
  return {
    to: email,
    subject: `${office}: đề nghị nộp phiếu báo cáo kết quả ${printPeriod(period)} – ${unit}`,
    text: `Kính gửi: ${unit}

${returned ? `Văn phòng ${office} đã trả lại ${form} để hoàn thiện, đến nay chưa nhận được phiếu đã sửa` : `Đến nay, Văn phòng ${office} chưa nhận được ${form}`}${until}.

Đề nghị ${unit} ${returned ? 'sửa' : 'điền'} và gửi lại phiếu ngay ${passed ? 'trong ngày hôm nay' : 'khi hoàn thành'} để Văn phòng tổng hợp báo cáo. Nếu đã gửi, xin cho Văn phòng biết ngày gửi để đối chiếu.

${closing(office)}`,
  };
}

export type RefusedCell = { readonly place: string; readonly answer: string; readonly why: string };

export function returnMail(
  { office, unit, email, period }: FormHead,
  reason: string,
  refused: readonly RefusedCell[],
): FormMail {
  const lines = refused.map(
    ({ place, answer, why }) => `- ${place}: đơn vị ghi «${answer}»${why === '' ? '' : ` – ${why}`}`,
  );
  const list = lines.length === 0 ? '' : `\n\nCác nội dung cần xem lại:\n${lines.join('\n')}`;
  return {
    to: email,
    subject: `${office}: trả lại phiếu báo cáo kết quả ${printPeriod(period)} – ${unit}`,
    text: `Kính gửi: ${unit}

Văn phòng ${office} trả lại phiếu báo cáo kết quả ${printPeriod(period)} của ${unit} để hoàn thiện, vì: ${reason}${list}

Đề nghị ${unit} sửa ngay trên tệp đã gửi rồi gửi lại Văn phòng.

${closing(office)}`,
  };
}
