// The lines over a signature: by which right somebody signs, put into words (Nghị định 30/2020, Điều 13; Phụ lục I, II.7.b).
import { titleLine, type Person } from './organisation.ts';
import { cleanLine } from './text.ts';

/** "own": signs by his own office. TM. for a body, KT. for the head, TL. by order, TUQ. by authorisation, Q. as acting head. */
export const AUTHORITIES = ['own', 'KT', 'TL', 'TUQ', 'Q', 'TM'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** What the chooser must ask for: the title of the head, the signer's own title, the body signed for. */
export function signingParts(authority: Authority): {
  readonly head: boolean;
  readonly own: boolean;
  readonly body: boolean;
} {
  return {
    head: authority !== 'own',
    own: authority !== 'Q',
    body: authority === 'TM',
  };
}

/**
 * The printed lines, in capitals: `KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC`. Parts left empty leave their line out.
 * @param headTitle of the head of the agency, e.g. "Giám đốc"
 * @param ownTitle of the one who signs, e.g. "Phó Giám đốc"; not printed with Q., where he takes the head's
 * @param body the collective of TM., e.g. "Ủy ban nhân dân"; a deputy signs there for the head in a third line
 */
export function signingLines(authority: Authority, headTitle: string, ownTitle: string, body = ''): readonly string[] {
  const [head, own, collective] = [headTitle, ownTitle, body].map((text) =>
    cleanLine(text).replace(/ +/g, ' ').toLocaleUpperCase('vi'),
  );
  const under = (mark: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `${mark}. ${text}`;
  const lines = ((): readonly (string | undefined)[] => {
    switch (authority) {
      case 'own':
        return [own];
      case 'Q':
        return [under('Q', head)];
      case 'TM':
        return own === '' || own === head
          ? [under('TM', collective), head]
          : [under('TM', collective), under('KT', head), own];
      case 'KT':
      case 'TL':
      case 'TUQ':
        return [under(authority, head), own];
      default:
        return authority satisfies never;
    }
  })();
  return lines.filter((line) => line !== undefined && line !== '').map((line) => titleLine(line ?? ''));
}

/** The title of the head as the office already prints it ("GIÁM ĐỐC" behind "KT."), to begin the next one with; empty where none is known. */
export function knownHeadTitle(people: readonly Pick<Person, 'titles'>[]): string {
  const lines = people.flatMap((person) => person.titles.flatMap((title) => title.lines));
  const behindMark = lines
    .map((line) => /^(?:KT|TL|TUQ|Q)\.\s*(.+)$/u.exec(line)?.[1])
    .find((title) => title !== undefined);
  const single = people.flatMap((person) => person.titles).find((title) => title.lines.length === 1)?.lines[0];
  return behindMark ?? (single === undefined || single.includes('.') ? '' : single);
}
