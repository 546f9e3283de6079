// OpenAI's Videos API by OpenAI's own SDK.
import { calls, checks, key, of, play, refuses, renders, until } from './lib/play.mjs';
import { dataUri, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import OpenAI, { APIError, AuthenticationError, BadRequestError, NotFoundError, toFile } from 'openai';

const client = new OpenAI({ apiKey: key, baseURL: of('openai/v1'), maxRetries: 0 });
const prompt = 'A paper boat on a rain puddle';

async function ended(video) {
  // What the SDKs of other languages do in create_and_poll: the provider says when to ask again.
  let pause = 10;
  return until(
    async () => {
      const { data, response } = await client.videos.retrieve(video.id).withResponse();
      pause = Math.min(Number(response.headers.get('openai-poll-after-ms') ?? 10), 50);
      return data;
    },
    read => read.status === 'completed' || read.status === 'failed',
    pause);
}

async function rendered(body) {
  const created = await client.videos.create(body);
  assert.equal(created.object, 'video');
  assert.ok(['queued', 'in_progress'].includes(created.status), created.status);
  assert.equal(created.error, null);
  const video = await ended(created);
  assert.equal(video.status, 'completed');
  assert.equal(video.id, created.id);
  assert.equal(video.model, body.model ?? 'sora-2');
  assert.equal(video.seconds, body.seconds ?? '4');
  assert.equal(video.size, body.size ?? '720x1280');
  assert.equal(video.progress, 100);
  assert.ok(video.expires_at > video.completed_at && video.completed_at >= video.created_at);
  const content = await client.videos.downloadContent(video.id);
  assert.equal(content.headers.get('content-type'), 'video/mp4');
  return [new Uint8Array(await content.arrayBuffer()), video];
}

const bytes = async body => (await rendered(body))[0];

for (const model of ['sora-2-2025-10-06', 'sora-2-2025-12-08', 'sora-2-pro-2025-10-06'])
  renders(`${model}: text`, () => bytes({ model, prompt, seconds: '4', size: '1280x720' }));

for (const model of ['sora-2', 'sora-2-pro']) {
  renders(`${model}: text`, () => bytes({ model, prompt, seconds: '4', size: '1280x720' }));
  renders(`${model}: picture as a file`, async () => bytes({
    model, prompt, seconds: '8', size: '1280x720', input_reference: await toFile(png(1280, 720), 'boat.png', { type: 'image/png' }),
  }));
}

renders('sora-2: defaults', () => bytes({ prompt }));
renders('sora-2: picture as a data URI', () => bytes({ model: 'sora-2', prompt, seconds: '4', size: '720x1280', input_reference: { image_url: dataUri(720, 1280) } }));
renders('sora-2-pro: 1792x1024, 12 s', () => bytes({ model: 'sora-2-pro', prompt, seconds: '12', size: '1792x1024' }));

checks('previews', 1, async () => {
  const [, video] = await rendered({ prompt });
  for (const variant of ['thumbnail', 'spritesheet']) {
    const preview = await client.videos.downloadContent(video.id, { variant });
    assert.ok((await preview.arrayBuffer()).byteLength > 0, variant);
  }
});

checks('remix', 2, async () => {
  const [, video] = await rendered({ prompt });
  const remix = await ended(await client.videos.remix(video.id, { prompt: 'The same at night' }));
  assert.equal(remix.status, 'completed');
  assert.equal(remix.remixed_from_video_id, video.id);
});

checks('list page by page', 3, async () => {
  const ids = [];
  for (let index = 0; index < 3; index++) ids.push((await rendered({ prompt: `Boat ${index}` }))[1].id);
  const seen = [];
  for await (const video of client.videos.list({ limit: 2, order: 'desc' })) seen.push(video.id);
  assert.deepEqual(seen.slice(0, 3), ids.reverse());
  assert.equal(new Set(seen).size, seen.length);
});

checks('delete', 1, async () => {
  const [, video] = await rendered({ prompt });
  assert.deepEqual(await client.videos.delete(video.id), { id: video.id, object: 'video.deleted', deleted: true });
  await assert.rejects(client.videos.retrieve(video.id), NotFoundError);
});

const badRequest = (param, code) => error => {
  assert.ok(error instanceof BadRequestError && error instanceof APIError);
  assert.equal(error.status, 400);
  assert.equal(error.type, 'invalid_request_error');
  assert.equal(error.param, param);
  if (code) assert.equal(error.code, code);
};

refuses('seconds that no model has', () => client.videos.create({ prompt, seconds: '5' }), badRequest('seconds'));
refuses('a size that no model has', () => client.videos.create({ prompt, size: '640x480' }), badRequest('size'));
refuses('no prompt', () => client.videos.create({ model: 'sora-2' }), badRequest('prompt'));
refuses('an unknown field', () => client.videos.create({ prompt, negative_prompt: 'rain' }), badRequest('negative_prompt'));
refuses('a picture of another size', async () => client.videos.create({
  prompt, size: '1280x720', input_reference: await toFile(png(64, 64), 'boat.png', { type: 'image/png' }),
}), badRequest('input_reference'));
refuses('an unknown id', () => client.videos.retrieve('video_none'), error => {
  assert.ok(error instanceof NotFoundError);
  assert.equal(error.status, 404);
});
refuses('no key', () => new OpenAI({ apiKey: key, baseURL: of('openai/v1'), maxRetries: 0, defaultHeaders: { Authorization: null } }).videos.create({ prompt }), error => {
  assert.ok(error instanceof AuthenticationError);
  assert.equal(error.status, 401);
});

await play();
assert.ok(calls.length > 0);
