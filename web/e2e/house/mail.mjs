import { connect } from 'node:net';

/** The mail server beside the journeys, `smtp:imap` of its ports; whoever starts the journeys starts it (BrowserJourneys). */
export const mailPorts = () => {
  const [smtp, imap] = (process.env.MAIL_PORTS ?? '').split(':').map(Number);
  return smtp && imap ? { smtp, imap } : null;
};

/** Talks line by line: says something, waits for the line that ends the answer. */
class Talk {
  constructor(port) {
    this.heard = '';
    this.socket = connect(port, 'localhost');
    this.socket.setEncoding('utf8');
    this.socket.on('data', (chunk) => ((this.heard += chunk), this.listener?.()));
    this.failed = new Promise((_, fails) => this.socket.on('error', fails));
  }

  answer(ends) {
    const said = new Promise((done) => {
      const look = () => {
        if (!ends.test(this.heard)) return;
        this.listener = null;
        const all = this.heard;
        this.heard = '';
        done(all);
      };
      this.listener = look;
      look();
    });
    return Promise.race([said, this.failed]);
  }

  says(line, ends) {
    this.heard = '';
    this.socket.write(`${line}\r\n`);
    return this.answer(ends);
  }
}

/** Hands a mail to the server (RFC 5321). */
export async function posts({ from, to, text }) {
  const talk = new Talk(mailPorts().smtp);
  const ok = /^[23]\d\d [^\n]*\n$/m;
  await talk.answer(ok);
  for (const line of ['EHLO localhost', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA', `${text.replace(/\r?\n/g, '\r\n')}\r\n.`]) {
    const said = await talk.says(line, /^\d{3} [^\n]*\n/m);
    if (!/^[23]\d\d /m.test(said)) throw new Error(`the mail server says ${said}`);
  }
  talk.socket.end();
}

/** What lies in somebody's box, mail by mail as they came (RFC 3501); whoever got none yet has no box. */
export async function boxOf(address) {
  const talk = new Talk(mailPorts().imap);
  await talk.answer(/^\* OK/m);
  const did = (tag) => new RegExp(`^${tag} (OK|NO|BAD)[^\\n]*\\n`, 'm');
  await talk.says(`a LOGIN ${address} ${address}`, did('a'));
  const selected = await talk.says('b SELECT INBOX', did('b'));
  const many = Number(/^\* (\d+) EXISTS/m.exec(selected)?.[1] ?? 0);
  const mails = [];
  for (let n = 1; n <= many; n += 1) mails.push(await talk.says(`c${n} FETCH ${n} BODY[]`, did(`c${n}`)));
  talk.socket.end();
  return mails;
}
