/** What stands after the hash, which browsers send to nobody: neither the history nor a neighbour at the screen keeps it. */
export function takeFromAddress(): string {
  const secret = window.location.hash.slice(1);
  if (secret) window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return secret;
}
