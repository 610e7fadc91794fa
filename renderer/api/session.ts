/**
 * In the browser shell the address carries a token once: it is given for a session cookie and taken out of the address, so
 * that it stands in no history. In Electron there is neither; the first question to the desk then needs no cookie.
 */
export async function openSession(): Promise<void> {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (!token) return;
  await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  // Accepted or not, the token is used up; without a session the first question says so.
  window.history.replaceState(null, '', window.location.pathname);
}
