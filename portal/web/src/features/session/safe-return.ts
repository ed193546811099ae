/** Where to go after signing in: back to the page asked for, but never to another site. */
export function safeReturn(from: string | null, home: string): string {
  const wanted = from && /^\/(?![/\\])/.test(from) && !from.startsWith('/sign-in') ? from : null
  return wanted ?? (home || '/inbox')
}
