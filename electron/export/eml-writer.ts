// A mail as .eml bytes that mail programs open as a draft; Vietnamese subjects and file names are encoded by the library.
import { readFile } from 'node:fs/promises';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailDraft } from '../../shared/document/mail-draft.ts';

/** Bytes of the mail with its attachments inside. */
export async function writeEml({ to, subject, text, attachments }: MailDraft): Promise<Uint8Array> {
  const files = await Promise.all(
    attachments.map(async ({ name, path }) => ({ filename: name, content: await readFile(path) })),
  );
  const composer = new MailComposer({
    to: [...to],
    subject,
    text,
    attachments: files,
    // Outlook and Windows Mail open such a file for writing instead of reading.
    headers: { 'X-Unsent': '1' },
  });
  return new Uint8Array(await composer.compile().build());
}
