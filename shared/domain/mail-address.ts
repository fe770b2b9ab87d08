// Addresses of mail as they are typed: several in one line, with or without a name before them.
import * as z from 'zod';

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/u;

/** An e-mail address as far as its form goes. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

export const MailAddress = z.string().refine(isMailAddress, { error: 'not-a-mail-address' });

/** "Văn thư <vanthu@tinh.gov.vn>; vp@tinh.gov.vn" as addresses, and what of it is none. */
export function readMailAddresses(text: string): { readonly addresses: string[]; readonly wrong: string | null } {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim())
    .filter((part) => part !== '');
  const wrong = parts.find((part) => !ADDRESS.test(part)) ?? null;
  return { addresses: [...new Set(parts.filter((part) => ADDRESS.test(part)))], wrong };
}
