import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const CLIENT = 'kinward';

/** A company's identity provider (OpenID Connect) on this machine, with a sign-in page of its own: who is known there, with what it says of them. */
export async function openCompany(people) {
  const secret = randomBytes(24).toString('hex');
  let answers = (_, answer) => answer.writeHead(503).end();
  const server = createServer((request, answer) => answers(request, answer));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  // another name than the application's own, whose cookies are none of its business
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    issuer,
    client: CLIENT,
    secret,
    /** Whoever sends people there is known there: by where they come back to, in and out. */
    knows: (back, left) => (answers = provider(issuer, people, { client_id: CLIENT, client_secret: secret, redirect_uris: [back], post_logout_redirect_uris: [left] }).callback()),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function provider(issuer, people, client) {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return new Provider(issuer, {
    clients: [client],
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    claims: { openid: ['sub', 'groups'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, login) => (people[login] ? { accountId: login, claims: () => ({ sub: login, ...people[login] }) } : undefined),
  });
}
