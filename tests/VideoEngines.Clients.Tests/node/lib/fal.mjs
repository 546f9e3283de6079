// fal's client, turned to the emulator.
import { key, of } from './play.mjs';
import assert from 'node:assert/strict';
import { createFalClient } from '@fal-ai/client';

const hosts = { 'https://queue.fal.run/': of('fal/queue/'), 'https://rest.fal.ai/': of('fal/rest/') };

// The client has no setting for its addresses; this is the way it documents for proxies.
export const reroute = async request => {
  const host = Object.keys(hosts).find(start => request.url.startsWith(start));
  assert.ok(host, `The client called ${request.url}.`);
  return { ...request, url: hosts[host] + request.url.slice(host.length) };
};

export const client = createFalClient({ credentials: key, requestMiddleware: reroute, retry: { maxRetries: 0 } });
