// Sending a document to the agency above: the folder is whole, the mail carries the very files, and it is noted.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Contract, InputOf } from '../../../shared/contract/contract.ts';
import { namesIn } from '../../support/folders.ts';
import { appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

const SEND = {
  receiver: 'Ủy ban nhân dân tỉnh',
  addresses: ['vanthu@tinh.gov.vn'],
  accept: true,
  mode: 'paper',
  retry: false,
  existing: 'ask',
} satisfies Partial<InputOf<Contract['dispatches']['send']>>;

type Mail = { readonly headers: string; readonly text: string; readonly files: ReadonlyMap<string, Buffer> };

/** A mail of nodemailer: the parts between its boundary, base64 or quoted-printable. */
function readMail(path: string): Mail {
  const source = readFileSync(path, 'utf8');
  const [headers = ''] = source.split('\r\n\r\n', 1);
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? '';
  const files = new Map<string, Buffer>();
  let text = '';
  for (const part of source.split(`--${boundary}`).slice(1, -1)) {
    const at = part.indexOf('\r\n\r\n');
    const [head, body] = [part.slice(0, at).replace(/\r\n(?= )/g, ''), part.slice(at + 4)];
    const name = /filename="?([^";\r\n]+)"?/.exec(head)?.[1];
    if (name !== undefined) files.set(name, Buffer.from(body, 'base64'));
    else if (/base64/i.test(head)) text = Buffer.from(body, 'base64').toString('utf8');
    else {
      const bytes = body
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      text = Buffer.from(bytes, 'latin1').toString('utf8');
    }
  }
  return { headers, text, files };
}

/** A plan of the sample, again a draft, with its Phụ lục twice. */
async function planOf({ client }: TestApp): Promise<string> {
  for (const { id } of await client.plans.list({})) {
    const { head, appendices } = await client.plans.get({ id });
    const [first] = appendices;
    if (first === undefined) continue;
    if (head.state !== 'draft') await client.plans.withdraw({ id });
    await client.appendices.duplicate({ id: first.id });
    return id;
  }
  throw new Error('no plan of the sample has a Phụ lục');
}

test('the folder holds the paper, a workbook a Phụ lục and a mail with these very files; it is noted and can be taken back', async () => {
  const made = await appWithSample();
  const { client, folder } = made;
  const planId = await planOf(made);
  expect(await faultOf(client.dispatches.send({ planId, ...SEND }))).toEqual({ code: 'dispatch-draft' });
  await client.plans.submit({ id: planId });

  const prepared = await client.dispatches.prepare({ planId });
  expect(prepared.files.filter((name) => /Phu luc I+\.xlsx$/.test(name))).toHaveLength(2);
  expect(prepared.findings.map(({ kind }) => kind)).toContain('not-issued');
  const sent = await client.dispatches.send({ planId, ...SEND });
  expect(dirname(sent.folder)).toBe(folder);
  expect(sent.folderName).toMatch(/^\d{4}-\d\d-\d\d [\x20-\x7E]+$/);
  expect(namesIn(sent.folder).toSorted()).toEqual([...prepared.files].sort());
  expect(sent.files.map(({ name }) => name)).toEqual(prepared.files);
  for (const name of prepared.files) expect(name).toMatch(/^[A-Za-z0-9 .-]+$/);

  // Every office file is a whole zip.
  for (const { path, name } of sent.files.filter((file) => !file.name.endsWith('.eml'))) {
    const bytes = readFileSync(path);
    expect([name, bytes.subarray(0, 2).toString(), bytes.includes(Buffer.from([0x50, 0x4b, 5, 6]))]).toEqual([
      name,
      'PK',
      true,
    ]);
  }
  const mail = readMail(join(sent.folder, prepared.files.at(-1) ?? ''));
  expect(mail.headers).toMatch(/^X-Unsent: 1$/m);
  expect(mail.headers).toMatch(/^To: vanthu@tinh\.gov\.vn$/m);
  expect([...mail.files.keys()]).toEqual(prepared.files.slice(0, -1));
  for (const [name, bytes] of mail.files) expect(bytes.equals(readFileSync(join(sent.folder, name)))).toBe(true);
  expect(mail.text.replaceAll('\r\n', '\n').trim()).toBe(sent.mail.text);

  // The folder is there: asked again, nothing is written over.
  const { code } = await faultOf(client.dispatches.send({ planId, ...SEND }));
  expect(code).toBe('file-exists');
  const beside = await client.dispatches.send({ planId, ...SEND, existing: 'rename' });
  expect(basename(beside.folder)).toBe(`${sent.folderName} (2)`);

  const list = await client.dispatches.list({ planId });
  expect(list.map(({ receiver, files }) => [receiver, files.length])).toEqual(
    [1, 2].map(() => [SEND.receiver, prepared.files.length - 1]),
  );
  await client.safety.undo({});
  expect(await client.dispatches.list({ planId })).toHaveLength(1);
  await client.dispatches.remove({ id: list[1]?.id ?? '' });
  expect((await client.safety.trash({}))[0]).toMatchObject({ what: 'dispatch' });
});

test('errors are mended or accepted: otherwise nothing is written', async () => {
  const { client, folder } = await appWithSample();
  const { id: planId } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Khuyến công' });
  await client.plans.submit({ id: planId });
  const before = namesIn(folder);
  const { findings } = await client.dispatches.prepare({ planId });
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['no-number', 'no-day']));
  const fault = await faultOf(client.dispatches.send({ planId, ...SEND, accept: false }));
  expect(fault).toEqual({ code: 'dispatch-unchecked', count: errors.length });
  const wrong = await faultOf(client.dispatches.send({ planId, ...SEND, addresses: ['vanthu'] }));
  expect(wrong).toEqual({ code: 'input-invalid', flaws: [{ path: 'addresses.0', reason: 'not-a-mail-address' }] });
  expect(namesIn(folder)).toEqual(before);
  expect(await client.dispatches.list({ planId })).toEqual([]);
});

test('the address of a report is remembered by its rule', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const rule = { kind: 'once', from: '2026-01-01', to: '2026-03-31', due: '2026-04-05', before: false } as const;
  const fields = { name: 'Báo cáo', rule, receiver: 'Văn phòng UBND tỉnh', via: 'trục liên thông' };
  const { id: ruleId } = await client.reportRules.create({ planId: plan?.id ?? '', fields });
  const { planId } = await client.reports.create({ planIds: [plan?.id ?? ''], period: '2026-Q1', ruleId });
  await client.plans.submit({ id: planId });
  const first = await client.dispatches.prepare({ planId });
  expect([first.receiver, first.via, first.addresses]).toEqual(['Văn phòng UBND tỉnh', 'trục liên thông', []]);
  expect(first.findings.map(({ kind }) => kind)).toContain('figures-open');
  await client.dispatches.send({ planId, ...SEND, receiver: first.receiver, addresses: ['vp@tinh.gov.vn'] });
  expect((await client.dispatches.prepare({ planId })).addresses).toEqual(['vp@tinh.gov.vn']);
});
