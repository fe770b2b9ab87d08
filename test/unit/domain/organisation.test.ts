// The office: title lines and units found by their names; the kinds of documents and their symbols.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, documentKind, suggestedSymbol } from '../../../shared/domain/document-kinds.ts';
import { isMailAddress } from '../../../shared/domain/mail-address.ts';
import { titleLine, unitNamed, type Unit } from '../../../shared/domain/organisation.ts';
import { startingOutline } from '../../../shared/domain/starting-outline.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';

const { units } = SAMPLE_PACK;

describe('a title line', () => {
  test.each([
    ['KT.GIÁM ĐỐC', 'KT. GIÁM ĐỐC'],
    ['KT. GIÁM ĐỐC', 'KT. GIÁM ĐỐC'],
    ['KT.   GIÁM ĐỐC', 'KT. GIÁM ĐỐC'],
    ['TM.ỦY BAN NHÂN DÂN', 'TM. ỦY BAN NHÂN DÂN'],
    ['TL.GIÁM ĐỐC', 'TL. GIÁM ĐỐC'],
    ['TUQ.GIÁM ĐỐC', 'TUQ. GIÁM ĐỐC'],
    ['Q.GIÁM ĐỐC', 'Q. GIÁM ĐỐC'],
    ['PHÓ GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    ['THS.NGUYỄN', 'THS.NGUYỄN'],
  ])('«%s» prints as «%s»', (typed, printed) => {
    expect(titleLine(typed)).toBe(printed);
  });
});

describe('a unit', () => {
  test.each(['Văn phòng Sở', 'VP', 'vp', 'van phong so', 'VĂN PHÒNG', '  văn   phòng ', 'Văn phòng'.normalize('NFD')])(
    'is named by «%s»',
    (text) => {
      expect(unitNamed(text, units)?.key).toBe('van-phong');
    },
  );

  test.each(['ttud', 'TTƯD', 'Trung tam ung dung'])('with đ, ơ or ư is named by «%s»', (text) => {
    expect(unitNamed(text, units)?.key).toBe('trung-tam-ung-dung');
  });

  test('is not named by a part of its name or by a stranger', () => {
    expect(unitNamed('Văn', units)).toBeUndefined();
    expect(unitNamed('Sở Tài chính', units)).toBeUndefined();
    expect(unitNamed('', units)).toBeUndefined();
  });

  test('is named by its own name and aliases, whatever marks and case are lost', () => {
    const pairs = units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => ({ unit, name })));
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        ({ unit, name }, form, upper) => {
          const typed = (upper ? name.toLocaleUpperCase('vi') : name).normalize(form);
          expect(unitNamed(typed, units)?.key).toBe(unit.key);
        },
      ),
    );
  });

  test('that shares a name with another is ambiguous, and none is named', () => {
    const twin: Unit = {
      key: 'twin',
      kind: 'unit',
      name: 'Vụ Pháp chế',
      aliases: ['VAN PHONG'],
      members: [],
      validFrom: null,
      validTo: null,
      successor: null,
      email: null,
    };
    expect(unitNamed('Văn phòng', [...units, twin])).toBeUndefined();
    expect(unitNamed('vu phap che', [...units, twin])?.key).toBe('twin');
  });
});

describe('kinds of documents', () => {
  test('a named kind puts its code before the agency in the symbol, a công văn the drafting unit behind', () => {
    expect(suggestedSymbol(documentKind('KH'), 'SKHCN', 'VP')).toBe('KH-SKHCN');
    expect(suggestedSymbol(documentKind('TTr'), 'SKHCN', 'VP')).toBe('TTr-SKHCN');
    expect(suggestedSymbol(documentKind('CV'), 'SKHCN', 'VP')).toBe('SKHCN-VP');
  });

  test('only the công văn has no name over its text', () => {
    expect(DOCUMENT_KINDS.filter((kind) => kind.form === 'letter').map((kind) => kind.code)).toEqual(['CV']);
  });

  test('a plan never has "Kính gửi", a công văn and a tờ trình always have', () => {
    const addressed = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind.code, kind.addressed]));
    expect(addressed).toMatchObject({ KH: 'never', CV: 'always', TTr: 'always', BC: 'optional' });
  });

  test('a code no longer listed still prints, under its own letters', () => {
    expect(documentKind('XYZ')).toMatchObject({ code: 'XYZ', name: 'XYZ', form: 'named' });
  });

  test('every new document begins with one place for its tasks', () => {
    for (const kind of DOCUMENT_KINDS) {
      expect(startingOutline(kind, 'Sở A', 2026).filter((node) => node.level === 'tasks')).toHaveLength(1);
    }
  });
});

describe('an e-mail address', () => {
  test.each([
    ['vanphong@skhcn.songlam.gov.vn', true],
    ['vp@so.vn', true],
    ['a@b', false],
    ['van phong@so.vn', false],
    ['vanphong', false],
    ['@so.vn', false],
    ['a@b@c', false],
    ['', false],
  ])('«%s» is one: %s', (text, is) => {
    expect(isMailAddress(text)).toBe(is);
  });
});
