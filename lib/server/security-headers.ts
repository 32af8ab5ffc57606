/** Header names and values, as `writeHead` takes them. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** Content-Security-Policy (CSP Level 3). Documents have no inline script and no style attribute: no nonce, no hash. */
const csp = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** `next dev` hydrates, evaluates modules and reloads over a WebSocket. A nonce would switch 'unsafe-inline' off. */
const developmentCsp = {
  ...csp,
  'script-src': "'self' 'unsafe-inline' 'unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self' ws: wss:",
};

/** What no page of the site uses. Only names that browsers know: others make a console warning. */
const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

const always: Headers = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', unusedFeatures.map((name) => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/**
 * Headers of every response, errors and redirects included.
 * HSTS (RFC 6797): two years; without `preload`, which only the owner of a domain may ask for.
 */
export const productionHeaders: Headers = [
  ['Content-Security-Policy', policy(csp)],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ...always,
];

/** The same for `npm run dev`: without HSTS, which would force https on other work at localhost. */
export const developmentHeaders: Headers = [['Content-Security-Policy', policy(developmentCsp)], ...always];

/**
 * Headers of one path. Pictures may be shown by other sites: those of shared links are made for it, and copies and
 * feeds name those in texts.
 * @param common headers of every response
 * @param path decoded URL path
 */
export function headersOf(common: Headers, path: string): Headers {
  if (!/^\/preview\/|^\/_casebok\/.+\.(?:png|jpe?g|webp|avif|gif)$/.test(path)) return common;
  const policyName = 'Cross-Origin-Resource-Policy';
  return common.map(([name, value]) => [name, name === policyName ? 'cross-origin' : value] as const);
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
