import { hash } from 'node:crypto';

/** SHA-256 in lower-case hex. Text is hashed as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');
