/** The largest file that is taken: more would make backups and copies slow. Refused by its announced size where there is one. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;
