import { caching } from './caching';
import type { Reply } from './reply';
import { speculationRules, speculationRulesPath, speculationRulesType } from './speculation-rules';

/** For a watchdog: the process is up and answers, also while Next is still preparing. */
export const healthPath = '/api/health';
export const healthy: Reply = {
  status: 200,
  type: 'application/json; charset=utf-8',
  body: '{"status":"ok"}',
};

/** What the server itself publishes, by path. */
export const ownReplies: ReadonlyMap<string, Reply> = new Map([
  [healthPath, healthy],
  [
    speculationRulesPath,
    {
      status: 200,
      type: speculationRulesType,
      headers: { 'Cache-Control': caching.fixed },
      body: JSON.stringify(speculationRules),
    },
  ],
]);
