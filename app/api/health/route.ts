/** Tells a monitor that pages can be made; our server answers even while Next is still starting. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
