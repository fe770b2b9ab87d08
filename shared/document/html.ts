// Text as HTML: whatever stands in the book is shown as it is and never becomes markup.

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** Markup that is ready; anything else put into a template is escaped. */
export type Html = { readonly html: string };

type Piece = Html | string | number | readonly Html[];

function written(piece: Piece): string {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'html' in piece ? piece.html : piece.map(({ html }) => html).join('');
}

/** A template whose places are escaped: html`<b>${text}</b>`. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, at) => part + (at < pieces.length ? written(pieces[at] ?? '') : '')).join('') };
}

export const NOTHING: Html = { html: '' };
