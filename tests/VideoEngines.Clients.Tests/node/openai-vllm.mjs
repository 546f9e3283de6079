// A vLLM-Omni server by OpenAI's SDK, which such servers are made for.
import { checks, key, of, play, refuses, renders, until } from './lib/play.mjs';
import { png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import OpenAI, { BadRequestError, NotFoundError, UnprocessableEntityError, toFile } from 'openai';

const client = new OpenAI({ apiKey: key, baseURL: of('vllm/v1'), maxRetries: 0 });
const prompt = 'A paper boat on a rain puddle';
// The server's own fields go through the SDK untyped. Wan's usual call: 81 frames at 16 a second.
const wan = { num_frames: 33, fps: 16 };

async function rendered(body) {
  const created = await client.videos.create(body);
  assert.match(created.id, /^video_gen_/);
  const video = await until(() => client.videos.retrieve(created.id), read => read.status === 'completed' || read.status === 'failed');
  assert.equal(video.status, 'completed');
  assert.equal(video.error, null);
  const content = await client.videos.downloadContent(video.id);
  assert.equal(content.headers.get('content-type'), 'video/mp4');
  return [new Uint8Array(await content.arrayBuffer()), video];
}

const bytes = async body => (await rendered(body))[0];

renders('text', () => bytes({ prompt, size: '832x480', ...wan }));
renders('text, by seconds', () => bytes({ prompt, size: '832x480', seconds: '2', fps: 16 }));
renders('picture as a file', async () => bytes({ prompt, size: '832x480', ...wan, input_reference: await toFile(png(832, 480), 'boat.png', { type: 'image/png' }) }));

checks('delete', 1, async () => {
  const [, video] = await rendered({ prompt, size: '832x480', ...wan });
  const deleted = await client.videos.delete(video.id);
  assert.equal(deleted.deleted, true);
  assert.equal(deleted.object, 'video.deleted');
  await assert.rejects(client.videos.retrieve(video.id), NotFoundError);
});

refuses('no prompt', () => client.videos.create({ size: '832x480' }), error => {
  assert.ok(error instanceof UnprocessableEntityError);
  assert.equal(error.status, 422);
});
refuses('a size that is none', () => client.videos.create({ prompt, size: 'large' }), error => assert.equal(error.status, 422));
refuses('a model that is not served', () => client.videos.create({ prompt, model: 'sora-2', size: '832x480' }), error => {
  assert.ok(error instanceof BadRequestError);
  assert.equal(error.status, 400);
});
refuses('an unknown id', () => client.videos.retrieve('video_gen_none'), error => assert.ok(error instanceof NotFoundError));

await play();
