// Reads what another paper or a higher level sets: "theo Kế hoạch số 140/KH-UBND …", "theo hướng dẫn của cấp trên".
import type { Found } from './found.ts';
import { lengthAt, textBetween, trimWords, wordAt, wordsOf, type Clause } from './phrase-tokens.ts';

/** What can set a time without being an event. */
const DOCUMENTS = wordsOf(
  'kế hoạch|kh|quyết định|qđ|chương trình|công văn|cv|đề án|nghị quyết|chỉ thị',
  'thông báo|thông tư|nghị định|văn bản|lịch|giấy mời|lộ trình|tiến độ|hợp đồng|dự án',
  'luật|quy chế|phương án|các kế hoạch|các văn bản|các chương trình|đúng kế hoạch|đúng lộ trình',
  'kết luận|đúng tiến độ|từng kế hoạch',
);
const GUIDANCE = wordsOf(
  'hướng dẫn|quy định|qui định|yêu cầu|chỉ đạo|đề nghị|sự chỉ đạo|ý kiến|đúng quy định',
  'đúng thời gian|thời gian|thời hạn|đúng thời hạn|nhiệm vụ|phân công|các quy định|văn bản hướng dẫn',
  'thực tế|tình hình|tình hình thực tế|yêu cầu thực tế',
);
const THEO = wordsOf('theo', 'căn cứ', 'căn cứ vào', 'căn cứ theo');
/** The document ends and the work it sets begins. */
const SCOPE = wordsOf('đối với', 'để', 'nhằm');

/** Whether another time begins at a place: then the words before it are at their end. */
export type Begins = (clause: Clause, at: number) => boolean;

/** End of the name of a document or a guidance: a further time behind "và", or the end of the clause. */
function endOfName(clause: Clause, from: number, begins: Begins): number {
  for (let at = from; at < clause.length; at += 1) {
    const word = wordAt(clause, at);
    if ((word === ',' || word === 'và') && [1, 2, 3].some((step) => begins(clause, at + step))) return at;
  }
  return clause.length;
}

/** Words that go on with a guidance: whose it is, or one more of its kind. */
const GUIDANCE_GOES_ON = wordsOf(
  'của|tại|pháp luật|cấp|hiện hành|chung|từ|về|trên|nêu|được|và hướng dẫn',
  'và yêu cầu|và chỉ đạo|và quy định|quy định|yêu cầu|hướng dẫn|chỉ đạo|, hướng dẫn|, chỉ đạo',
);

/** "Theo Kế hoạch số 140/KH-UBND …", "theo hướng dẫn của cấp trên"; `joined` behind another "theo …": "theo định kỳ và yêu cầu của …". */
export function readAuthority(
  text: string,
  clause: Clause,
  start: number,
  begins: Begins,
  joined: boolean,
): Found | null {
  const theo = joined && wordAt(clause, start) === 'và' ? 1 : lengthAt(clause, start, THEO);
  if (theo === 0) return null;
  const at = start + theo;
  const guidance = lengthAt(clause, at, GUIDANCE);
  const document = lengthAt(clause, at, DOCUMENTS);
  const kind = document > guidance ? 'document' : 'guidance';
  const behind = at + Math.max(guidance, document);
  if (behind === at || (theo === 1 && wordAt(clause, start) === 'và' && kind === 'document')) return null;
  const short = kind === 'guidance' ? lengthAt(clause, behind, GUIDANCE_GOES_ON) === 0 : wordAt(clause, behind) === ',';
  const end = short ? behind : endOfName(clause, behind, begins);
  let scope = behind;
  while (scope < end && lengthAt(clause, scope, SCOPE) === 0) scope += 1;
  const cites = trimWords(textBetween(text, clause, at, scope));
  const note = scope === end ? {} : { note: trimWords(textBetween(text, clause, scope, end)) };
  return { is: 'whole', start, end, milestones: [{ kind, cites, ...note }] };
}
