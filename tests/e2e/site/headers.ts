import type { Answer } from './ask';
import { differs } from './faults';

/*
 * Written out here, not taken from the server: a change to one of them has to be meant.
 */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const always: Record<string, string> = {
  'content-security-policy': csp,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers that would tell what is behind the server, or set something in the browser. */
const never = [
  'x-powered-by',
  'server',
  'set-cookie',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'link',
  'refresh',
];

/** What is wrong with the headers that every response has to have, or must not have. */
export function headerFaults({ headers }: Answer): string[] {
  return [
    ...Object.entries(always).flatMap(([name, value]) => differs(name, headers[name], value)),
    ...never.flatMap((name) => differs(name, headers[name], undefined)),
  ];
}
