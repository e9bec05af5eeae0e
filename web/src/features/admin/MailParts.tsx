import { Mail } from './Mail';
import { MailAsides } from './MailAsides';

/** Mail out, and what came in and was not filed. */
export function MailParts() {
  return (
    <>
      <Mail />
      <MailAsides />
    </>
  );
}
