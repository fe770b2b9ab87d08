// A mail to be sent by the person herself: who gets it, what it says, what is attached.

export type MailDraft = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** `path` is absolute; `name` is what the receiver sees. */
  readonly attachments: readonly { readonly name: string; readonly path: string }[];
};
